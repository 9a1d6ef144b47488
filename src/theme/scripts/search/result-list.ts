import { resultItem } from "./result-item.ts";
import type { FoundPage } from "./search-engine.ts";
import type { SearchPage } from "./search-page.ts";

/** Results shown at first: more than a screen of them, and each is a file to load. */
export const resultsAtFirst = 5;
/** Results shown with each press of the button. */
const resultsAtOnce = 10;

/** The results of one search, shown a part at a time. */
export class ResultList {
	readonly #page: SearchPage;
	#found: readonly FoundPage[] = [];
	#shown = 0;
	#hasShown = false;

	constructor(page: SearchPage) {
		this.#page = page;
	}

	/** Number of results on show. */
	get shown(): number {
		return this.#shown;
	}

	/** Whether any search's results have been shown, or that there are none. */
	get hasShown(): boolean {
		return this.#hasShown;
	}

	/**
	 * Loads the first results of a search and, unless they come too late, shows them in place of what was there.
	 *
	 * @param isCurrent Whether the search is still the one that the reader waits for.
	 */
	async show(
		found: readonly FoundPage[],
		{ count, isCurrent }: { readonly count: number; readonly isCurrent: () => boolean },
	): Promise<void> {
		const items = await this.#load(found.slice(0, count));
		if (!isCurrent()) return;
		this.#found = found;
		this.#shown = items.length;
		this.#hasShown = true;
		this.#page.list.replaceChildren(...items);
		this.#page.results.hidden = items.length === 0;
		this.#page.browse.hidden = items.length > 0;
		this.#offerMore();
	}

	/** Loads and shows the next results, and moves to the first of them. */
	async showMore(isCurrent: () => boolean): Promise<void> {
		const items = await this.#load(this.#found.slice(this.#shown, this.#shown + resultsAtOnce));
		if (!isCurrent()) return;
		this.#shown += items.length;
		this.#page.list.append(...items);
		items[0]?.querySelector("a")?.focus();
		this.#offerMore();
	}

	/** Gives the place back to the list of all articles. */
	clear(): void {
		this.#found = [];
		this.#shown = 0;
		this.#page.list.replaceChildren();
		this.#page.results.hidden = true;
		this.#page.browse.hidden = false;
	}

	async #load(found: readonly FoundPage[]): Promise<HTMLElement[]> {
		const results = await Promise.all(found.map((page) => page.load()));
		return results.map((result) => resultItem(result));
	}

	#offerMore(): void {
		this.#page.more.hidden = this.#shown >= this.#found.length;
	}
}
