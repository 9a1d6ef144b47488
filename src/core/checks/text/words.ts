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
		if (!isOfWord(kindAt(text, index))) {
			index++;
			continue;
		}
		const start = index;
		let kinds = 0;
		for (; index < text.length; index++) {
			const kind = kindAt(text, index);
			if (!isOfWord(kind) && (kind === other || !joins(text, index))) break;
			kinds |= kind;
		}
		if (text.charAt(index) === "-" && !/\S/.test(text.charAt(index + 1))) {
			kinds |= hyphen;
			index++;
		}
		if ((kinds & letters) !== 0) words.push(wordAt(start, text.slice(start, index), kinds));
	}
	return words;
}

/** The word of characters of some kinds that begins at an offset. */
function wordAt(start: number, text: string, kinds: number): Word {
	const lower = lowerByKinds(text, kinds);
	const first = text.charAt(0);
	return {
		text,
		lower,
		start,
		end: start + text.length,
		capital: lower !== text && first !== lower.charAt(0) && first === first.toUpperCase(),
		digits: (kinds & digit) !== 0,
		hyphenated: (kinds & hyphen) !== 0,
		slot: slotOf(lower),
	};
}

/** Most words are in small letters, and have no lower case but themselves. */
function lowerByKinds(text: string, kinds: number): string {
	if ((kinds & unlikeLower) === 0) return text;
	return (kinds & unlikePlain) === 0 ? text.toLowerCase() : lowerOf(text);
}

function lowerOf(text: string): string {
	return text.toLowerCase().replaceAll("’", "'").normalize("NFC");
}

/** A power of two, many times the number of a glossary's words. */
export const slots = 16_384;

/** A number below {@link slots} that few words share, to ask with whether a word may be one of some. */
export function slotOf(word: string): number {
	const last = word.length - 1;
	const letters = (word.charCodeAt(0) * 31 + word.charCodeAt(last >> 1)) * 31 + word.charCodeAt(last);
	return (letters * 31 + last) & (slots - 1);
}

/** What a character is: one of these. What all of a word are: their sum. */
type Kind = 0 | 1 | 2 | 4 | 8 | 16 | 32 | 64;
const other: Kind = 0;
/** A letter that is the same in lower case and NFC. */
const small: Kind = 1;
/** One whose lower case is the same in NFC. */
const capital: Kind = 2;
const letter: Kind = 4;
/** 0 to 9. */
const digit: Kind = 8;
const number: Kind = 16;
const hyphen: Kind = 32;
const apostrophe: Kind = 64;

const letters = small | capital | letter;
const unlikeLower = capital | letter | apostrophe;
const unlikePlain = letter | apostrophe;

/** Whether a character belongs to a word wherever it stands. */
function isOfWord(kind: number): boolean {
	return kind !== other && kind < hyphen;
}

/** Apostrophes and hyphens that stand between letters belong to the word. */
function joins(text: string, index: number): boolean {
	return index + 1 < text.length && isOfWord(kindAt(text, index + 1));
}

function kindOf(character: string): Kind {
	if (/[\p{L}\p{M}]/u.test(character)) {
		const lower = lowerOf(character);
		return lower === character ? small : lower === character.toLowerCase() ? capital : letter;
	}
	if (/\p{N}/u.test(character)) return /\d/.test(character) ? digit : number;
	return /['’]/.test(character) ? apostrophe : /[-‑]/.test(character) ? hyphen : other;
}

/** Kinds of the Latin letters' code points, which most texts consist of. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Whether a UTF-16 code unit beyond Latin is a dash, a quotation mark or their like (Unicode's block General Punctuation), or stands for what isn't looked at. */
export function isPlainMark(code: number): boolean {
	return (code >= 0x2000 && code < 0x2070) || code === blankCode;
}

const blankCode = blank.charCodeAt(0);
const joiningApostrophe = "’".charCodeAt(0);
const joiningHyphen = "‑".charCodeAt(0);

function kindAt(text: string, index: number): number {
	const code = text.charCodeAt(index);
	const known = latin[code];
	if (known !== undefined) return known;
	if (isPlainMark(code))
		return code === joiningApostrophe ? apostrophe : code === joiningHyphen ? hyphen : other;
	const half = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
	// Beyond Latin, letters may change with those beside them: “Σας”, and accents that stand apart.
	const kind = kindOf(String.fromCodePoint(text.codePointAt(half) ?? code));
	return (kind & letters) === 0 ? kind : letter;
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

function partsOf(word: Word): readonly Word[] {
	return [...word.text.matchAll(/[^-‑]+/g)].map(({ 0: text, index }) => ({
		...wordAt(word.start + index, text, letter | (/\d/.test(text) ? digit : 0)),
		capital: word.capital,
	}));
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
		if (isOfWord(kindAt(text, index))) return false;
		const character = text.charAt(index);
		if (character === " ") continue;
		if (character === "\n") return true;
		if (!skipped.test(character)) return /[.!?:…]/.test(character);
	}
	return true;
}
