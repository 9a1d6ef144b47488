import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { close, createIndex } from "pagefind";
import { searchDocument } from "../../../src/core/search/search-document.ts";
import { indexPages } from "../../../src/node/search/index-pages.ts";
import { startStaticServer } from "../../../src/node/serving/static-server.ts";
import { fetchManifest } from "../../../src/theme/scripts/fetch-manifest.ts";
import { searchEngine } from "../../../src/theme/scripts/search/search-engine.ts";
import { type Corpus, readCorpora } from "./corpora.ts";
import { isHeldOut, type Outcome, printTables, scoreOf } from "./outcomes.ts";

const { values } = parseArgs({
	options: {
		/** Only corpora whose name and language begin so: `own-sv`. */
		only: { type: "string", default: "" },
		/** Print the queries that fell short, of the half that may be looked at. */
		verbose: { type: "boolean", default: false },
		/** The folder of the manual, `usr/share/help` of Debian's `gnome-user-docs`. */
		manual: { type: "string" },
	},
});

/** Addresses of the pages found, the best first. */
type Find = (query: string) => Promise<readonly string[]>;

const folder = await mkdtemp(join(tmpdir(), "brygga-unseen-"));
const server = await startStaticServer({ directory: folder });
try {
	const corpora = await readCorpora(values.manual, values.only);
	const outcomes: Outcome[] = [];
	for (const corpus of corpora) outcomes.push(...(await ask(corpus)));
	printTables(outcomes);
} finally {
	await server.close();
	await rm(folder, { recursive: true });
}

async function ask(corpus: Corpus): Promise<Outcome[]> {
	const name = `${corpus.name}-${corpus.language}`;
	const finds = [await brygga(corpus, name), await plainPagefind(corpus, `${name}-plain`)];
	const outcomes: Outcome[] = [];
	for (const query of corpus.queries) {
		const lists = await Promise.all(finds.map((find) => find(query.query)));
		const wanted = corpus.pages.filter(({ text }) => query.isAnswer(text)).map(({ url }) => url);
		const { isRelevant = query.isAnswer } = query;
		const relevant = corpus.pages.filter(({ text }) => isRelevant(text)).map(({ url }) => url);
		const scores = lists.map((found) => scoreOf(found, wanted, relevant));
		const isHidden = isHeldOut(query, corpus.heldOut);
		const [own] = scores;
		if (values.verbose && !isHidden && own && (own.recall < 1 || own.precision < 1))
			console.log(
				`${name}\t${query.kind}\t${query.query}\trecall ${own.recall.toFixed(2)}\tprecision ${own.precision.toFixed(2)}\t${lists[0]?.slice(0, 6).join(" ")}\twanted ${wanted.slice(0, 6).join(" ")}`,
			);
		outcomes.push({ corpus: name, kind: query.kind, isHidden, isAnswerable: wanted.length > 0, scores });
	}
	return outcomes;
}

async function brygga({ pages, language }: Corpus, name: string): Promise<Find> {
	const outputDirectory = join(folder, name);
	const problems = await indexPages(pages, { tags: [language], terms: [], outputDirectory });
	if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
	const bundle = `${name}/${language}/pagefind/`;
	const engine = searchEngine({ bundle: server.url + bundle, language }, (basePath) => ({
		manifest: fetchManifest(basePath),
		pagefind: import(join(folder, bundle, "pagefind.js")).then(({ createInstance }) =>
			createInstance({ basePath, baseUrl: "/", noWorker: true }),
		),
	}));
	return async (term) => {
		const answer = await engine.find({ term, filters: {} });
		return Promise.all(
			answer.pages.map(async (page) => new URL((await page.load()).href, "http://site").pathname),
		);
	};
}

async function plainPagefind({ pages }: Corpus, name: string): Promise<Find> {
	const { index } = await createIndex();
	for (const page of pages) await index?.addHTMLFile(searchDocument(page));
	for (const { path, content } of (await index?.getFiles())?.files ?? []) {
		await mkdir(dirname(join(folder, name, path)), { recursive: true });
		await writeFile(join(folder, name, path), content);
	}
	await close();
	const { createInstance } = await import(join(folder, name, "pagefind.js"));
	const instance = createInstance({ basePath: `${server.url}${name}/`, baseUrl: "/", noWorker: true });
	return async (term) => {
		const { results } = await instance.search(term);
		return Promise.all(
			results.map(
				async (result: { data(): Promise<{ url: string }> }) =>
					new URL((await result.data()).url, "http://site").pathname,
			),
		);
	};
}
