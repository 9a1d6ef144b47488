import type { MarkedText } from "../../../core/search/marked-text.ts";
import type { SearchResult } from "../../../core/search/search-result.ts";

/** One result as an item of the list, with the same parts and classes as an entry of a listing. */
export function resultItem(result: SearchResult): HTMLLIElement {
	const title = element("h3", { className: "entry-title", children: [link(result.title, result.href)] });
	const body = element("div", {
		className: "entry-body",
		children: [title, ...excerpt(result), ...sections(result)],
	});
	return element("li", { className: "entry", children: [...kicker(result), body] });
}

function kicker({ date, municipality }: SearchResult): HTMLElement[] {
	const children = [
		...(municipality ? [element("span", { children: [municipality] })] : []),
		...(date ? [time(date)] : []),
	];
	return children.length > 0 ? [element("p", { className: "kicker", children })] : [];
}

function excerpt({ excerpt }: SearchResult): HTMLElement[] {
	const children = excerpt.map(excerptPart);
	return children.length > 0 ? [element("p", { children })] : [];
}

function excerptPart(part: MarkedText): Node | string {
	return part.marked ? element("mark", { children: [part.text] }) : part.text;
}

function sections({ sections }: SearchResult): HTMLElement[] {
	const children = sections.map((section) =>
		element("li", { children: [link(section.title, section.href)] }),
	);
	return children.length > 0 ? [element("ul", { className: "result-sections", children })] : [];
}

function link(text: string, href: string): HTMLAnchorElement {
	const anchor = element("a", { children: [text] });
	anchor.href = href;
	return anchor;
}

function time(date: { readonly iso: string; readonly text: string }): HTMLTimeElement {
	const node = element("time", { children: [date.text] });
	node.dateTime = date.iso;
	return node;
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	{ className, children }: { readonly className?: string; readonly children: readonly (Node | string)[] },
): HTMLElementTagNameMap[Name] {
	const node = document.createElement(name);
	if (className) node.className = className;
	node.append(...children);
	return node;
}
