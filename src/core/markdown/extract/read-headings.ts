import type { Token } from "markdown-it";
import { slugify } from "../../urls/slug.ts";

/** A heading of a text. */
export interface Heading {
	/** 1–6. */
	readonly level: number;
	readonly text: string;
	/** Unique on the page, made from the text. */
	readonly id: string;
	readonly line: number;
}

/**
 * Reads the headings of a text, in order.
 *
 * @param lineOffset Lines of the file before the text.
 */
export function readHeadings(tokens: readonly Token[], lineOffset: number): Heading[] {
	const taken = new Map<string, number>();
	const headings: Heading[] = [];
	tokens.forEach((token, index) => {
		if (token.type !== "heading_open") return;
		const text = plainText(tokens[index + 1]);
		// One that the author has given it.
		const own = String(token.attrGet("id") ?? "");
		headings.push({
			level: Number(token.tag.slice(1)),
			text,
			id: own === "" ? uniqueId(text, taken) : uniqueFrom(own, taken),
			line: (token.map?.[0] ?? 0) + lineOffset + 1,
		});
	});
	return headings;
}

/**
 * The id of a heading. The prefix keeps ids apart from those of the layouts and from names that `document` and `window`
 * resolve (DOM clobbering).
 *
 * @param taken The ids that the page has, and for each the number that the next one of the same text gets at the earliest.
 */
export function uniqueId(text: string, taken: Map<string, number>): string {
	return uniqueFrom(`s-${slugify(text) || "1"}`, taken);
}

function uniqueFrom(base: string, taken: Map<string, number>): string {
	let id = base;
	let number = taken.get(base) ?? 2;
	for (; taken.has(id); number++) id = `${base}-${number}`;
	taken.set(base, number);
	if (id !== base) taken.set(id, 2);
	return id;
}

/** The text of an inline token without its marks. */
function plainText(token: Token | undefined): string {
	return (token?.children ?? [])
		.map((child) =>
			child.type === "text" || child.type === "code_inline"
				? child.content
				: child.type === "softbreak"
					? " "
					: "",
		)
		.join("")
		.trim();
}
