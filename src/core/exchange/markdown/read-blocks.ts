import type { Env, Token } from "markdown-it";
import type { Part } from "../../alignment/align-parts.ts";
import type { Range } from "../../markdown/places/range.ts";
import { tableCells, trimRange } from "../../markdown/places/table-cells.ts";
import { type InlineText, readInline } from "./inline-text.ts";
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
}

/** A top-level block. */
export interface MarkdownBlock {
	/** markdown-it's type without `_open`; of a heading its tag. */
	readonly type: string;
	/** The blocks nested in it: two blocks with the same shape have the same segments, one for one. */
	readonly shape: string;
	readonly range: Range;
	readonly segments: readonly Segment[];
	/** The parts that it is built of, which hold the segments. */
	readonly part: Part;
	/** Its code, which isn't translated. */
	readonly code: string;
	/** Its Markdown with white space folded. */
	readonly source: string;
}

/** The blocks of a Markdown text, and what its texts are read by. */
export interface MarkdownBlocks {
	readonly blocks: readonly MarkdownBlock[];
	readonly surroundings: Surroundings;
}

/** What decides, besides its characters, how a text is read: the site's Markdown, and what is defined elsewhere on the page. */
export interface Surroundings {
	readonly markdown: TracedMarkdown;
	/** Link definitions by label, as markdown-it keeps them. */
	readonly links?: NonNullable<Env["references"]>;
	/** Footnotes by label, as markdown-it-footnote keeps them. */
	readonly notes?: Notes;
}

type Notes = Readonly<Record<string, number>>;

interface Environment extends Env {
	footnotes?: { refs?: Record<string, number>; list?: readonly InlineNote[] };
}

/** A footnote that is written where it belongs: `^[text]`. */
interface InlineNote {
	readonly content?: string;
	readonly tokens?: Token[];
}

function environmentOf({ links = {}, notes = {} }: Surroundings): Environment {
	const refs = Object.fromEntries(Object.keys(notes).map((label) => [label, -1]));
	return { references: { ...links }, footnotes: { refs } };
}

/**
 * Takes a Markdown text apart without changing it.
 *
 * @param source Markdown with the line ends of Unix.
 */
export function readBlocks(source: string, surroundings: Surroundings): MarkdownBlocks {
	const environment = environmentOf(surroundings);
	const { markdown: traced } = surroundings;
	const tokens = traced.markdown.parse(source, environment);
	giveNotes(tokens, environment);
	const lines = lineStarts(source);
	return {
		blocks: topLevel(tokens).map((group) => readBlock(group, { source, lines, traced })),
		surroundings: {
			markdown: traced,
			links: environment.references ?? {},
			notes: environment.footnotes?.refs ?? {},
		},
	};
}

/** Gives the marks of notes that are written where they belong what these say; one within another stays as it is. */
function giveNotes(tokens: readonly Token[], environment: Environment): void {
	for (const token of tokens) {
		const { type, children, meta } = token;
		if (children) giveNotes(children, environment);
		else if (type === "footnote_ref") {
			const { content, tokens: inside } = environment.footnotes?.list?.[Number(meta?.["id"])] ?? {};
			if (inside) Object.assign(token, { content, children: inside });
		}
	}
}

/** The tokens of each top-level block. */
function topLevel(tokens: readonly Token[]): Token[][] {
	const groups: Token[][] = [];
	for (const token of tokens) {
		if (token.level === 0 && token.nesting >= 0 && token.type !== "inline") groups.push([]);
		groups.at(-1)?.push(token);
	}
	return groups;
}

interface Source {
	readonly source: string;
	readonly lines: readonly number[];
	readonly traced: TracedMarkdown;
}

function readBlock(tokens: readonly Token[], source: Source): MarkdownBlock {
	const [first] = tokens;
	const [from, to] = linesOf(tokens);
	const start = source.lines[from] ?? 0;
	const block = source.source.slice(start, source.lines[to] ?? source.source.length);
	const range = { start, end: start + block.replace(/[ \t\n]+$/, "").length };
	return {
		type: typeOf(first),
		shape: tokens
			.filter(({ hidden }) => !hidden)
			.map(shapeOf)
			.join(" "),
		range,
		...readSegments(tokens, source),
		code: tokens.flatMap(({ type, content }) => (isCode(type) ? [content] : [])).join("\n"),
		source: source.source.slice(range.start, range.end).replace(/\s+/g, " ").trim(),
	};
}

/** The first line and the one after the last; a footnote has none of its own. */
function linesOf(tokens: readonly Token[]): readonly [number, number] {
	const [first] = tokens;
	if (first?.map) return first.map;
	const maps = tokens.flatMap(({ map }) => (map ? [map] : []));
	return [Math.min(...maps.map(([from]) => from)), Math.max(...maps.map(([, to]) => to))];
}

