import type { Page } from "../model/page.ts";
import type { CardView } from "./page-view.ts";
import type { ViewTrace } from "./view-trace.ts";

/** Gives the card of a page, made once: most pages stand in several listings. */
export type CardMemory = (page: Page, make: () => CardView) => CardView;

/** Makes a memory for the cards of one language. */
export function cardMemory({ record, repeat }: ViewTrace): CardMemory {
	const cards = new Map<Page, { readonly value: CardView; readonly reads: readonly number[] }>();
	return (page, make) => {
		const known = cards.get(page);
		if (known) {
			repeat(known.reads);
			return known.value;
		}
		const made = record(make);
		cards.set(page, made);
		return made.value;
	};
}
