/** A word as it stands in a text. */
export interface Word {
	/** Letters and digits with the apostrophes and hyphens inside; a hyphen at the end is kept: `utbildnings-`. */
	readonly text: string;
	/** In lower case, with straight apostrophes. */
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	/** Whether it begins with a capital. */
	readonly capital: boolean;
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
		while (index < text.length) {
			const kind = kindAt(text, index);
			if (kind === letter) letters = true;
			else if (kind === other && !joins(text, index)) break;
			index++;
		}
		if (text.charAt(index) === "-" && !/\S/.test(text.charAt(index + 1))) index++;
		if (letters) words.push(wordAt(text, start, index));
	}
	return words;
}

function wordAt(source: string, start: number, end: number): Word {
	const { text, lower, capital } = formOf(source.slice(start, end));
	return { text, lower, start, end, capital };
}

type Form = Pick<Word, "text" | "lower" | "capital">;

/** Texts repeat their words: one object, and one string to look up, for all of a form's occurrences. */
const forms = new Map<string, Form>();
const keptForms = 50_000;

function formOf(text: string): Form {
	const known = forms.get(text);
	if (known) return known;
	const lower = text.toLowerCase().replaceAll("’", "'");
	const first = text.charAt(0);
	const form = { text, lower, capital: first !== lower.charAt(0) && first === first.toUpperCase() };
	if (forms.size >= keptForms) forms.clear();
	forms.set(text, form);
	return form;
}

/** Apostrophes and hyphens that stand between letters belong to the word. */
function joins(text: string, index: number): boolean {
	return joiners.includes(text.charAt(index)) && index + 1 < text.length && kindAt(text, index + 1) !== other;
}

const joiners = "'’-\u2011";

type Kind = 0 | 1 | 2;
const other: Kind = 0;
const letter: Kind = 1;
const digit: Kind = 2;

function kindOf(character: string): Kind {
	return /[\p{L}\p{M}]/u.test(character) ? letter : /\p{N}/u.test(character) ? digit : other;
}

/** Kinds of the Latin letters' code points, which most texts consist of. */
const latin: readonly Kind[] = Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindAt(text: string, index: number): Kind {
	const code = text.charCodeAt(index);
	const known = latin[code];
	if (known !== undefined) return known;
	const half = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
	return kindOf(String.fromCodePoint(text.codePointAt(half) ?? code));
}

/** Words with the parts of hyphenated ones apart, so that `meeting-place` is a `meeting place`. */
export function splitHyphens(words: readonly Word[]): readonly Word[] {
	return words.some(({ text }) => hyphen.test(text)) ? words.flatMap(partsOf) : words;
}

const hyphen = /[-‑]/;

function partsOf(word: Word): readonly Word[] {
	if (!hyphen.test(word.text)) return [word];
	return [...word.text.matchAll(/[^-‑]+/g)].map(({ 0: text, index }) => ({
		...word,
		text,
		lower: word.lower.slice(index, index + text.length),
		start: word.start + index,
		end: word.start + index + text.length,
	}));
}

/** Whether a word is an abbreviation in capitals, or a single letter: `AMIF`, `XPO`, `M`. */
export function isAcronym(word: string): boolean {
	const second = word.charAt(1);
	return second !== second.toLowerCase() || word === word.toUpperCase();
}

const skipped = /[\s"'’”“‘«»„‚›‹()[\]{}–—-]/u;

/** Whether a capital at a place in a text may be that of a sentence, and so says nothing of the word. */
export function beginsSentence(text: string, start: number): boolean {
	for (let index = start - 1; index >= 0; index--) {
		const character = text.charAt(index);
		if (character === "\n") return true;
		if (!skipped.test(character)) return /[.!?:…]/.test(character);
	}
	return true;
}
