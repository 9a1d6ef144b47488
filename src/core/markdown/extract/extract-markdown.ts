import type { Token } from "markdown-it";
import type { MarkdownText } from "../places/markdown-text.ts";
import { type ShownText, shownTexts } from "../syntax/shown-texts.ts";
import { countWords } from "./count-words.ts";
import { openingSentences } from "./opening-sentences.ts";
import { outlineOf } from "./outline.ts";
import { type Heading, readHeadings } from "./read-headings.ts";
import { type InlineReferences, readReferences } from "./read-references.ts";

/** What the model asks of a Markdown text: plain data, to be kept. Lines are those of the whole file. */
export interface MarkdownExtract extends Omit<InlineReferences, "text"> {
	readonly headings: readonly Heading[];
	readonly words: number;
	/** Each `[!word]` that the text holds, once. */
	readonly marks: readonly string[];
	/** See `openingSentences`. */
	readonly opening: string;
	/** See `outlineOf`. */
	readonly outline: string;
	/** Keys of the interface's texts that stand in it, each once; absent where there are none. */
	readonly textKeys?: readonly ShownText[];
}

/** Gathers what is kept of a text. */
export function extractMarkdown(
	tokens: readonly Token[],
	{ source, lineOffset }: MarkdownText,
): MarkdownExtract {
	const { text, ...references } = readReferences(tokens, { lines: source.split("\n"), lineOffset });
	return {
		headings: readHeadings(tokens, lineOffset),
		...references,
		words: countWords(text),
		marks: source.includes("[!") ? [...new Set(source.match(/\[![A-Za-z-]+\]/g))] : [],
		opening: openingSentences(tokens),
		outline: outlineOf(tokens),
		...textsIn(tokens),
	};
}

function textsIn(tokens: readonly Token[]): Pick<MarkdownExtract, "textKeys"> {
	const textKeys = shownTexts(tokens);
	return textKeys.length === 0 ? {} : { textKeys };
}
