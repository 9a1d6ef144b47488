export type SortOrder = "relevance" | "date";

/** What the reader has asked for: the same in the form, in the address and in the history. */
export interface SearchState {
	/** As typed. */
	readonly query: string;
	/** By the name of a form field, of an address parameter and of a Pagefind filter, in the order of the form. */
	readonly filters: Readonly<Record<string, string>>;
	readonly sort: SortOrder;
	/** Whether the reader has refused a correction of the query. */
	readonly verbatim?: true;
}

/** The shortest query that is searched for, in characters (Unicode code points). */
const shortestQuery = 2;

/**
 * Reads a state from an address's parameters, or from a form's fields, which have the same names. Empty and unknown
 * parameters don't count; of a repeated one, the first does.
 *
 * @param filterNames The filters that there are, in the order of the form.
 */
export function readSearchState(
	parameters: { get(name: string): unknown },
	filterNames: readonly string[],
): SearchState {
	const value = (name: string): string => {
		const given = parameters.get(name);
		return typeof given === "string" ? given : "";
	};
	const filters: Record<string, string> = {};
	for (const name of filterNames) {
		const chosen = value(name).trim();
		if (chosen) filters[name] = chosen;
	}
	return {
		query: value("q"),
		filters,
		sort: value("sort") === "date" ? "date" : "relevance",
		...(value("verbatim") ? { verbatim: true } : {}),
	};
}

/** The query part of an address: empty, or `?` with only what differs from an untouched form, in a fixed order. */
export function searchAddress(state: SearchState): string {
	const parameters = new URLSearchParams();
	const query = state.query.trim();
	if (query) parameters.set("q", query);
	for (const [name, chosen] of Object.entries(state.filters)) parameters.set(name, chosen);
	if (state.sort === "date") parameters.set("sort", "date");
	if (state.verbatim) parameters.set("verbatim", "1");
	const text = parameters.toString();
	return text && `?${text}`;
}

/** The words to search for: `undefined` while the query is too short to mean anything. */
export function searchTerm(state: SearchState): string | undefined {
	const query = state.query.trim();
	return [...query].length >= shortestQuery ? query : undefined;
}

/** Whether any filter is chosen. */
export function hasFilters(state: SearchState): boolean {
	return Object.keys(state.filters).length > 0;
}

/** Whether two states give the same results in the same order. */
export function sameSearch(a: SearchState, b: SearchState): boolean {
	return searchAddress(a) === searchAddress(b);
}
