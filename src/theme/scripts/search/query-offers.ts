import { fillText } from "../../../core/search/fill-text.ts";
import type { SearchConfiguration } from "../../../core/search/search-configuration.ts";
import { type SearchState, searchAddress } from "../../../core/search/search-state.ts";
import { shortened } from "../../../core/search/search-status.ts";
import { link } from "./element.ts";
import type { FoundPages } from "./search-engine.ts";

/** Another query that the reader may want, as a link that asks for it. */
export interface QueryOffer {
	readonly text: string;
	readonly state: SearchState;
}

/** What may be asked instead: what was meant, or what was typed where something else was searched for. */
export function queryOffer(
	state: SearchState,
	{ answer, configuration }: { readonly answer: FoundPages; readonly configuration: SearchConfiguration },
): QueryOffer | undefined {
	const { strings } = configuration;
	switch (answer.instead?.kind) {
		case undefined:
		case "parts":
		case "some":
			return undefined;
		case "shown":
			return {
				text: fillText(strings.searchInstead, { query: shortened(state.query.trim()) }),
				state: { ...state, verbatim: true },
			};
		case "offered": {
			const { verbatim: _, ...asked } = state;
			const { query } = answer.instead;
			return { text: fillText(strings.didYouMean, { query: shortened(query) }), state: { ...asked, query } };
		}
	}
}

/** Shows an offer, or takes the last one away. */
export function showOffer(
	place: HTMLElement,
	{
		offer,
		choose,
	}: { readonly offer: QueryOffer | undefined; readonly choose: (state: SearchState) => void },
): void {
	place.hidden = offer === undefined;
	place.replaceChildren();
	if (offer === undefined) return;
	const anchor = link(offer.text, location.pathname + searchAddress(offer.state));
	anchor.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		choose(offer.state);
	});
	place.append(anchor);
}
