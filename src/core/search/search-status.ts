import { fillText, pluralForm } from "./fill-text.ts";
import type { SearchConfiguration } from "./search-configuration.ts";
import { type SearchState, searchTerm } from "./search-state.ts";

/** What the live region says when the answer to a search has come: how many results, or why there are none. */
export function searchStatus(
	state: SearchState,
	answer: { count: number; configuration: SearchConfiguration },
): string {
	const { strings, locale } = answer.configuration;
	const term = searchTerm(state);
	if (answer.count === 0) {
		return term === undefined
			? strings.noneFiltered
			: `${fillText(strings.none, { query: term })} ${strings.noneHelp}`;
	}
	const forms = term === undefined ? strings.articles : strings.results;
	const count = new Intl.NumberFormat(locale).format(answer.count);
	return fillText(pluralForm(forms, { count: answer.count, locale }), { count, query: term ?? "" });
}
