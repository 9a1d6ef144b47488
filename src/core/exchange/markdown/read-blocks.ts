import type { Token } from "markdown-it";
import type { Part } from "../../alignment/align-parts.ts";
import type { Range } from "../../markdown/places/range.ts";
import type { CommentLines } from "../../markdown/syntax/html-comment.ts";
import { type Remark, readRemarks } from "./read-remarks.ts";
import type { Segment, Source } from "./read-segment.ts";
import { readSegments } from "./read-segments.ts";
import { environmentOf, giveNotes, type Surroundings } from "./surroundings.ts";

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

/** The blocks of a Markdown text, its remarks, and what its texts are read by. */
export interface MarkdownBlocks {
	readonly blocks: readonly MarkdownBlock[];
	readonly remarks: readonly Remark[];
	readonly surroundings: Surroundings;
}

/**
 * Takes a Markdown text apart without changing it.
 *
 * @param source Markdown with the line ends of Unix.
 */
export function readBlocks(source: string, surroundings: Surroundings): MarkdownBlocks {
	const comments: CommentLines[] = [];
	const environment = { ...environmentOf(surroundings), comments };
	const { markdown: traced } = surroundings;
	const tokens = traced.markdown.parse(source, environment);
	giveNotes(tokens, environment);
	const lines = lineStarts(source);
	const blocks = topLevel(tokens).map((group) => readBlock(group, { source, lines, traced }));
	return {
		blocks,
		remarks: readRemarks(comments, { tokens, lines, ranges: blocks.map(({ range }) => range) }),
		surroundings: {
			markdown: traced,
			links: environment.references ?? {},
			notes: environment.footnotes?.refs ?? {},
		},
	};
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

function lineStarts(source: string): number[] {
	const starts = [0];
	for (let end = source.indexOf("\n"); end !== -1; end = source.indexOf("\n", end + 1)) starts.push(end + 1);
	return starts;
}
