import { foldWord } from "../words/fold-word.ts";
import type { QueryLanguage } from "./query-language.ts";

/** A query, taken apart. */
export interface ParsedQuery {
	/** In the order typed, lower case, without punctuation; stop words only where there is nothing else. */
	readonly words: readonly string[];
	/** What stands in quotation marks: words that must follow each other. */
	readonly phrases: readonly string[];
}

/** Every pair of quotation marks that keyboards and word processors give. */
const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/** Reads what was typed. A quotation that isn't closed is none. */
export function parseQuery(text: string, language: QueryLanguage): ParsedQuery {
	const phrases = [...text.matchAll(quoted)].map(([, phrase = ""]) => phrase.trim()).filter(hasLetters);
	const words = text
		.replace(quoted, " ")
		.split(/\s+/)
		.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ""))
		.filter(hasLetters);
	if (language.isSpaceless) return { words: [], phrases: [...words, ...phrases] };
	const telling = words.filter((word) => !language.stopWords?.has(word));
	return { words: telling.length > 0 || phrases.length > 0 ? telling : words, phrases };
}

function hasLetters(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

/** The beginning that a word must share with an indexed one for Pagefind to find it: its stem, folded. */
export function soughtStem(word: string, language: QueryLanguage): string {
	const folded = foldWord(word);
	return language.stem ? language.stem(folded) : folded;
}

/** Letters that an unknown language's stemming may take off. */
const longestEnding = 3;

/** What the stems of all words that Pagefind finds for a word begin with, at least. */
export function soughtBeginning(word: string, language: QueryLanguage): string {
	const sought = soughtStem(word, language);
	return language.stem ? sought : sought.slice(0, Math.max(3, sought.length - longestEnding));
}
