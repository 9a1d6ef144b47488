import { leftToRightParts } from "../languages/left-to-right-parts.ts";

/** Elements that hold no more than text, or what isn't shown. */
const opaque = new Set(["script", "style", "title", "textarea", "option", "svg"]);
const code = new Set(["code", "pre", "kbd", "samp"]);

/**
 * Has a page in a language that is written from right to left show code, phone numbers, addresses, dates in digits and the like from
 * left to right: code by its own `dir`, the rest in `bdi`; numbers with spaces are known by their class, since they don't break across lines. Other pages stay as they are.
 *
 * @param html A whole page.
 */
export function isolateLeftToRight(html: string): string {
	const body = html.indexOf("<body");
	if (body < 0 || !/<html [^>]*dir="rtl"/.test(html.slice(0, body))) return html;
	let inside: string | undefined;
	const isolated = html
		.slice(body)
		.replace(
			/<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>|[^<]+/gi,
			(text, slash?: string, name?: string, attributes = "") => {
				if (name === undefined) return inside === undefined ? isolateText(text) : text;
				if (inside !== undefined) {
					if (slash === "/" && name === inside) inside = undefined;
					return text;
				}
				if (slash === "/" || !(opaque.has(name) || code.has(name))) return text;
				inside = name;
				return code.has(name) && !/\sdir=/.test(attributes) ? `<${name} dir="ltr"${attributes}>` : text;
			},
		);
	return html.slice(0, body) + isolated;
}

function isolateText(html: string): string {
	return leftToRightParts(html)
		.map(({ text, isolated }) =>
			isolated ? `<bdi dir="ltr"${text.includes(" ") ? ' class="number"' : ""}>${text}</bdi>` : text,
		)
		.join("");
}
