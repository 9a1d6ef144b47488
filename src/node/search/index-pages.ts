import type { Term } from "../../core/glossary/parse-glossary.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { SearchablePage } from "../../core/search/search-document.ts";
import { prepareSearches } from "./search-documents.ts";
import { writeSearchIndexes } from "./write-search-indexes.ts";

/** What search indexes are made for, besides the pages. */
export interface IndexOptions {
	/** Tags of the languages that have one. */
	readonly tags: readonly string[];
	readonly terms: readonly Term[];
	/** The folder of the site. */
	readonly outputDirectory: string;
}

/** Writes the search indexes of a site's pages, which may come in any order; see `writeSearchIndexes`. */
export async function indexPages(
	pages: readonly SearchablePage[],
	{ tags, terms, outputDirectory }: IndexOptions,
): Promise<readonly Problem[]> {
	const inOrder = pages.toSorted(byAddress);
	const sources = tags.map((tag) => ({
		tag,
		pages: inOrder.filter(({ language }) => language === tag),
		concepts: terms,
	}));
	return writeSearchIndexes(await prepareSearches(sources), { outputDirectory });
}

function byAddress(a: SearchablePage, b: SearchablePage): number {
	return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}
