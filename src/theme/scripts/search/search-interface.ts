import { fillText } from "../../../core/search/fill-text.ts";
import { type SearchRequest, searchRequest } from "../../../core/search/search-request.ts";
import { type SearchState, sameSearch } from "../../../core/search/search-state.ts";
import { searchStatus } from "../../../core/search/search-status.ts";
import type { OpenPagefind } from "../open-pagefind.ts";
import { breathe } from "./breathe.ts";
import { OtherLanguages } from "./other-languages.ts";
import { queryOffer, showOffer } from "./query-offers.ts";
import { ResultList, resultsAtFirst } from "./result-list.ts";
import { type SearchEngine, searchEngine } from "./search-engine.ts";
import { fillForm, filterNames, readForm, showClearButton } from "./search-form.ts";
import { SearchHistory } from "./search-history.ts";
import { type SearchPage, searchPage } from "./search-page.ts";

/** Milliseconds without a key before the index is asked. */
const typingPause = 150;
/** The same before the first answer: what is loaded for an unfinished word is loaded over the network. */
const firstTypingPause = 300;
/** The same while the last word has few letters: nearly every page answers to its beginning, and much of the index is loaded for it. */
const longTypingPause = 600;
/** Letters of a word that is few no more. */
const telling = 4;
/** Milliseconds before a wait is announced: most answers come sooner, and then the announcement would be noise. */
const patience = 300;

/** How the search now in the form has fared. */
type Outcome = "waiting" | "answered" | "failed" | "nothing asked";

/** Makes the search page's form work. */
export async function startSearchInterface(open: OpenPagefind): Promise<void> {
	// That the scripts run for the first time was work enough for one task.
	await breathe();
	new SearchInterface(searchPage(), open).start();
}

class SearchInterface {
	readonly #page: SearchPage;
	readonly #engine: SearchEngine;
	readonly #history: SearchHistory;
	readonly #list: ResultList;
	readonly #others: OtherLanguages;
	/** The search that is answered, or waited for. */
	#state: SearchState = { query: "", filters: {}, sort: "relevance" };
	#outcome: Outcome = "nothing asked";
	/** Number of the latest search; answers to earlier ones are dropped. */
	#turn = 0;
	#typing: number | undefined;

	constructor(page: SearchPage, open: OpenPagefind) {
		this.#page = page;
		this.#engine = searchEngine(page.configuration, open);
		this.#history = new SearchHistory(filterNames(page));
		this.#list = new ResultList(page);
		this.#others = new OtherLanguages(page.browse, { configuration: page.configuration, open });
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
		window.addEventListener("online", () => {
			if (this.#outcome === "failed") void this.#search(this.#state);
		});
		this.#begin();
	}

	/** Takes up what the address asks for, or what the reader has typed while the script was on its way. */
	#begin(): void {
		const { query } = this.#page;
		const isTyping = document.activeElement === query && query.value !== "";
		// A failure shows when there is something to search for.
		this.#engine.prepare().catch(() => undefined);
		if (isTyping) {
			this.#type();
			return;
		}
		const asked = location.search === "" ? readForm(this.#page) : this.#history.read();
		const state = this.#fill(asked);
		this.#history.begin(state);
		void this.#search(state, this.#history.shown);
	}

	#fill(state: SearchState): SearchState {
		const shown = fillForm(this.#page, state);
		return state.verbatim ? { ...shown, verbatim: true } : shown;
	}

	#type(): void {
		clearTimeout(this.#typing);
		const last = this.#page.query.value.split(/\s+/).at(-1) ?? "";
		// What an unfinished word of some letters begins with stands, nearly always, in the part of the index that has the word.
		if (last.length >= telling) this.#engine.prepare(last).catch(() => undefined);
		this.#typing = window.setTimeout(() => {
			const state = readForm(this.#page);
			if (this.#isAnswered(state)) return;
			this.#history.follow(state);
			void this.#search(state);
		}, this.#pauseAfter(last));
	}

	#pauseAfter(word: string): number {
		if (word !== "" && word.length < telling) return longTypingPause;
		return this.#list.hasShown ? typingPause : firstTypingPause;
	}

	#settle(state: SearchState = readForm(this.#page)): void {
		clearTimeout(this.#typing);
		showClearButton(this.#page, state);
		this.#history.settle(state);
		if (!this.#isAnswered(state)) void this.#search(state);
	}

	#arrive(): void {
		clearTimeout(this.#typing);
		this.#history.arrive();
		const state = this.#fill(this.#history.read());
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
			const { strings } = this.#page.configuration;
			const typed = state.query.trim();
			this.#finish(
				"nothing asked",
				typed && `${fillText(strings.none, { query: typed })} ${strings.noneHelp}`,
			);
			this.#clear();
			return;
		}
		this.#outcome = "waiting";
		const waiting = setTimeout(() => {
			if (turn === this.#turn) this.#say(this.#page.configuration.strings.loading);
		}, patience);
		try {
			await this.#answer(request, { turn, shown }).catch(() => this.#answer(request, { turn, shown }));
		} catch (error) {
			if (turn !== this.#turn) return;
			console.error(error);
			this.#fail();
		} finally {
			clearTimeout(waiting);
		}
	}

	/** Rejects when the index can't be read; a second try may find it published again. */
	async #answer(request: SearchRequest, { turn, shown }: { turn: number; shown: number }): Promise<void> {
		const isCurrent = (): boolean => turn === this.#turn;
		if (!isCurrent()) return;
		const answer = await this.#engine.find(request);
		if (!isCurrent()) return;
		await this.#list.show(answer.pages, { count: Math.max(shown, resultsAtFirst), isCurrent });
		if (!isCurrent()) return;
		const { configuration, instead } = this.#page;
		this.#finish("answered", searchStatus(this.#state, { answer, configuration }));
		showOffer(instead, {
			offer: queryOffer(this.#state, { answer, configuration }),
			choose: (state) => {
				this.#page.query.focus();
				this.#settle(this.#fill(state));
			},
		});
		this.#others.ask(request.term === null ? undefined : request);
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
		this.#clear();
	}

	#clear(): void {
		this.#list.clear();
		this.#others.ask(undefined);
		showOffer(this.#page.instead, { offer: undefined, choose: () => undefined });
	}

	#finish(outcome: Outcome, status: string): void {
		this.#outcome = outcome;
		this.#say(status);
	}

	#say(text: string): void {
		this.#page.status.textContent = text;
	}
}
