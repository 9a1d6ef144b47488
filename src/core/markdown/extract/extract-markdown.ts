import type { Token } from "markdown-it";
import type { MarkdownText } from "../places/markdown-text.ts";
import { type AlertSort, wordedAlert } from "../syntax/alerts.ts";
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
	/** Sorts of alerts without a heading of their own, each once; absent where there are none. */
	readonly alerts?: readonly AlertSort[];
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
