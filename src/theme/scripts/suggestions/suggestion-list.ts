import type { Suggestion } from "../../../core/search/suggestions/title-index.ts";
import { element } from "../search/element.ts";

interface ListOptions {
	/** The list's name. */
	readonly label: string;
	/** What tells terms from titles. */
	readonly termLabel: string;
	readonly choose: (suggestion: Suggestion) => void;
}

/** The list below a field, in which one suggestion may be chosen. */
export class SuggestionList {
	readonly #field: HTMLInputElement;
	readonly #options: ListOptions;
	readonly #list: HTMLUListElement;
	#suggestions: readonly Suggestion[] = [];
	/** Index of the chosen suggestion; -1 for none. */
	#active = -1;

	constructor(field: HTMLInputElement, options: ListOptions) {
		this.#field = field;
		this.#options = options;
		this.#list = element("ul", { className: "suggestions" });
		this.#list.id = `${field.id}-suggestions`;
		this.#list.role = "listbox";
		this.#list.ariaLabel = options.label;
		this.#list.hidden = true;
		// The field keeps the focus, and with it the list stays open until the click has been heard.
		this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
		this.#list.addEventListener("click", (event) => this.#click(event));
		field.parentElement?.append(this.#list);
		field.role = "combobox";
		field.ariaAutoComplete = "list";
		field.setAttribute("aria-controls", this.#list.id);
		field.ariaExpanded = "false";
	}

	get isOpen(): boolean {
		return !this.#list.hidden;
	}

	get chosen(): Suggestion | undefined {
		return this.#suggestions[this.#active];
	}

	show(suggestions: readonly Suggestion[]): void {
		this.#suggestions = suggestions;
		this.#list.replaceChildren(...suggestions.map((suggestion, index) => this.#option(suggestion, index)));
		this.#list.hidden = suggestions.length === 0;
		this.#field.ariaExpanded = String(this.isOpen);
		this.#activate(-1);
	}

	close(): void {
		this.show([]);
	}

	/** Goes through the suggestions, and through the field between the last and the first. */
	move(step: 1 | -1): void {
		const places = this.#suggestions.length + 1;
		this.#activate(((this.#active + 1 + step + places) % places) - 1);
	}

	#activate(active: number): void {
		this.#active = active;
		for (const [index, option] of [...this.#list.children].entries())
			option.ariaSelected = String(index === active);
		const option = this.#list.children[active];
		if (option === undefined) this.#field.removeAttribute("aria-activedescendant");
		else {
			this.#field.setAttribute("aria-activedescendant", option.id);
			option.scrollIntoView({ block: "nearest" });
		}
	}

	#option({ title, kind }: Suggestion, index: number): HTMLLIElement {
		const label = kind === "term" ? [" ", element("span", { children: [this.#options.termLabel] })] : [];
		const option = element("li", { children: [title, ...label] });
		option.id = `${this.#list.id}-${index}`;
		option.role = "option";
		return option;
	}

	#click({ target }: MouseEvent): void {
		const option = target instanceof Element ? target.closest("li") : null;
		const suggestion = option && this.#suggestions[[...this.#list.children].indexOf(option)];
		if (suggestion) this.#options.choose(suggestion);
	}
}
