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
	node.append(...children);
	return node;
}

/** Makes a link. */
export function link(text: string, href: string): HTMLAnchorElement {
	const anchor = element("a", { children: [text] });
	anchor.href = href;
	return anchor;
}
