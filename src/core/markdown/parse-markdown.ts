import type { MarkdownIt, Token } from "markdown-it";
import { once } from "../collections/once.ts";
import { slugify } from "../urls/slug.ts";
import { type AlertSort, wordedAlert } from "./alerts.ts";
import { countWords } from "./count-words.ts";
import { openingSentences } from "./opening-sentences.ts";
import { outlineOf } from "./outline.ts";
import { renderPassages } from "./passages.ts";
import { readReferences } from "./read-references.ts";
import { readTextBlocks, type TextBlock } from "./text-blocks.ts";

/** What the model asks of a Markdown text: plain data, to be kept. Lines are those of the whole file. */
export interface MarkdownExtract {
	readonly headings: readonly Heading[];
	readonly links: readonly Reference[];
	readonly images: readonly Reference[];
	/** Tags given with `{lang=…}`. */
	readonly languageTags: readonly { readonly tag: string; readonly line: number }[];
	readonly words: number;
	/** Each `[!word]` that the text holds, once. */
	readonly marks: readonly string[];
	/** See `openingSentences`. */
	readonly opening: string;
	/** See `outlineOf`. */
	readonly outline: string;
	/** Sorts of alerts without a heading of their own, each once; absent where there are none. */
	readonly alerts?: readonly AlertSort[];
}

/** A Markdown text, parsed. Members that aren't in the extract are made from the text when they are asked for. */
export interface ParsedMarkdown extends MarkdownExtract {
	/** The parser that read it, with which its other versions are to be read. */
	readonly markdown: MarkdownIt;
	readonly tokens: readonly Token[];
	/** Top-level blocks in order. */
	readonly blocks: readonly Block[];
	/** The same blocks without their markup. */
	readonly texts: readonly TextBlock[];
	/** The text as HTML with holes, for `fillTemplate`. */
	readonly template: string;
}

export interface Heading {
	/** 1–6. */
	readonly level: number;
	readonly text: string;
	/** Unique on the page, made from the text. */
	readonly id: string;
	readonly line: number;
}

/** One top-level block: heading, paragraph, list, quotation, table, code. */
export interface Block {
	readonly type: string;
	/** The block's Markdown with white space folded: two blocks are the same when these are. */
	readonly text: string;
	/** 1-based first line in the file. */
	readonly line: number;
	/** Id of the heading that the block stands under, or is; `undefined` above the first. */
	readonly section?: string;
}

/** An address that the text refers to. */
export interface Reference {
	readonly target: string;
	readonly line: number;
	/** Whether it is a link in which there is nothing to read, nor a picture with an alternative text. */
	readonly isEmpty?: true;
}

/** A Markdown text and where it stands. */
export interface MarkdownText {
	/** The Markdown below the front matter. */
	readonly source: string;
	/** Lines of the file before it. */
	readonly lineOffset: number;
}

/**
 * Parses a page's Markdown.
 *
 * @param source The Markdown below the front matter.
 * @param lineOffset Lines of the file before it.
 */
export function parseMarkdown(
	source: string,
	{ markdown, lineOffset }: { readonly markdown: MarkdownIt; readonly lineOffset: number },
): ParsedMarkdown {
	const tokens = markdown.parse(source, {});
	const extract = extractMarkdown(tokens, { source, lineOffset });
	const parts = partsOf(tokens, { source, lineOffset, headings: extract.headings });
	return {
		...extract,
		markdown,
		tokens,
		get blocks() {
			return parts.blocks;
		},
		get texts() {
			return parts.texts;
		},
		get template() {
			return renderTemplate(tokens, markdown);
		},
	};
}

/** What isn't in the extract of a text. */
export type MarkdownParts = Pick<ParsedMarkdown, "tokens" | "blocks" | "texts">;

/** Makes those of the parts that take a while when they are asked for. */
export function partsOf(
	tokens: readonly Token[],
	text: MarkdownText & Pick<MarkdownExtract, "headings">,
): MarkdownParts {
	const blocks = once(() => collectBlocks(tokens, text));
	const texts = once(() => readTextBlocks(tokens, text.lineOffset));
	return {
		tokens,
		get blocks() {
			return blocks();
		},
		get texts() {
			return texts();
		},
	};
}

/** Renders tokens to HTML with holes. */
export function renderTemplate(tokens: readonly Token[], markdown: MarkdownIt): string {
	return renderPassages(tokens, markdown);
}

/** Gathers what is kept of a text. */
export function extractMarkdown(
	tokens: readonly Token[],
	{ source, lineOffset }: MarkdownText,
): MarkdownExtract {
	const { text, ...references } = readReferences(tokens, { lines: source.split("\n"), lineOffset });
	return {
		headings: collectHeadings(tokens, lineOffset),
		...references,
		words: countWords(text),
		marks: [...new Set(source.match(/\[![A-Za-z-]+\]/g))],
		opening: openingSentences(tokens),
		outline: outlineOf(tokens),
		...alertsIn(tokens),
	};
}

function alertsIn(tokens: readonly Token[]): Pick<MarkdownExtract, "alerts"> {
	const sorts = new Set(tokens.flatMap((token) => wordedAlert(token) ?? []));
	return sorts.size === 0 ? {} : { alerts: [...sorts] };
}

function collectHeadings(tokens: readonly Token[], lineOffset: number): Heading[] {
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

function collectBlocks(
	tokens: readonly Token[],
	{ source, lineOffset, headings }: MarkdownText & { readonly headings: readonly Heading[] },
): Block[] {
	const lines = source.split("\n");
	const blocks: Block[] = [];
	let section: string | undefined;
	let heading = 0;
	let depth = 0;
	for (const token of tokens) {
		const outermost = depth === 0;
		depth += token.nesting;
		if (token.type === "heading_open") {
			const id = headings[heading++]?.id;
			if (outermost) section = id;
		}
		if (!outermost || !token.map) continue;
		const [start, end] = token.map;
		blocks.push({
			type: token.type.replace(/_open$/, ""),
			text: lines.slice(start, end).join(" ").replace(/\s+/g, " ").trim(),
			line: start + lineOffset + 1,
			...(section === undefined ? {} : { section }),
		});
	}
	return blocks;
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
