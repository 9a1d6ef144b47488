import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { escapeHtml } from "../../src/core/markdown/html/escape-html.ts";
import type { SearchablePage } from "../../src/core/search/search-document.ts";
import type { SearchRequest } from "../../src/core/search/search-request.ts";
import { prepareSearches } from "../../src/node/search/search-documents.ts";
import { writeSearchIndexes } from "../../src/node/search/write-search-indexes.ts";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { fetchManifest } from "../../src/theme/scripts/fetch-manifest.ts";
import { type SearchEngine, searchEngine } from "../../src/theme/scripts/search/search-engine.ts";

/** Texts in a search index of their own. */
export interface SearchedTexts {
	readonly engine: SearchEngine;
	/** Names of the texts that a query finds, the best first. */
	find(term: string, request?: Partial<SearchRequest>): Promise<string[]>;
	close(): Promise<void>;
}

/** A text by name: its words alone, or more of its page. */
export type Texts = Readonly<Record<string, string | Partial<SearchablePage>>>;

/**
 * Indexes texts as a build does and searches them as the search page does, without a browser.
 *
 * @param pagefind Which one writes the index and searches it.
 */
export async function searchedTexts(
	language: string,
	texts: Texts,
	pagefind?: NonNullable<Parameters<typeof writeSearchIndexes>[1]["pagefind"]>,
): Promise<SearchedTexts> {
	const outputDirectory = await mkdtemp(join(tmpdir(), "brygga-searched-"));
	const pages = Object.entries(texts).map(([name, text]) => pageOf(name, { language, text }));
	const prepared = await prepareSearches([{ tag: language, pages, concepts: [] }]);
	const problems = await writeSearchIndexes(prepared, { outputDirectory, ...(pagefind ? { pagefind } : {}) });
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	const server = await startStaticServer({ directory: outputDirectory });
	const bundle = `${language}/pagefind/`;
	const engine = searchEngine({ bundle: server.url + bundle, language }, (basePath) => ({
		manifest: fetchManifest(basePath),
		pagefind: import(join(outputDirectory, bundle, "pagefind.js")).then(({ createInstance }) =>
			createInstance({ basePath, baseUrl: "/", noWorker: true }),
		),
	}));
	return {
		engine,
		find: async (term, request = {}) => {
			const { pages: found } = await engine.find({ filters: {}, ...request, term });
			return Promise.all(found.map(async (page) => (await page.load()).href.split("/").at(-2) ?? ""));
		},
		close: async () => {
			await server.close();
			await rm(outputDirectory, { recursive: true });
		},
	};
}

function pageOf(
	name: string,
	{ language, text }: { readonly language: string; readonly text: string | Partial<SearchablePage> },
): SearchablePage {
	const given = typeof text === "string" ? { body: `<p>${escapeHtml(text)}</p>` } : text;
	return {
		language,
		url: `/${language}/${name}/`,
		title: `#${name}`,
		description: "",
		body: "",
		filters: { topic: [] },
		...given,
	};
}
