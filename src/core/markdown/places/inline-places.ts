/**
 * markdown-it tells lines of blocks, but neither those of a table's cells nor where inline marks stand. This plugin gives every
 * `inline` token its lines in `map`, and every token inside one its place in `map[0]`: the position in the content of the `inline`
 * token at which a rule pushed it. For a picture's alternative text, that is the position in the alternative text.
 */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { tableCells } from "./table-cells.ts";

/** markdown-it plugin. */
export function inlinePlaces(markdown: MarkdownIt): void {
	markdown.inline.State = class PlacedInline extends markdown.inline.State {
		override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
			const token = super.push(type, tag, nesting);
			token.map = [this.pos, this.pos];
			return token;
		}
	};
	// Without this class between, V8 makes the states much more slowly: parsing takes twice as long (seen with Node 20).
	markdown.inline.State = class extends markdown.inline.State {};
	markdown.core.ruler.after("block", "table_places", placeCells);
}

function placeCells({ tokens }: StateCore): void {
	let row: Token["map"] = null;
	for (const token of tokens) {
		if (token.type === "tr_open") row = token.map;
		else if (token.type === "tr_close") row = null;
		else if (row && token.type === "inline") token.map = [...row];
	}
}

/** Where something stands in a text. */
export interface Place {
	/** 0-based line of the text. */
	readonly line: number;
	/** 0-based column of the line. */
	readonly column: number;
}

/**
 * Tells lines and columns of what stands inside an `inline` token.
 *
 * @param lines The lines of the whole text.
 * @param column The token's column, from 0, when it is a table's cell.
 * @throws Error when the token has no lines: nothing that is read may be without a place.
 */
export function placesIn(
	{ content, map }: Token,
	{ lines, column }: { readonly lines: readonly string[]; readonly column?: number },
): (position: number) => Place {
	if (!map) throw new Error(`A text has no place: ${content}`);
	const [first] = map;
	return (position) => {
		const before = content.slice(0, position).split("\n");
		const at = before.at(-1)?.length ?? 0;
		const line = first + before.length - 1;
		const text = lines[line] ?? "";
		if (column !== undefined) return { line, column: cellColumn(text, { column, content, at }) };
		return { line, column: Math.max(0, text.lastIndexOf(content.split("\n")[before.length - 1] ?? "")) + at };
	};
}

/** A `|` that divides nothing stands after a backslash, which the content of the cell hasn't. */
function cellColumn(
	line: string,
	{ column, content, at }: { readonly column: number; readonly content: string; readonly at: number },
): number {
	const prefix = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+[\s>]*)*/.exec(line)?.[0].length ?? 0;
	const cell = tableCells(line, { start: prefix, end: line.length })[column];
	return (cell?.start ?? 0) + at + content.slice(0, at).split("|").length - 1;
}
