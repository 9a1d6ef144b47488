import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** An element of a parsed page. */
export interface HtmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly parent: HtmlElement | undefined;
	/** Language of its content: the nearest `lang`, its own included; empty when none says. */
	readonly language: string;
	/** Text below it, white space collapsed, without that of scripts and styles below it. */
	text(): string;
	/** Its own text, without that of elements in it. */
	ownText(): string;
	/** Text below it without the parts that are in another language, white space collapsed. */
	ownLanguageText(): string;
	/** Whether it stands below an element with that name. */
	within(name: string): boolean;
}

/** A page as an HTML parser sees it. */
export interface HtmlPage {
	/** Every element, in document order. */
	readonly elements: readonly HtmlElement[];
	/** The elements with a name and, if given, with certain attribute values. */
	all(name: string, attributes?: Readonly<Record<string, string>>): readonly HtmlElement[];
	/** The first of them; throws when there is none. */
	one(name: string, attributes?: Readonly<Record<string, string>>): HtmlElement;
}

/** Parses a page as browsers do (HTML Standard, by parse5, which is no part of the generator). */
export function parseHtml(html: string): HtmlPage {
	const elements: HtmlElement[] = [];
	collect(parse(html), undefined, elements);
	const all = (name: string, attributes: Readonly<Record<string, string>> = {}) =>
		elements.filter(
			(element) =>
				element.name === name &&
				Object.entries(attributes).every(([key, value]) => element.attributes[key] === value),
		);
	return {
		elements,
		all,
		one: (name, attributes) => {
			const found = all(name, attributes)[0];
			if (found === undefined)
				throw new Error(`No <${name}> ${JSON.stringify(attributes ?? {})} in the page.`);
			return found;
		},
	};
}

function collect(node: Node, parent: HtmlElement | undefined, elements: HtmlElement[]): void {
	const element = "tagName" in node ? describe(node, parent) : parent;
	if (element !== undefined && element !== parent) elements.push(element);
	for (const child of "childNodes" in node ? node.childNodes : []) collect(child, element, elements);
}

function describe(node: Element, parent: HtmlElement | undefined): HtmlElement {
	const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
	const language = attributes["lang"] ?? parent?.language ?? "";
	return {
		name: node.tagName,
		attributes,
		parent,
		language,
		text: () => collapse(textOf(node, () => true)),
		ownText: () => collapse(textOf(node, () => false)),
		ownLanguageText: () =>
			collapse(
				textOf(
					node,
					(child) => (child.attrs.find(({ name }) => name === "lang")?.value ?? language) === language,
				),
			),
		within: (name) => parent !== undefined && (parent.name === name || parent.within(name)),
	};
}

function textOf(node: Node, enter: (element: Element) => boolean): string {
	if ("value" in node && node.nodeName === "#text") return node.value;
	if (!("childNodes" in node)) return "";
	return node.childNodes
		.filter(
			(child) => !("tagName" in child) || (!["script", "style"].includes(child.tagName) && enter(child)),
		)
		.map((child) => textOf(child, enter))
		.join("");
}

function collapse(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