function typeOf(token: Token | undefined): string {
	if (!token) return "";
	return token.type === "heading_open" ? token.tag : token.type.replace(/_open$/, "");
}

function shapeOf(token: Token): string {
	if (token.type === "inline") return token.content === "" ? "empty" : "text";
	return token.type.startsWith("heading") ? `${token.type}:${token.tag}` : token.type;
}

function isCode(type: string): boolean {
	return type === "fence" || type === "code_block";
}

/** A part that is being read. */
interface OpenPart {
	readonly type: string;
	readonly texts: string[];
	readonly parts: Part[];
	segment?: number;
}

function readSegments(
	tokens: readonly Token[],
	source: Source,
): { readonly segments: readonly Segment[]; readonly part: Part } {
	const segments: Segment[] = [];
	const containers: Token[] = [];
	const open: OpenPart[] = [{ type: "block", texts: [], parts: [] }];
	let column = -1;
	tokens.forEach((token, index) => {
		if (token.nesting > 0) containers.push(token);
		if (token.nesting < 0) containers.pop();
		if (token.type === "tr_open") column = -1;
		if (token.type === "th_open" || token.type === "td_open") column++;
		followPart(token, open);
		if (token.type !== "inline" || token.content === "") return;
		const [before, after] = [tokens[index - 2], tokens[index + 2]];
		const last = after?.type === "blockquote_close" && before?.type !== "blockquote_open";
		const segment = readSegment(token, { ...source, containers, column, last });
		const part = open.at(-1);
		if (segment && part) part.segment = segments.push(segment) - 1;
	});
	return { segments, part: closed(open[0]) };
}

/** What tokens are parts of their own as, by their type without `_open`; a table's head and body aren't. */
const partNames: Readonly<Record<string, string>> = {
	tr: "row",
	th: "cell",
	td: "cell",
	thead: "",
	tbody: "",
};

function followPart(token: Token, open: OpenPart[]): void {
	const bare = token.type.replace(/_(?:open|close)$/, "");
	const type = partNames[bare] ?? bare;
	if (type === "") return;
	if (token.nesting > 0) open.push({ type, texts: [], parts: [] });
	else if (token.nesting < 0) {
		const part = closed(open.pop());
		const holder = open.at(-1);
		holder?.parts.push(part);
		holder?.texts.push(part.text);
	} else if (type === "inline") open.at(-1)?.texts.push(token.content);
	else {
		open.at(-1)?.parts.push({ type, text: token.content, parts: [] });
		open.at(-1)?.texts.push(token.content);
	}
}

function closed({ type, texts, parts, segment }: OpenPart = { type: "", texts: [], parts: [] }): Part {
	const text = texts.join(" ").replace(/\s+/g, " ").trim();
	return { type, text, parts, ...(segment === undefined ? {} : { segment }) };
}

function readSegment(
	token: Token,
	context: Source & {
		readonly containers: readonly Token[];
		readonly column: number;
		readonly last: boolean;
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
	if (around !== "blockquote_open")
		return { ...segment, kind: around === "list_item_open" ? "item" : "paragraph" };
	if (!context.last || !source.startsWith("— ", place.start)) return { ...segment, kind: "quote" };
	const range = { start: place.start + attributionMark.length, end: place.end };
	return { ...segment, kind: "attribution", range, text: withoutMark(text) };
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

function lineStarts(source: string): number[] {
	const starts = [0];
	for (let end = source.indexOf("\n"); end !== -1; end = source.indexOf("\n", end + 1)) starts.push(end + 1);
	return starts;
}

/** Reads Markdown as the content of a paragraph, whatever a line that begins so would be. */
export function readInlineMarkdown(markdown: string, surroundings: Surroundings): InlineText {
	const environment = environmentOf(surroundings);
	const { markdown: traced } = surroundings;
	const [token] = traced.markdown.parseInline(markdown, environment);
	if (!token) return { pieces: [], codes: new Map() };
	giveNotes([token], environment);
	return readInline(token, { content: token.content, traced });
}

/** Whether two texts have the same characters and the same marks in the same places. */
export function sameText(a: InlineText, b: InlineText): boolean {
	return canonicalText(a) === canonicalText(b);
}

/** A string that texts share when they are the same in {@link sameText}'s sense, and only then. */
export function canonicalText({ pieces, codes }: InlineText): string {
	const parts = pieces.map((piece) =>
		piece.kind === "text" ? piece.text : `\u0000${piece.kind} ${codes.get(piece.id)?.identity ?? ""}\u0000`,
	);
	return parts.join("").trim();
}
