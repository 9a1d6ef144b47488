import type { OtherLanguage, SearchConfiguration } from "../../../core/search/search-configuration.ts";
import type { SearchRequest } from "../../../core/search/search-request.ts";
import type { OpenPagefind } from "../open-pagefind.ts";
import { element } from "./element.ts";
import { resultItem } from "./result-item.ts";
import { type FoundPage, type SearchEngine, searchEngine } from "./search-engine.ts";

/** Results shown for each language at first, and with each press of the button. */
const resultsAtOnce = 5;

/**
 * The results in the site's other languages, each a group of its own below the results in the page's language. A group is
 * asked for when it comes into view, so that a reader who finds what they want loads one index, not all.
 */
export class OtherLanguages {
	readonly #groups: readonly LanguageGroup[];

	/** @param next What comes after the groups. */
	constructor(
		next: HTMLElement,
		{
			configuration: { others },
			open,
		}: { readonly configuration: SearchConfiguration; readonly open: OpenPagefind },
	) {
		this.#groups = others.map((other) => new LanguageGroup(other, open));
		next.before(...this.#groups.map(({ section }) => section));
	}

	/** Turns to another search; `undefined` for none. */
	ask(request: SearchRequest | undefined): void {
		for (const group of this.#groups) group.ask(request);
	}
}

class LanguageGroup {
	readonly section: HTMLElement;
	readonly #list: HTMLOListElement;
	readonly #button: HTMLButtonElement;
	readonly #status: HTMLParagraphElement;
	readonly #language: OtherLanguage;
	readonly #views: IntersectionObserver;
	readonly #open: OpenPagefind;
	#engine: SearchEngine | undefined;
	#request: SearchRequest | undefined;
	/** What is left to show; `undefined` before the answer. */
	#rest: readonly FoundPage[] | undefined;

	constructor(language: OtherLanguage, open: OpenPagefind) {
		this.#open = open;
		const id = `search-in-${language.language}`;
		this.#language = language;
		this.#list = element("ol", { className: "entries dated" });
		this.#list.lang = language.language;
		this.#list.dir = language.direction;
		const heading = element("h2", { children: [language.heading] });
		heading.id = id;
		this.#button = element("button", { children: [language.search] });
		this.#button.type = "button";
		this.#button.addEventListener("click", () => void this.#showMore());
		const more = element("p", { className: "more", children: [this.#button] });
		this.#status = element("p", { className: "other-status" });
		this.#status.role = "status";
		this.section = element("section", {
			className: "other-language",
			children: [heading, this.#list, this.#status, more],
		});
		this.section.setAttribute("aria-labelledby", id);
		this.section.hidden = true;
		this.#views = new IntersectionObserver((entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting) && this.#rest === undefined)
				void this.#showMore();
		});
	}

	ask(request: SearchRequest | undefined): void {
		this.#request = request && { ...request, verbatim: true };
		this.#rest = undefined;
		this.#list.replaceChildren();
		this.#status.textContent = "";
		this.section.hidden = request === undefined;
		this.#button.hidden = false;
		this.#button.textContent = this.#language.search;
		// Observed again, it tells at once whether it is in view.
		this.#views.disconnect();
		if (request) this.#views.observe(this.section);
	}

	/** The button stays after a failure, for another try. */
	async #showMore(): Promise<void> {
		const request = this.#request;
		if (request === undefined) return;
		this.#views.disconnect();
		try {
			const found = this.#rest ?? (await this.#find(request));
			const results = await Promise.all(found.slice(0, resultsAtOnce).map((page) => page.load()));
			if (request !== this.#request) return;
			this.#rest = found.slice(resultsAtOnce);
			this.#list.append(...results.map((result) => resultItem(result, this.#language.name)));
			this.section.hidden = this.#list.children.length === 0;
			this.#button.hidden = this.#rest.length === 0;
			this.#button.textContent = this.#language.more;
			this.#status.textContent = "";
		} catch (error) {
			console.error(error);
			if (request === this.#request) this.#status.textContent = this.#language.failed;
		}
	}

	async #find(request: SearchRequest): Promise<readonly FoundPage[]> {
		this.#engine ??= searchEngine(this.#language, this.#open);
		return (await this.#engine.find(request)).pages;
	}
}
