/**
 * Asks the search pages of this repository's site, of its documentation and of the museum what readers may type, in Chromium, and compares what is shown with the pages
 * whose text answers: `npm run bench:visits [-- --verbose]`.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { parseGlossary, type Term } from "../../src/core/glossary/parse-glossary.ts";
import { withoutMarks } from "../../src/core/search/compounds/compound-marks.ts";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { launchBrowser } from "../../test/support/browser.ts";
import { buildSite } from "../../test/support/build-site.ts";
import type { BuiltSite } from "../../test/support/built-site.ts";
import { searchPageOf } from "../../test/support/search-visit.ts";
import { type CorpusQuery, readQueries } from "./answers/corpora.ts";
import { isHeldOut, type Outcome, printTables, scoreOf } from "./answers/outcomes.ts";
import { termQueries } from "./answers/term-queries.ts";

const { values } = parseArgs({
	options: {
		/** Only sets whose names begin so: `docs`. */
		only: { type: "string", default: "" },
		/** Print the queries that fell short, of the part that may be looked at. */
		verbose: { type: "boolean", default: false },
	},
});

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Queries that were written at one time about one site. */
interface QuerySet {
	readonly root: string;
	/** One in so many is never looked at singly. */
	readonly heldOut: number;
}

/** By the beginning of their files' names. */
const sets: Readonly<Record<string, QuerySet>> = {
	own: { root: repository, heldOut: 3 },
	museum: { root: join(repository, "examples/museum"), heldOut: 3 },
	museum2: { root: join(repository, "examples/museum"), heldOut: 2 },
	docs: { root: join(repository, "docs"), heldOut: 2 },
	terms: { root: repository, heldOut: 2 },
};
const queries = new URL("visits/", import.meta.url);
const folder = await mkdtemp(join(tmpdir(), "brygga-visits-"));
const browser = await launchBrowser();
try {
	const outcomes: Outcome[] = [];
	for (const [name, set] of Object.entries(sets))
		if (name.startsWith(values.only)) outcomes.push(...(await visitSite(name, set)));
	printTables(outcomes);
} finally {
	await browser.close();
	await rm(folder, { recursive: true });
}

async function visitSite(name: string, { root, heldOut }: QuerySet): Promise<Outcome[]> {
	const site = await buildSite({ root, output: join(folder, name) });
	const server = await startStaticServer({ directory: site.directory, basePath: site.basePath });
	const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
	const outcomes: Outcome[] = [];
	try {
		for (const { tag, asked } of await queriesOf(name, site)) {
			const texts = await searchedTexts(join(site.directory, tag, "pagefind"), server.url);
			const address = server.url + searchPageOf(site, tag).url.slice(site.url.length);
			for (const { kind, query, isAnswer } of asked) {
				const shown = await ask(tab, `${address}?q=${encodeURIComponent(query)}`);
				const wanted = [...texts].filter(([, text]) => isAnswer(text)).map(([path]) => path);
				const isHidden = isHeldOut({ query }, heldOut);
				const scores = [scoreOf(shown, wanted)];
				const [own] = scores;
				if (values.verbose && !isHidden && own && (own.recall < 1 || own.precision < 1))
					console.log(
						[
							name,
							tag,
							kind,
							query,
							own.recall,
							own.precision,
							`shown ${shown.slice(0, 8)}`,
							`wanted ${wanted}`,
						].join("\t"),
					);
				outcomes.push({ corpus: `${name}-${tag}`, kind, isHidden, isAnswerable: wanted.length > 0, scores });
			}
		}
	} finally {
		await tab.close();
		await server.close();
	}
	return outcomes;
}

/** A language's queries of a set: those in its file, and of `terms` those that the site's termbase gives. */
async function queriesOf(
	name: string,
	site: BuiltSite,
): Promise<{ readonly tag: string; readonly asked: readonly CorpusQuery[] }[]> {
	const files = (await readdir(queries)).filter((one) => one.startsWith(`${name}-`)).sort();
	const terms = name === "terms" ? await readTerms(site) : [];
	return Promise.all(
		files.map(async (file) => {
			const tag = file.replace(/^.*-|\.tsv$/g, "");
			const written = readQueries(await readFile(new URL(file, queries), "utf8"));
			return { tag, asked: [...written, ...termQueries(terms, tag)] };
		}),
	);
}

async function readTerms({ root, languages }: BuiltSite): Promise<readonly Term[]> {
	const file = "i18n/glossary.csv";
	return parseGlossary({ file, text: await readFile(join(root, file), "utf8") }, languages).terms;
}

/** What a bundle's pages say, by their paths. */
async function searchedTexts(bundle: string, url: string): Promise<Map<string, string>> {
	const { createInstance } = await import(join(bundle, "pagefind.js"));
	const basePath = `${url}${bundle.slice(folder.length + 1).replace(/^[^/]*\//, "")}/`;
	const instance = createInstance({ basePath, baseUrl: "/", noWorker: true });
	const { results } = await instance.search(null);
	const pages: { url: string; content: string; meta: Record<string, string> }[] = await Promise.all(
		results.map((result: { data(): Promise<unknown> }) => result.data()),
	);
	return new Map(
		pages.map((page) => [
			new URL(page.url, url).pathname,
			withoutMarks(`${page.meta["title"]}\n${page.content}`),
		]),
	);
}

/** The paths that the search page shows for a query, the first first. */
async function ask(tab: Page, address: string): Promise<string[]> {
	await tab.goto(address);
	await tab
		.locator("#search-status")
		.filter({ hasText: /\d|\.$/ })
		.waitFor();
	const more = tab.locator("#search-more");
	const items = tab.locator("#search-list > li");
	while (await more.isVisible()) {
		const before = await items.count();
		await more.click();
		await tab.waitForFunction(
			(count) => document.querySelectorAll("#search-list > li").length > count,
			before,
		);
	}
	return items
		.locator("h3 a")
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
