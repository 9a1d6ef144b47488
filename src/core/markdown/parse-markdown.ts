import type { MarkdownIt, Token } from "markdown-it";
import { once } from "../collections/once.ts";
import { extractMarkdown, type MarkdownExtract } from "./extract/extract-markdown.ts";
import { type Block, readBlocks } from "./extract/read-blocks.ts";
import { readTextBlocks, type TextBlock } from "./extract/text-blocks.ts";
import { renderPassages } from "./html/passages.ts";
import type { MarkdownText } from "./places/markdown-text.ts";

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
			return renderPassages(tokens, markdown);
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
	const blocks = once(() => readBlocks(tokens, text));
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
