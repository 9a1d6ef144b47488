import { hasFilters, type SearchState, searchTerm } from "./search-state.ts";

/** A search as Pagefind takes it; a `null` term asks for every page that the filters let through. */
export interface SearchRequest {
	readonly term: string | null;
	readonly filters: SearchState["filters"];
	/** Absent for Pagefind's own order, by relevance. */
	readonly sort?: { readonly date: "desc" };
	/** Whether the words are to be taken as they were typed, and not corrected. */
	readonly verbatim?: boolean;
}

/**
 * What to ask the index, or `undefined` when the reader hasn't asked for anything yet. Filters without words list
 * what they let through, latest first, since nothing there is more relevant than the rest.
 */
export function searchRequest(state: SearchState): SearchRequest | undefined {
	const term = searchTerm(state);
	if (term === undefined && !hasFilters(state)) return undefined;
	const byDate = state.sort === "date" || term === undefined;
	return {
		term: term ?? null,
		filters: state.filters,
		...(byDate ? { sort: { date: "desc" } as const } : {}),
		...(state.verbatim ? { verbatim: true } : {}),
	};
}
