import type { Token } from "markdown-it";
import { decodeAddress } from "../../urls/decode-address.ts";

/** What a top-level block says, without its markup: what the translation rules compare. Plain data, to be kept. */
export interface TextBlock {
	/** 1-based first line in the file. */
	readonly line: number;
	/** markdown-it's type without `_open`: `heading`, `paragraph`, `bullet_list`, `blockquote`, `figure` … */
	readonly type: string;
	/**
	 * The text as a reader sees it: no markup, no addresses; list items, table cells and paragraphs on lines of their own, as
	 * are hard breaks. Code spans stand in it as they are; the text of a code block is empty. Alternative texts of pictures aren't in it.
	 */
	readonly text: string;
	/** Phrases marked as being in another language. */
	readonly foreign: readonly ForeignPhrase[];
	/** Addresses of links and of pictures, in order, as written. */
	readonly links: readonly string[];
	readonly images: readonly { readonly src: string; readonly alt: string }[];
	/** Code spans and code blocks, which aren't translated. */
	readonly code: readonly Code[];
	/** The form that a translation has to keep. */
	readonly shape: BlockShape;
	/** Where the texts of items, cells and paragraphs end, for lists, tables and quotations. */
	readonly parts?: readonly TextPart[];
	/** Which of the page's headings, from 0, it stands under, or is; absent above the first. */
	readonly heading?: number;
}

/** The end of an item's, cell's or paragraph's text in its block: where it ends, and how many of the block's lists come up to there. */
export interface TextPart {
	/** 1-based first line in the file. */
	readonly line: number;
	/** Offset in `text`. */
	readonly end: number;
	readonly foreign: number;
	readonly links: number;
	readonly images: number;
	readonly code: number;
}

/** A phrase marked as being in another language, and where it stands in the block's text. */
export interface ForeignPhrase {
	/** BCP 47. */
	readonly tag: string;
	readonly text: string;
	/** Offset in UTF-16 code units. */
	readonly start: number;
}

/** A code span, and where it stands in the block's text; or a code block, which doesn't stand there. */
export interface Code {
	readonly text: string;
	/** Offset in UTF-16 code units. */
	readonly start?: number;
}

/** The form of a block, as far as original and translation have it in common. */
export interface BlockShape {
	/** 1–6, for headings. */
	readonly level?: number;
	/** Whether a list is numbered. */
	readonly ordered?: boolean;
	/** Items in each list of the block, the outermost first, then the lists inside in reading order. */
	readonly items?: readonly number[];
	/** Paragraphs of a quotation, its attribution included. */
	readonly paragraphs?: number;
	/** Rows and columns of a table. */
	readonly rows?: number;
	readonly columns?: number;
}

/**
 * Reads the blocks of a text, the same as `ParsedMarkdown.blocks` and in the same order.
 *
 * @param lineOffset Lines of the file before the text.
 */
export function readTextBlocks(tokens: readonly Token[], lineOffset: number): TextBlock[] {
	const blocks: TextBlock[] = [];
	let headings = 0;
	let heading: number | undefined;
	for (const group of groupByBlock(tokens)) {
		for (const { type, level } of group) {
			if (type !== "heading_open") continue;
			if (level === 0) heading = headings;
			headings++;
		}
		const [first] = group;
		if (!first?.map) continue;
		blocks.push({
			line: first.map[0] + lineOffset + 1,
			type: first.type.replace(/_open$/, ""),
			...readTokens(group, lineOffset),
			...(heading === undefined ? {} : { heading }),
		});
	}
	return blocks;
}

/** The tokens of each top-level block. */
function groupByBlock(tokens: readonly Token[]): Token[][] {
	const groups: Token[][] = [];
	let group: Token[] = [];
	for (const token of tokens) {
		if (token.level === 0 && token.nesting >= 0 && token.type !== "inline") {
			group = [];
			groups.push(group);
		}
		group.push(token);
	}
	return groups;
}

