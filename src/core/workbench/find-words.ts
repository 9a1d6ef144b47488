import type { InlineText } from "../exchange/markdown/inline-text.ts";
import { plainText } from "../exchange/markdown/inline-text.ts";
import { markdownPlaces } from "./marked-text.ts";

/** Words that are looked for, and how. */
export interface WordSearch {
	readonly text: string;
	/** Whether letters before or after them make them other words. */
	readonly wholeWords: boolean;
	/** Whether capital letters are others than small ones. */
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
 * What tells where words stand in a text, each place once, from the beginning. Any space is like any other, and an apostrophe or quotation
 * mark like its typewriter's.
 *
 * @returns `undefined` for a search without words.
 */
export function createWordFinder(search: WordSearch): ((text: InlineText) => FoundWords[]) | undefined {
	const pattern = patternOf(search);
	if (!pattern) return undefined;
	return (text) => {
		const placeOf = markdownPlaces(text);
		const ends = textEnds(text);
		return [...plainText(text).matchAll(pattern)].map(({ index, 0: { length } }) => ({
			start: placeOf(index),
			end: placeOf(index + length - 1) + 1,
			divided: ends.some((end) => end > index && end < index + length),
		}));
	};
}

function patternOf({ text, wholeWords, matchCase }: WordSearch): RegExp | undefined {
	const words = text.normalize("NFC").trim();
	if (words === "") return undefined;
	const written = words
		.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
		.replace(/\s+/g, "\\s+")
		.replace(/['’‘]/g, "['’‘]")
		.replace(/["“”„]/g, '["“”„]');
	const whole = wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}])${written}(?![\\p{L}\\p{M}\\p{N}])` : written;
	return new RegExp(whole, matchCase ? "gu" : "giu");
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
