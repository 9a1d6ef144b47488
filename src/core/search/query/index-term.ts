import { foldWord } from "../words/fold-word.ts";
import { soughtBeginning } from "./parse-query.ts";
import type { QueryLanguage } from "./query-language.ts";

/** A term as Pagefind's index takes it. */
export interface IndexTerm {
	/** Words without diacritics. */
	readonly folded: string;
	/** The same words with those that were typed. */
	readonly written: string;
	/** What must be loaded for each word. */
	readonly sought: readonly SoughtStem[];
	/** Whether the words must follow each other. */
	readonly isPhrase: boolean;
	/** Whether a text's word is one of those; `undefined` where only Pagefind knows which are. */
	readonly isFound: ((word: string) => boolean) | undefined;
}

/** A stem that is looked for in an index. */
export interface SoughtStem {
	readonly stem: string;
	/** Whether no other stem that begins so is meant. */
	readonly isWhole: boolean;
}

const punctuation = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

/**
 * Reads a term as Pagefind's script does: without punctuation, in lower case, a phrase in straight quotation marks. Words of a
 * language whose stems are known are stemmed.
 *
 * @param tag BCP 47 tag of the language.
 */
export function indexTerm(
	term: string,
	{ language, tag }: { readonly language: QueryLanguage; readonly tag: string },
): IndexTerm {
	const words = writtenWords(term, { language, tag });
	const { stem } = language;
	const stemOf = stem ?? ((word: string) => word);
	const isPhrase = /^\s*".+"\s*$/.test(term);
	const isWhole = isPhrase && stem !== undefined;
	const beginnings = words.map((word) => soughtBeginning(word, language));
	const startsSo = (word: string): boolean =>
		beginnings.some((beginning) => foldWord(stemOf(word)).startsWith(beginning));
	return {
		folded: words.map((word) => stemOf(foldWord(word))).join(" "),
		written: words.join(" "),
		sought: beginnings.map((beginning) => ({ stem: beginning, isWhole })),
		isPhrase,
		isFound: stem && !isPhrase ? (word) => indexedWords(word).some(startsSo) : undefined,
	};
}

/** What Pagefind indexes a text's word by: the whole without punctuation, and the parts that punctuation divides. */
function indexedWords(word: string): string[] {
	const parts = word
		.toLowerCase()
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter(Boolean);
	return parts.length > 1 ? [parts.join(""), ...parts] : parts;
}

function writtenWords(
	term: string,
	{ language, tag }: { readonly language: QueryLanguage; readonly tag: string },
): string[] {
	const parts = language.isSpaceless
		? Array.from(new Intl.Segmenter(tag, { granularity: "word" }).segment(term), ({ segment }) => segment)
		: term.split(/\s+/);
	return parts
		.map((part) => part.replace(punctuation, "").toLowerCase())
		.filter((word) => foldWord(word).trim() !== "");
}
