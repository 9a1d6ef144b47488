import { isPlainMark } from "../../text/words.ts";

/**
 * Tells which words of a text may mean a value, from their letters alone, without making strings of them: most words mean
 * nothing, and a page has hundreds.
 */
export interface WordFilter {
	/** 1 at the places of words, and of the beginnings that compounds are known by; see {@link placeOf}. */
	readonly places: Uint8Array;
}

/**
 * @param words Whole words in lower case.
 * @param beginnings Beginnings of words, of three or four letters.
 */
export function createWordFilter(words: Iterable<string>, beginnings: Iterable<string>): WordFilter {
	const places = new Uint8Array(placeCount);
	for (const word of words) places[placeOf(hashOf(word), 0)] = 1;
	for (const beginning of beginnings) places[placeOf(hashOf(beginning), beginning.length)] = 1;
	return { places };
}

/**
 * Reads the word at an offset.
 *
 * @returns The offset after it, negative when the word can't mean anything.
 */
export function scanWord(text: string, start: number, { places }: WordFilter): number {
	let hash = 0;
	let mayMean = false;
	let at = start;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!isLetterCode(code)) break;
		hash = nextHash(hash, lowerCode(code));
		const length = at - start + 1;
		if (!mayMean && (length === 3 || length === 4)) mayMean = places[placeOf(hash, length)] === 1;
	}
	return mayMean || places[placeOf(hash, 0)] === 1 ? at : -at;
}

/** Whether a UTF-16 code unit belongs to a word; both halves of a surrogate pair count. */
export function isLetterCode(code: number): boolean {
	if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
	if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
	if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
	if (isPlainMark(code)) return false;
	return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}

function lowerCode(code: number): number {
	if (code < 0x80) return code <= 0x5a ? code + 32 : code;
	if (code >= 0xc0 && code <= 0xde) return code + 32;
	return code < 0x100 ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** FNV-1a over a word's code units in lower case. */
function hashOf(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = nextHash(hash, lowerCode(word.charCodeAt(at)));
	return hash;
}

function nextHash(hash: number, code: number): number {
	return Math.imul(hash ^ code, 0x01000193) | 0;
}

/** A power of two, many times the number of a language's words. */
const placeCount = 65_536;

/** A place that few words share; those of beginnings of each length are apart from those of whole words. */
function placeOf(hash: number, beginning: number): number {
	return (hash ^ (hash >>> 16) ^ (beginning << 13)) & (placeCount - 1);
}
