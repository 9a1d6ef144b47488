import type { SearchRequest } from "../search-request.ts";
import type { Match } from "./page-hits.ts";

/** One language's index, as a query asks it. */
export interface SearchIndex<Found extends Match> {
	/**
	 * Pages that have the term, the best first, and every page for `null`. A term in quotation marks asks for those words, one after the
	 * other, as the index stems them; a word without them, also for those that begin so.
	 */
	search(term: string | null, options: Pick<SearchRequest, "filters" | "sort">): Promise<readonly Found[]>;
	/** Loads what is needed to find words that begin like others. */
	preload(words: readonly string[]): Promise<void>;
}