function readTokens(
	tokens: readonly Token[],
	lineOffset: number,
): Omit<TextBlock, "line" | "type" | "heading"> {
	const reading: Reading = { text: "", foreign: [], links: [], images: [], code: [] };
	const parts: TextPart[] = [];
	const shape = shapeOf(tokens);
	const hasParts = shape.items ?? shape.rows ?? shape.paragraphs;
	for (const token of tokens) {
		if (token.type === "fence" || token.type === "code_block") reading.code.push({ text: token.content });
		if (token.type !== "inline") continue;
		readInline(token.children ?? [], reading);
		if (hasParts !== undefined) parts.push(partEnd(reading, (token.map?.[0] ?? 0) + lineOffset + 1));
	}
	const block = { shape, ...reading, text: reading.text.trimEnd() };
	return hasParts === undefined ? block : { ...block, parts };
}

function partEnd({ text, foreign, links, images, code }: Reading, line: number): TextPart {
	return {
		line,
		end: text.length - 1,
		foreign: foreign.length,
		links: links.length,
		images: images.length,
		code: code.length,
	};
}

/** What is gathered while a block's tokens are read. */
interface Reading {
	text: string;
	readonly foreign: ForeignPhrase[];
	readonly links: string[];
	readonly images: { readonly src: string; readonly alt: string }[];
	readonly code: Code[];
}

function readInline(tokens: readonly Token[], reading: Reading): void {
	const spans: { readonly tag: string; readonly start: number }[] = [];
	for (const token of tokens) {
		switch (token.type) {
			case "text":
				reading.text += token.content;
				break;
			case "code_inline":
				reading.code.push({ text: token.content, start: reading.text.length });
				reading.text += token.content;
				break;
			case "softbreak":
				reading.text += " ";
				break;
			case "hardbreak":
				reading.text += "\n";
				break;
			case "link_open":
				reading.links.push(decodeAddress(String(token.attrGet("href") ?? "")));
				break;
			case "image":
				reading.images.push({
					src: decodeAddress(String(token.attrGet("src") ?? "")),
					alt: plainText(token.children ?? []),
				});
				break;
			case "span_open":
				spans.push({ tag: String(token.attrGet("lang") ?? ""), start: reading.text.length });
				break;
			case "span_close": {
				const span = spans.pop();
				if (span) reading.foreign.push({ ...span, text: reading.text.slice(span.start) });
				break;
			}
		}
	}
	reading.text += "\n";
}

function plainText(tokens: readonly Token[]): string {
	return tokens
		.map(({ type, content, children }) =>
			type === "softbreak" ? " " : type === "image" ? plainText(children ?? []) : content,
		)
		.join("")
		.trim();
}

function shapeOf(tokens: readonly Token[]): BlockShape {
	const [first] = tokens;
	switch (first?.type) {
		case "heading_open":
			return { level: Number(first.tag.slice(1)) };
		case "bullet_list_open":
		case "ordered_list_open":
			return { ordered: first.type === "ordered_list_open", items: listLengths(tokens) };
		case "blockquote_open":
		case "figure_open":
			return {
				paragraphs: tokens.filter(({ type }) => type === "paragraph_open" || type === "figcaption_open")
					.length,
			};
		case "table_open": {
			const rows = tokens.filter(({ type }) => type === "tr_open").length;
			const cells = tokens.filter(({ type }) => type === "td_open" || type === "th_open").length;
			return { rows, columns: rows === 0 ? 0 : cells / rows };
		}
		default:
			return {};
	}
}

function listLengths(tokens: readonly Token[]): number[] {
	const lengths: number[] = [];
	const open: number[] = [];
	for (const { type } of tokens) {
		if (type === "bullet_list_open" || type === "ordered_list_open") open.push(lengths.push(0) - 1);
		else if (type === "bullet_list_close" || type === "ordered_list_close") open.pop();
		else if (type === "list_item_open") {
			const list = open.at(-1) ?? 0;
			lengths[list] = (lengths[list] ?? 0) + 1;
		}
	}
	return lengths;
}
