import type { Token } from "markdown-it";
import type { Range } from "../../markdown/places/range.ts";
import { tableCells, trimRange } from "../../markdown/places/table-cells.ts";
import type { InlineText } from "./inline-text.ts";
import { readInline } from "./read-inline.ts";
import type { TracedMarkdown } from "./traced-markdown.ts";

/** What a translatable text is in its page. */
export type SegmentKind = "heading" | "paragraph" | "item" | "quote" | "attribution" | "cell";

/** A text of a page: a heading, a paragraph wherever it stands, a table's cell. */
export interface Segment {
	readonly kind: SegmentKind;
	/** Its place in the Markdown, from its first character to the one after its last. */
	readonly range: Range;
	readonly text: InlineText;
	/** What begins each line but the first, in quotations and lists. */
	readonly prefix: string;
	/** 1–6, for a heading. */
	readonly level?: number;
	/** What stands before an item of a list: `•`, or its number, `1.`; absent for what follows in the same item. */
	readonly mark?: string;
}

/** A Markdown text that is taken apart. */
export interface Source {
	readonly source: string;
	/** Where its lines begin. */
	readonly lines: readonly number[];
	readonly traced: TracedMarkdown;
}

/**
 * Reads a text of a page.
 *
 * @param token An `inline` token.
 * @param context `containers` are open around it; `column` is that of its cell in a table; `last` says whether it ends a quotation; `item` is open just before it.
 * @returns `undefined` for one that stands nowhere in the Markdown.
 */
export function readSegment(
	token: Token,
	context: Source & {
		readonly containers: readonly Token[];
		readonly column: number;
		readonly last: boolean;
		readonly item: Token | undefined;
	},
): Segment | undefined {
	const { source, containers, traced } = context;
	const text = readInline(token, { content: token.content, traced });
	const place = rangeOf(token, context);
	if (!place) return undefined;
	const holder = containers.at(-1);
	const segment = { range: place, text, prefix: prefixOf(token, context) };
	if (holder?.type === "heading_open")
		return { ...segment, kind: "heading", level: Number(holder.tag.slice(1)) };
	if (holder?.type === "th_open" || holder?.type === "td_open") return { ...segment, kind: "cell" };
	const around = containers.at(-2)?.type;
	if (around === "list_item_open") return { ...segment, kind: "item", ...itemMark(context.item) };
	if (around !== "blockquote_open") return { ...segment, kind: "paragraph" };
	if (!context.last || !source.startsWith("— ", place.start)) return { ...segment, kind: "quote" };
	const range = { start: place.start + attributionMark.length, end: place.end };
	return { ...segment, kind: "attribution", range, text: withoutMark(text) };
}

/** markdown-it has the number of an item of an ordered list in `info`. */
function itemMark(item: Token | undefined): Pick<Segment, "mark"> {
	if (!item) return {};
	return { mark: item.info === "" ? "•" : `${item.info}${item.markup}` };
}

/** What begins the paragraph of a quotation that names its speaker; see `quoteAttribution`. */
export const attributionMark = "— ";

function withoutMark({ pieces, codes }: InlineText): InlineText {
	const [first, ...rest] = pieces;
	if (first?.kind !== "text") return { pieces, codes };
	const { text, raw } = first;
	const cut = {
		kind: "text" as const,
		text: text.slice(attributionMark.length),
		raw: raw.slice(attributionMark.length),
	};
	return { pieces: cut.text === "" ? rest : [cut, ...rest], codes };
}

function rangeOf(
	token: Token,
	{
		source,
		column,
		traced,
		containers,
	}: Source & { readonly column: number; readonly containers: readonly Token[] },
): Range | undefined {
	const lines = traced.linesOf(token);
	const [first] = lines;
	if (!first) return undefined;
	const holder = containers.at(-1);
	if (holder?.type === "th_open" || holder?.type === "td_open") return tableCells(source, first)[column];
	const count = token.content.split("\n").length;
	const last = lines[count - 1] ?? first;
	if (holder?.type !== "heading_open" || holder.markup[0] !== "#")
		return trimRange(source, { start: first.start, end: last.end });
	const start = source.indexOf(token.content, first.start + holder.markup.length);
	return { start, end: start + token.content.length };
}

/** The beginning of the second line, or what it would be: the first line's, with spaces for the mark of a list's item. */
function prefixOf(token: Token, { source, lines, traced }: Source): string {
	const [first, second] = traced.linesOf(token);
	if (!first) return "";
	const beginning = (at: Range): string => {
		const line = lines.findLast((start) => start <= at.start) ?? 0;
		return source.slice(line, at.start);
	};
	return second && token.content.includes("\n")
		? beginning(second)
		: beginning(first).replace(/[^>\t]/g, " ");
}
