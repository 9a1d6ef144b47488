import { foldWord } from "../words/fold-word.ts";
import type { QueryLanguage } from "./query-language.ts";

/** A query, taken apart. */
export interface ParsedQuery {
	/** In the order typed, lower case, without punctuation; stop words only where there is nothing else. */
	readonly words: readonly string[];
	/** What stands in quotation marks or is joined by punctuation (`10.30`, `och/eller`): words that must follow each other. */
	readonly phrases: readonly string[];
}

/** Every pair of quotation marks that keyboards and word processors give. */
const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/** Reads what was typed. A quotation mark without its partner counts for nothing. */
export function parseQuery(text: string, language: QueryLanguage): ParsedQuery {
	const quotations = [...text.matchAll(quoted)].map(([, phrase = ""]) => phrase.trim()).filter(hasLetters);
	const typed = text
		.replace(quoted, " ")
		.toLowerCase()
		.split(/\s+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""))
		.filter(hasLetters);
	const joined = typed.filter(isJoined);
	const words = typed.filter((word) => !isJoined(word)).map(withoutPunctuation);
	if (language.isSpaceless) return { words: [], phrases: [...typed.map(withoutPunctuation), ...quotations] };
	const phrases = [...joined, ...quotations];
	const telling = words.filter((word) => !language.stopWords?.has(word));
	return { words: telling.length > 0 || phrases.length > 0 ? telling : words, phrases };
}

/** A query whose words stand apart, also those that punctuation joins outside quotation marks. */
export function takeApart(text: string): string {
	const parts: string[] = [];
	let end = 0;
	for (const { 0: quotation, index } of text.matchAll(quoted)) {
		parts.push(text.slice(end, index).replace(joints, " "), quotation);
		end = index + quotation.length;
	}
	return [...parts, text.slice(end).replace(joints, " ")].join("");
}

/** What divides a text's words though no space does; hyphens and apostrophes join the parts of one word. */
const joints =
	/(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}\s]*[^\p{L}\p{M}\p{N}\s'’‑-][^\p{L}\p{M}\p{N}\s]*(?=[\p{L}\p{N}])/gu;

function isJoined(word: string): boolean {
	return word.search(joints) !== -1;
}

function withoutPunctuation(word: string): string {
	return word.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
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
