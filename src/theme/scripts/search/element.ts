import { leftToRightParts } from "../../../core/languages/left-to-right-parts.ts";

/** Makes an element; text becomes text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	{
		className,
		children = [],
	}: { readonly className?: string; readonly children?: readonly (Node | string)[] } = {},
): HTMLElementTagNameMap[Name] {
	const node = document.createElement(name);
	if (className) node.className = className;
	node.append(...(document.documentElement.dir === "rtl" ? children.flatMap(isolated) : children));
	return node;
}

/** In a page that is written from right to left, phone numbers and the like are still read from left to right. */
function isolated(child: Node | string): (Node | string)[] {
	if (typeof child !== "string") return [child];
	return leftToRightParts(child).map((part) => {
		if (!part.isolated) return part.text;
		const node = document.createElement("bdi");
		node.dir = "ltr";
		node.append(part.text);
		return node;
	});
}

/** Makes a link. */
export function link(text: string, href: string): HTMLAnchorElement {
	const anchor = element("a", { children: [text] });
	anchor.href = href;
	return anchor;
}
