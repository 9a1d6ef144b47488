import { fillText, pluralForm } from "./fill-text.ts";
import type { SearchConfiguration } from "./search-configuration.ts";
import { type SearchState, searchTerm } from "./search-state.ts";

/** What a search came to. */
interface Outcome {
	readonly pages: { readonly length: number };
	/** Another query: the one that was answered, or one that the reader may have meant. */
	readonly instead?: { readonly kind: "shown" | "offered"; readonly query: string };
}

/** What the live region says when the answer to a search has come: how many results, or why there are none. */
export function searchStatus(
	state: SearchState,
	{ answer, configuration }: { readonly answer: Outcome; readonly configuration: SearchConfiguration },
): string {
	const { strings, locale } = configuration;
	const { pages, instead } = answer;
	const term = searchTerm(state);
	if (pages.length === 0) {
		if (term === undefined) return strings.noneFiltered;
		const none = fillText(strings.none, { query: term });
		return instead ? none : `${none} ${strings.noneHelp}`;
	}
	const count = new Intl.NumberFormat(locale).format(pages.length);
	if (instead?.kind === "shown") return fillText(strings.shownInstead, { count, query: instead.query });
	const forms = term === undefined ? strings.articles : strings.results;
	return fillText(pluralForm(forms, { count: pages.length, locale }), { count, query: term ?? "" });
}
