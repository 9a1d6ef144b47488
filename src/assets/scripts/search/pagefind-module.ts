import type { SearchRequest } from "../../../core/search/search-request.ts";
import type { PagefindFragment } from "../../../core/search/search-result.ts";

/** The part of Pagefind's JavaScript API in use here (`pagefind.js`, version 1.6). */
export interface PagefindModule {
	createInstance(options: {
		readonly basePath: string;
		readonly baseUrl: string;
		readonly excerptEllipsis: string;
		readonly excerptLength: number;
		readonly noWorker: boolean;
		/** Made part of the address of the entry file, which else is another each time. */
		readonly metaCacheTag: string;
	}): PagefindInstance;
}

export interface PagefindInstance {
	init(): Promise<void>;
	/** Loads the parts of the index in which words would stand. */
	preload(term: string): Promise<void>;
	search(
		term: SearchRequest["term"],
		options: Pick<SearchRequest, "filters" | "sort">,
	): Promise<{ readonly results: readonly PagefindMatch[] }>;
}

export interface PagefindMatch {
	readonly id: string;
	/** Positions of the words found in the text. */
	readonly words: readonly number[];
	/** Names of the metadata in which words were found. */
	readonly matchedMetaFields?: readonly string[];
	data(): Promise<PagefindFragment>;
}
