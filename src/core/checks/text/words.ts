import { blank } from "./blank-out.ts";

/** A word as it stands in a text. */
export interface Word {
	/** Letters and digits with the apostrophes and hyphens inside; a hyphen at the end is kept: `utbildnings-`. */
	readonly text: string;
	/** In lower case and NFC, with straight apostrophes. */
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	/** Whether it begins with a capital. */
	readonly capital: boolean;
	/** Whether there are digits in it. */
	readonly digits: boolean;
	/** Whether there is a hyphen in it. */
	readonly hyphenated: boolean;
	/** See {@link slotOf}; of `lower`. */
	readonly slot: number;
}

/** The words of a text in order. Numbers are no words. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let index = 0;
	while (index < text.length) {
		if (kindAt(text, index) === other) {
			index++;
			continue;
		}
		const start = index;
		let letters = false;
		let hash = 0;
		for (; index < text.length; index++) {
			const code = text.charCodeAt(index);
			const kind = latin[code] ?? kindAt(text, index);
			if (kind === letter) letters = true;
			else if (kind === other && !joins(text, index)) break;
			hash = Math.imul(hash ^ code, 0x01000193);
		}
		if (text.charAt(index) === "-" && !/\S/.test(text.charAt(index + 1))) index++;
		if (!letters) continue;
		const form = formAt(text, { start, end: index, hash });
		const { lower, capital, digits, hyphenated, slot } = form;
		words.push({ text: form.text, lower, start, end: index, capital, digits, hyphenated, slot });
	}
	return words;
}

type Form = Omit<Word, "start" | "end">;

/**
 * Texts repeat their words: one object, and one string to look up, for most of a form's occurrences. The last form with a
 * hash (FNV-1a over its code units) keeps its place.
 */
const keptForms = 65_536;
const forms = new Array<Form | undefined>(keptForms);

/** The form at a place, found without cutting it out of its text. */
function formAt(
	source: string,
	{ start, end, hash }: { readonly start: number; readonly end: number; readonly hash: number },
): Form {
	const slot = (hash ^ (hash >>> 16)) & (keptForms - 1);
	const known = forms[slot];
	if (known?.text.length === end - start && source.startsWith(known.text, start)) return known;
	const form = formOf(source.slice(start, end));
	forms[slot] = form;
	return form;
}

function lowerOf(text: string): string {
	return text.toLowerCase().replaceAll("’", "'").normalize("NFC");
}

function formOf(text: string): Form {
	const lower = lowerOf(text);
	const first = text.charAt(0);
	return {
		text,
		lower,
		capital: first !== lower.charAt(0) && first === first.toUpperCase(),
		digits: /\d/.test(text),
		hyphenated: hyphen.test(text),
		slot: slotOf(lower),
	};
}

/** A power of two, many times the number of a glossary's words. */
export const slots = 16_384;

/** A number below {@link slots} that few words share, to ask with whether a word may be one of some. */
export function slotOf(word: string): number {
	const last = word.length - 1;
	const letters = (word.charCodeAt(0) * 31 + word.charCodeAt(last >> 1)) * 31 + word.charCodeAt(last);
	return (letters * 31 + last) & (slots - 1);
}

/** Apostrophes and hyphens that stand between letters belong to the word. */
function joins(text: string, index: number): boolean {
	return joiners.has(text.charCodeAt(index)) && index + 1 < text.length && kindAt(text, index + 1) !== other;
}

const joiners = new Set([..."'’-\u2011"].map((mark) => mark.charCodeAt(0)));

type Kind = 0 | 1 | 2;
const other: Kind = 0;
const letter: Kind = 1;
const digit: Kind = 2;

function kindOf(character: string): Kind {
	return /[\p{L}\p{M}]/u.test(character) ? letter : /\p{N}/u.test(character) ? digit : other;
}

/** Kinds of the Latin letters' code points, which most texts consist of. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Whether a UTF-16 code unit beyond Latin is a dash, a quotation mark or their like (Unicode's block General Punctuation), or stands for what isn't looked at. */
export function isPlainMark(code: number): boolean {
	return (code >= 0x2000 && code < 0x2070) || code === blankCode;
}

const blankCode = blank.charCodeAt(0);

function kindAt(text: string, index: number): number {
	const code = text.charCodeAt(index);
	const known = latin[code];
	if (known !== undefined) return known;
	if (isPlainMark(code)) return other;
	const half = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
	return kindOf(String.fromCodePoint(text.codePointAt(half) ?? code));
}

/** Words with the parts of hyphenated ones apart, so that `meeting-place` is a `meeting place`. */
export function splitHyphens(words: readonly Word[]): readonly Word[] {
	if (!words.some(({ hyphenated }) => hyphenated)) return words;
	const parts: Word[] = [];
	for (const word of words) {
		if (word.hyphenated) parts.push(...partsOf(word));
		else parts.push(word);
	}
	return parts;
}

const hyphen = /[-‑]/;

function partsOf(word: Word): readonly Word[] {
	return [...word.text.matchAll(/[^-‑]+/g)].map(({ 0: text, index }) => {
		const lower = lowerOf(text);
		const start = word.start + index;
		return {
			...word,
			text,
			lower,
			digits: word.digits && /\d/.test(text),
			hyphenated: false,
			slot: slotOf(lower),
			start,
			end: start + text.length,
		};
	});
}

/** Whether a word is an abbreviation in capitals, or a single letter: `AMIF`, `XPO`, `M`. */
export function isAcronym(word: string): boolean {
	const second = word.charAt(1);
	// Mostly the second letter tells, and the word needn't be written anew.
	return second !== second.toLowerCase() || (second === second.toUpperCase() && word === word.toUpperCase());
}

const skipped = /[\s"'’”“‘«»„‚›‹()[\]{}–—-]/u;

/** Whether a capital at a place in a text may be that of a sentence, and so says nothing of the word. */
export function beginsSentence(text: string, start: number): boolean {
	for (let index = start - 1; index >= 0; index--) {
		if (kindAt(text, index) !== other) return false;
		const character = text.charAt(index);
		if (character === " ") continue;
		if (character === "\n") return true;
		if (!skipped.test(character)) return /[.!?:…]/.test(character);
	}
	return true;
}
