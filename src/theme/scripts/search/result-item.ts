import type { MarkedText } from "../../../core/search/marked-text.ts";
import type { ResultPassage, SearchResult } from "../../../core/search/search-result.ts";
import { element, link } from "./element.ts";

/** The language that results are in. */
export interface ResultLanguage {
	/** BCP 47 tag. */
	readonly language: string;
	/** What it calls itself. */
	readonly name: string;
}

/** One result as an item of the list, with the same parts and classes as an entry of a listing. */
export function resultItem(result: SearchResult, language: ResultLanguage): HTMLLIElement {
	const title = element("h3", { className: "entry-title", children: [link(result.title, result.href)] });
	const body = element("div", {
		className: "entry-body",
		children: [title, ...result.passages.flatMap(passage)],
	});
	return element("li", { className: "entry", children: [kicker(result, language), body] });
}

function kicker({ date, kicker: term }: SearchResult, { name }: ResultLanguage): HTMLElement {
	return element("p", {
		className: "kicker",
		children: [
			...(term ? [element("span", { children: [term] })] : []),
			...(date ? [time(date)] : []),
			element("span", { className: "result-language", children: [name] }),
		],
	});
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
