import { type SearchRequest, searchRequest } from "../../../core/search/search-request.ts";
import { type SearchState, sameSearch } from "../../../core/search/search-state.ts";
import { searchStatus } from "../../../core/search/search-status.ts";
import { ResultList, resultsAtOnce } from "./result-list.ts";
import { pagefindEngine, type SearchEngine } from "./search-engine.ts";
import { fillForm, readForm, showClearButton } from "./search-form.ts";
import { SearchHistory } from "./search-history.ts";
import { type SearchPage, searchPage } from "./search-page.ts";

/** Milliseconds without a key before the index is asked. */
const typingPause = 150;
/** Milliseconds before a wait is announced: most answers come sooner, and then the announcement would be noise. */
const patience = 400;

/** How the search now in the form has fared. */
type Outcome = "waiting" | "answered" | "failed" | "nothing asked";

/** Makes the search page's form work. */
export function startSearchInterface(): void {
	const page = searchPage();
	new SearchInterface(page, pagefindEngine(page.configuration.bundle)).start();
}

class SearchInterface {
	readonly #page: SearchPage;
	readonly #engine: SearchEngine;
	readonly #history = new SearchHistory();
	readonly #list: ResultList;
	#state: SearchState;
	#outcome: Outcome = "nothing asked";
	/** Number of the latest search; answers to earlier ones are dropped. */
	#turn = 0;
	#typing: number | undefined;

	constructor(page: SearchPage, engine: SearchEngine) {
		this.#page = page;
		this.#engine = engine;
		this.#list = new ResultList(page);
		this.#state = readForm(page);
	}

	start(): void {
		const { form, query, clear, more } = this.#page;
		query.addEventListener("input", () => this.#type());
		form.addEventListener("change", (event) => {
			if (event.target instanceof HTMLSelectElement) this.#settle();
		});
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#settle();
		});
		clear.addEventListener("click", () => this.#clearFilters());
		more.addEventListener("click", () => void this.#showMore());
		window.addEventListener("popstate", () => this.#arrive());
		this.#begin();
	}

	/** Takes up what the address asks for, or what the reader has typed while the script was on its way. */
	#begin(): void {
		const { query } = this.#page;
		const isTyping = document.activeElement === query && query.value !== "";
		const asked = isTyping || location.search === "" ? readForm(this.#page) : this.#history.read();
		const state = fillForm(this.#page, asked);
		this.#history.begin(state);
		// A failure shows when there is something to search for.
		this.#engine.prepare().catch(() => undefined);
		void this.#search(state, this.#history.shown);
	}

	#type(): void {
		clearTimeout(this.#typing);
		this.#typing = window.setTimeout(() => {
			const state = readForm(this.#page);
			if (this.#isAnswered(state)) return;
			this.#history.follow(state);
			void this.#search(state);
		}, typingPause);
	}

	#settle(): void {
		clearTimeout(this.#typing);
		const state = readForm(this.#page);
		showClearButton(this.#page, state);
		this.#history.settle(state);
		if (!this.#isAnswered(state)) void this.#search(state);
	}

	#arrive(): void {
		clearTimeout(this.#typing);
		this.#history.arrive();
		const state = fillForm(this.#page, this.#history.read());
		if (!this.#isAnswered(state)) void this.#search(state, this.#history.shown);
	}

	#clearFilters(): void {
		fillForm(this.#page, { ...readForm(this.#page), filters: {} });
		this.#page.filters[0]?.focus();
		this.#settle();
	}

	#isAnswered(state: SearchState): boolean {
		return this.#outcome !== "failed" && sameSearch(state, this.#state);
	}

	async #search(state: SearchState, shown = 0): Promise<void> {
		const turn = ++this.#turn;
		this.#state = state;
		const request = searchRequest(state);
		if (request === undefined) {
			this.#finish("nothing asked", "");
			this.#list.clear();
			return;
		}
		this.#outcome = "waiting";
		const waiting = setTimeout(() => this.#say(this.#page.configuration.strings.loading), patience);
		try {
			await this.#answer(request, { turn, shown });
		} catch {
			if (turn === this.#turn) this.#fail();
		} finally {
			clearTimeout(waiting);
		}
	}

	async #answer(request: SearchRequest, { turn, shown }: { turn: number; shown: number }): Promise<void> {
		const { pages } = await this.#engine.find(request);
		const isCurrent = (): boolean => turn === this.#turn;
		if (!isCurrent()) return;
		await this.#list.show(pages, { count: Math.max(shown, resultsAtOnce), isCurrent });
		if (!isCurrent()) return;
		const { configuration } = this.#page;
		this.#finish("answered", searchStatus(this.#state, { count: pages.length, configuration }));
	}

	async #showMore(): Promise<void> {
		const turn = ++this.#turn;
		try {
			await this.#list.showMore(() => turn === this.#turn);
			if (turn === this.#turn) this.#history.remember(this.#list.shown);
		} catch {
			if (turn !== this.#turn) return;
			this.#fail();
			this.#page.query.focus();
		}
	}

	#fail(): void {
		this.#finish("failed", this.#page.configuration.strings.failed);
		this.#list.clear();
	}

	#finish(outcome: Outcome, status: string): void {
		this.#outcome = outcome;
		this.#say(status);
	}

	#say(text: string): void {
		this.#page.status.textContent = text;
	}
}
