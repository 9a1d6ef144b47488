import { leftToRightParts } from "../languages/left-to-right-parts.ts";

/** Elements that hold no more than text, or what isn't shown. */
const opaque = new Set(["script", "style", "title", "textarea", "option", "svg"]);
const code = new Set(["code", "pre", "kbd", "samp"]);
/** Void elements (HTML Standard, 13.1.2). */
const voidElements = new Set([
	...["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"],
]);

/** An element that isn't closed yet, and whether its text is written from right to left. */
interface OpenElement {
	readonly name: string;
	readonly rightToLeft: boolean;
}

/**
 * Has what is written from right to left, a whole page or a part of one, show code, phone numbers, addresses, dates in digits and the like from
 * left to right: code by its own `dir`, the rest in `bdi`; numbers with spaces are known by their class, since they don't break across lines. What is written from left to right stays as it is.
 *
 * @param html A whole page.
 */
export function isolateLeftToRight(html: string): string {
	const body = html.indexOf("<body");
	if (body < 0 || !html.includes('dir="rtl"')) return html;
	const open: OpenElement[] = [
		{ name: "html", rightToLeft: /<html [^>]*dir="rtl"/.test(html.slice(0, body)) },
	];
	let inside: string | undefined;
	const isolated = html
		.slice(body)
		.replace(
			/<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>|[^<]+/gi,
			(text, slash?: string, name?: string, attributes = "") => {
				const rightToLeft = open.at(-1)?.rightToLeft === true;
				if (name === undefined) return inside === undefined && rightToLeft ? isolateText(text) : text;
				if (inside !== undefined) {
					if (slash === "/" && name === inside) inside = undefined;
				} else if (slash === "/") close(open, name);
				else if (opaque.has(name) || code.has(name)) {
					inside = name;
					if (code.has(name) && rightToLeft && !/\sdir=/.test(attributes))
						return `<${name} dir="ltr"${attributes}>`;
				} else if (!voidElements.has(name)) {
					const [, own] = /\sdir="(rtl|ltr)"/.exec(attributes) ?? [];
					open.push({ name, rightToLeft: own === undefined ? rightToLeft : own === "rtl" });
				}
				return text;
			},
		);
	return html.slice(0, body) + isolated;
}

/** Ends the innermost open element of a name, with those in it whose ends were left out. */
function close(open: OpenElement[], name: string): void {
	const at = open.findLastIndex((element) => element.name === name);
	if (at > 0) open.length = at;
}

function isolateText(html: string): string {
	return leftToRightParts(html)
		.map(({ text, isolated }) =>
			isolated ? `<bdi dir="ltr"${text.includes(" ") ? ' class="number"' : ""}>${text}</bdi>` : text,
		)
		.join("");
}
