import type { MarkedText } from "../../../core/search/marked-text.ts";
import type { ResultPassage, SearchResult } from "../../../core/search/search-result.ts";
import { element, link } from "./element.ts";

/**
 * One result as an item of the list, with the same parts and classes as an entry of a listing.
 *
 * @param language What the result's language calls itself, where it isn't the page's.
 */
export function resultItem(result: SearchResult, language?: string): HTMLLIElement {
	const title = element("h3", { className: "entry-title", children: [link(result.title, result.href)] });
	const body = element("div", {
		className: "entry-body",
		children: [title, ...result.passages.flatMap(passage)],
	});
	const facts = kicker(result, language);
	const children = facts.length > 0 ? [element("p", { className: "kicker", children: facts }), body] : [body];
	return element("li", { className: "entry", children });
}

function kicker(
	{ date, kicker: term, kickerLanguage }: SearchResult,
	language: string | undefined,
): HTMLElement[] {
	return [
		...(term ? [termElement(term, kickerLanguage)] : []),
		...(date ? [time(date)] : []),
		...(language ? [element("span", { children: [language] })] : []),
	];
}

function termElement(term: string, language: string | undefined): HTMLElement {
	const node = element("span", { children: [term] });
	if (language !== undefined) {
		node.lang = language;
		node.dir = "auto";
	}
	return node;
}

function passage({ heading, excerpt }: ResultPassage): HTMLElement[] {
	return [
		...(heading
			? [element("p", { className: "result-heading", children: [link(heading.title, heading.href)] })]
			: []),
		...(excerpt.length > 0 ? [element("p", { children: excerpt.map(excerptPart) })] : []),
	];
}

function excerptPart(part: MarkedText): Node | string {
	return part.marked ? element("mark", { children: [part.text] }) : part.text;
}

function time(date: { readonly iso: string; readonly text: string }): HTMLTimeElement {
	const node = element("time", { children: [date.text] });
	node.dateTime = date.iso;
	return node;
}
