import { createHash } from "node:crypto";
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
import { type Corpus, type CorpusQuery, readCorpora, readMallard } from "./corpora.ts";

const { values } = parseArgs({
	options: {
		/** Only corpora whose name and language begin so: `own-sv`. */
		only: { type: "string", default: "" },
		/** Print the queries that fell short, of the half that may be looked at. */
		verbose: { type: "boolean", default: false },
		/** A folder of Mallard pages in Swedish, and a file of queries about them. */
		mallard: { type: "string" },
		queries: { type: "string" },
	},
});

/** Addresses of the pages found, the best first. */
type Find = (query: string) => Promise<readonly string[]>;

interface Outcome {
	readonly corpus: string;
	readonly kind: string;
	readonly isHidden: boolean;
	readonly isAnswerable: boolean;
	readonly scores: readonly Score[];
}

interface Score {
	readonly recall: number;
	readonly precision: number;
	readonly isEmpty: boolean;
}

const folder = await mkdtemp(join(tmpdir(), "brygga-unseen-"));
const server = await startStaticServer({ directory: folder });
try {
	const corpora = await readCorpora();
	if (values.mallard && values.queries)
		corpora.push(await readMallard(values.mallard, { language: "sv", queries: values.queries }));
	const outcomes: Outcome[] = [];
	for (const corpus of corpora)
		if (`${corpus.name}-${corpus.language}`.startsWith(values.only)) outcomes.push(...(await ask(corpus)));
	for (const corpus of new Set(outcomes.map((outcome) => outcome.corpus)))
		printTable(
			corpus,
			outcomes.filter((outcome) => outcome.corpus === corpus),
		);
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
		const scores = lists.map((found) => score(found, wanted));
		const isHidden = isHeldOut(query);
		const [own] = scores;
		if (values.verbose && !isHidden && own && (own.recall < 1 || own.precision < 1))
			console.log(
				`${name}\t${query.kind}\t${query.query}\trecall ${own.recall.toFixed(2)}\tprecision ${own.precision.toFixed(2)}\t${lists[0]?.slice(0, 6).join(" ")}\twanted ${wanted.slice(0, 6).join(" ")}`,
			);
		outcomes.push({ corpus: name, kind: query.kind, isHidden, isAnswerable: wanted.length > 0, scores });
	}
	return outcomes;
}

/** A third of the queries is never looked at singly. */
function isHeldOut({ query }: CorpusQuery): boolean {
	return (createHash("sha256").update(query).digest()[0] ?? 0) % 3 === 0;
}

function score(found: readonly string[], wanted: readonly string[]): Score {
	const first = found.slice(0, 5);
	return {
		recall:
			wanted.length === 0
				? found.length === 0
					? 1
					: 0
				: wanted.filter((url) => found.includes(url)).length / wanted.length,
		// Of five places or as many as there are answers, whichever is fewer.
		precision:
			wanted.length === 0
				? found.length === 0
					? 1
					: 0
				: first.filter((url) => wanted.includes(url)).length / Math.max(1, first.length),
		isEmpty: found.length === 0,
	};
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

function printTable(corpus: string, outcomes: readonly Outcome[]): void {
	console.log(`\n${corpus.padEnd(24)}   n   recall  plain   prec.@5 plain   empty plain`);
	for (const kind of [...new Set(outcomes.map((outcome) => outcome.kind))])
		printLine(
			kind,
			outcomes.filter((outcome) => outcome.kind === kind),
		);
	const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
	printLine("all that have answers", answerable);
	printLine(
		"  never looked at singly",
		answerable.filter(({ isHidden }) => isHidden),
	);
}

function printLine(name: string, outcomes: readonly Outcome[]): void {
	const mean = (place: number, of: (score: Score) => number): string => {
		const all = outcomes.flatMap(({ scores }) => (scores[place] ? [of(scores[place])] : []));
		return (all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)).toFixed(2);
	};
	const cells = [
		({ recall }: Score) => recall,
		({ precision }: Score) => precision,
		({ isEmpty }: Score) => Number(isEmpty),
	];
	console.log(
		`${name.padEnd(24)}${String(outcomes.length).padStart(4)}   ${cells.map((of) => `${mean(0, of)}    ${mean(1, of)}`).join("    ")}`,
	);
}
