import type { InlineText } from "../exchange/markdown/inline-text.ts";
import { plainText } from "../exchange/markdown/inline-text.ts";
import { markdownRanges } from "./marked-text.ts";

/** Words that are looked for, and how. */
export interface WordSearch {
	readonly text: string;
	/** Whether they may have no letter or digit before or after them. */
	readonly wholeWords: boolean;
	/** Whether capital and small letters are told apart. */
	readonly matchCase: boolean;
}

/** Where words stand in a text's Markdown, in UTF-16 code units. */
export interface FoundWords {
	readonly start: number;
	readonly end: number;
	/** Whether a mark begins or ends among them, so that other words can't take their place. */
	readonly divided: boolean;
}

/**
 * Makes a function that finds where words stand in a text, from its beginning. Any space counts as any other, and an apostrophe or quotation
 * mark as each of its forms.
 *
 * @returns `undefined` for a search without words.
 */
export function createWordFinder(search: WordSearch): ((text: InlineText) => FoundWords[]) | undefined {
	const pattern = patternOf(search);
	if (!pattern) return undefined;
	return (text) => {
		const rangeOf = markdownRanges(text);
		const ends = textEnds(text);
		return [...plainText(text).matchAll(pattern)].map(({ index, 0: { length } }) => ({
			...rangeOf({ start: index, end: index + length }),
			divided: ends.some((end) => end > index && end < index + length),
		}));
	};
}

function patternOf({ text, wholeWords, matchCase }: WordSearch): RegExp | undefined {
	const words = text.normalize("NFC").trim();
	if (words === "") return undefined;
	const written = (words.match(/\s+|\P{M}\p{M}*|\p{M}+/gu) ?? []).map(writtenAs).join("");
	const whole = wholeWords
		? `(?<![\\p{L}\\p{M}\\p{N}])${written}(?![\\p{L}\\p{M}\\p{N}])`
		: `${written}${partOfLetter}`;
	return new RegExp(whole, matchCase ? "gu" : "giu");
}

/** A letter and its diacritic that are two characters (Unicode's block Combining Diacritical Marks) aren't taken apart. */
const partOfLetter = "(?![\\u0300-\\u036f])";

/** The pattern of a space, or of a letter with its diacritics, which may be one character or several. */
function writtenAs(letter: string): string {
	if (/^\s/.test(letter)) return "\\s+";
	if (/^['’‘]$/.test(letter)) return "['’‘]";
	if (/^["“”„]$/.test(letter)) return '["“”„]';
	const forms = new Set([letter, letter.normalize("NFD")]);
	return `(?:${[...forms].map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})`;
}

/** Where each piece of characters ends among all of them. */
function textEnds({ pieces }: InlineText): number[] {
	let at = 0;
	return pieces.flatMap((piece) => {
		if (piece.kind !== "text") return [];
		at += piece.text.length;
		return [at];
	});
}
