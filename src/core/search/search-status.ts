import { fillText, pluralForm } from "./fill-text.ts";
import type { Instead } from "./query/instead.ts";
import type { SearchConfiguration } from "./search-configuration.ts";
import { hasFilters, type SearchState, searchTerm } from "./search-state.ts";

/** What a search came to. */
interface Outcome {
	readonly pages: { readonly length: number };
	readonly instead?: Instead;
}

/** What the live region says when the answer to a search has come: how many results, or why there are none. */
export function searchStatus(
	state: SearchState,
	{ answer, configuration }: { readonly answer: Outcome; readonly configuration: SearchConfiguration },
): string {
	const { strings, locale } = configuration;
	const { pages, instead } = answer;
	const asked = searchTerm(state);
	const term = asked && shortened(asked);
	if (pages.length === 0) {
		if (term === undefined) return strings.noneFiltered;
		const none = fillText(strings.none, { query: term });
		if (instead) return none;
		return `${none} ${hasFilters(state) ? strings.noneHelpFiltered : strings.noneHelp}`;
	}
	const count = new Intl.NumberFormat(locale).format(pages.length);
	if (instead !== undefined && instead.kind !== "offered") {
		const texts = { shown: strings.shownInstead, parts: strings.shownParts, some: strings.shownSome };
		return fillText(texts[instead.kind], { count, query: instead.query, asked: term ?? "" });
	}
	const forms = term === undefined ? strings.articles : strings.results;
	return fillText(pluralForm(forms, { count: pages.length, locale }), { count, query: term ?? "" });
}

/** Characters (Unicode code points) of a query that are repeated. */
const mostRepeated = 60;

/** A query as it is repeated: a long one by its beginning. */
export function shortened(query: string): string {
	const characters = [...query];
	return characters.length <= mostRepeated
		? query
		: `${characters.slice(0, mostRepeated).join("").trimEnd()} …`;
}
