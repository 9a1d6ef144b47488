import type { BundleManifest } from "../../../core/search/bundle-manifest.ts";
import {
	matchingSuggestions,
	type Suggestion,
	wordsIn,
} from "../../../core/search/suggestions/title-index.ts";
import { type WordStore, wordStore } from "../search/word-store.ts";
import { SuggestionList } from "./suggestion-list.ts";

/** Milliseconds without a key before suggestions are looked up. */
const typingPause = 80;
/** Characters (Unicode code points) from which on there are suggestions. */
const fewestCharacters = 2;

/**
 * Makes a search field an editable combobox with a list of suggestions, by the pattern of the ARIA Authoring Practices: the
 * focus stays in the field, the arrow keys open the list and go through it, Enter takes the chosen suggestion or else submits,
 * Escape closes.
 */
export class SuggestionBox {
	readonly #form: HTMLFormElement;
	readonly #field: HTMLInputElement;
	readonly #list: SuggestionList;
	readonly #words: WordStore;
	#typing: number | undefined;
	/** Number of the latest look-up; answers to earlier ones are dropped. */
	#turn = 0;

	/** @param fetchManifest Fetches the list of a search bundle's files. */
	constructor(
		form: HTMLFormElement,
		{
			field,
			fetchManifest,
		}: {
			readonly field: HTMLInputElement;
			readonly fetchManifest: (bundle: string) => Promise<BundleManifest>;
		},
	) {
		const { suggestions = "", suggestionsLabel = "", termLabel = "" } = form.dataset;
		this.#form = form;
		this.#field = field;
		this.#words = wordStore(suggestions, () => fetchManifest(suggestions));
		this.#list = new SuggestionList(field, {
			label: suggestionsLabel,
			termLabel,
			choose: (suggestion) => this.#choose(suggestion),
		});
	}

	start(): void {
		this.#field.addEventListener("input", () => this.#type());
		this.#field.addEventListener("keydown", (event) => this.#press(event));
		this.#field.addEventListener("blur", () => this.#close());
		this.#form.addEventListener("submit", () => this.#close());
		if (this.#field.value !== "" && document.activeElement === this.#field) this.#type();
	}

	#type(): void {
		clearTimeout(this.#typing);
		const turn = ++this.#turn;
		const typed = this.#field.value.trim();
		if ([...typed].length < fewestCharacters) {
			this.#list.close();
			return;
		}
		this.#typing = window.setTimeout(() => void this.#suggest(typed, turn), typingPause);
	}

	/** What can't be loaded isn't suggested; the search itself says what is wrong. */
	async #suggest(typed: string, turn: number): Promise<void> {
		const last = wordsIn(typed).at(-1) ?? "";
		const titles = await this.#words.titles(last).catch(() => []);
		if (turn === this.#turn) this.#list.show(matchingSuggestions(titles, typed));
	}

	#press(event: KeyboardEvent): void {
		if (event.isComposing) return;
		if (!this.#list.isOpen) {
			if (event.key === "ArrowDown") this.#type();
			return;
		}
		switch (event.key) {
			case "ArrowDown":
				this.#list.move(1);
				break;
			case "ArrowUp":
				this.#list.move(-1);
				break;
			case "Enter":
				if (this.#list.chosen === undefined) return;
				this.#choose(this.#list.chosen);
				break;
			case "Escape":
				this.#close();
				break;
			default:
				return;
		}
		event.preventDefault();
	}

	/** A page is opened; a term is searched for. */
	#choose(suggestion: Suggestion): void {
		this.#close();
		if (suggestion.kind === "page") {
			location.assign(suggestion.href);
			return;
		}
		this.#field.value = suggestion.title;
		this.#form.requestSubmit();
	}

	#close(): void {
		clearTimeout(this.#typing);
		this.#turn++;
		this.#list.close();
	}
}
