import { readSearchState, type SearchState, searchAddress } from "../../../core/search/search-state.ts";

/**
 * The search in the address. While the reader types, the address follows in place; when a search is settled, by the
 * Enter key or a filter, it becomes an entry of the browser's history, and the entry before it gets its own address
 * back.
 */
export class SearchHistory {
	/** Query part of the entry that the reader last settled on or came to. */
	#settled = location.search;

	readonly #filterNames: readonly string[];

	/** @param filterNames Those of the page's form. */
	constructor(filterNames: readonly string[]) {
		this.#filterNames = filterNames;
	}

	/** The search that the address asks for. */
	read(): SearchState {
		return readSearchState(new URLSearchParams(location.search), this.#filterNames);
	}

	/** How many results were on show when the reader left this entry. */
	get shown(): number {
		const state: unknown = history.state;
		if (typeof state !== "object" || state === null || !("shown" in state)) return 0;
		return typeof state.shown === "number" ? state.shown : 0;
	}

	/** Makes the address show the search that the page begins with, which the reader may have typed already. */
	begin(state: SearchState): void {
		this.#settled = searchAddress(this.read());
		history.replaceState(history.state, "", addressOf(searchAddress(state)) + location.hash);
	}

	/** Follows the reader's typing. */
	follow(state: SearchState): void {
		history.replaceState(null, "", addressOf(searchAddress(state)));
	}

	/** Makes the search an entry of its own. */
	settle(state: SearchState): void {
		const address = searchAddress(state);
		if (address === this.#settled) {
			this.follow(state);
			return;
		}
		history.replaceState(history.state, "", addressOf(this.#settled));
		history.pushState(null, "", addressOf(address));
		this.#settled = address;
	}

	/** Takes note that the reader has gone back or forward. */
	arrive(): void {
		this.#settled = location.search;
	}

	/** Remembers how many results are on show. */
	remember(shown: number): void {
		history.replaceState({ shown }, "");
	}
}

function addressOf(search: string): string {
	return location.pathname + search;
}
