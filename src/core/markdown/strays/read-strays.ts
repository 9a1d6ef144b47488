import type { Token } from "markdown-it";
import { placesIn } from "../places/inline-places.ts";
import type { MarkdownText } from "../places/markdown-text.ts";
import { strayBlock } from "./stray-blocks.ts";
import { type Stray, strayKinds } from "./stray-markup.ts";

/** Markup that readers see as it is typed, and where. Lines are those of the whole file. */
export interface PlacedStray extends Stray {
	readonly line: number;
	/** 1-based; absent in front matter. */
	readonly column?: number;
}

/**
 * Gathers the markup of a text that stays text, in reading order.
 *
 * @param text The text that the tokens were made from.
 */
export function readStrays(tokens: readonly Token[], { source, lineOffset }: MarkdownText): PlacedStray[] {
	const found: PlacedStray[] = [];
	let lines: readonly string[] | undefined;
	let column = -1;
	tokens.forEach((token, index) => {
		if (token.type === "tr_open") column = -1;
		else if (token.type === "th_open" || token.type === "td_open") column++;
		if (token.type !== "inline" || token.content === "") return;
		const children = token.children ?? [];
		const inBlock = strayBlock(tokens, index);
		if (inBlock.length === 0 && !children.some(mayHoldStray)) return;
		const strays = [...inBlock, ...inlineStrays(children)];
		lines ??= source.split("\n");
		const isCell = tokens[index - 1]?.tag === "td" || tokens[index - 1]?.tag === "th";
		const placeOf = placesIn(token, { lines, ...(isCell ? { column } : {}) });
		for (const { kind, text, at } of strays) {
			const place = placeOf(at);
			found.push({ kind, text, line: place.line + lineOffset + 1, column: place.column + 1 });
		}
	});
	return found.filter(withoutEndTags());
}

function mayHoldStray({ type, children }: Token): boolean {
	return type === "stray_markup" || children !== null;
}

/** Markup and its position in the content of the `inline` token. */
export interface InlineStray extends Stray {
	readonly at: number;
}

/** Those in the children of an `inline` token, also in the alternative texts of pictures. */
export function inlineStrays(tokens: readonly Token[], offset: number = 0): InlineStray[] {
	const found: InlineStray[] = [];
	for (const { type, markup, info, map, children } of tokens) {
		const at = offset + (map?.[0] ?? 0);
		const kind = type === "stray_markup" && strayKinds.find((name) => name === markup);
		if (kind) found.push({ kind, text: info, at });
		if (children && children.length > 1) found.push(...inlineStrays(children, at + "![".length));
	}
	return found;
}

/** Keeps all but the end tags whose beginning is reported already. */
function withoutEndTags(): (stray: PlacedStray) => boolean {
	const open = new Map<string, number>();
	return ({ kind, text }) => {
		const [, slash, name = ""] = (kind === "html-tag" && /^<(\/?)([A-Za-z][\w-]*)/.exec(text)) || [];
		if (name === "") return true;
		const count = open.get(name.toLowerCase()) ?? 0;
		open.set(name.toLowerCase(), Math.max(0, count + (slash === "/" ? -1 : 1)));
		return slash !== "/" || count === 0;
	};
}
