import type { CheckedBlock } from "../rule.ts";
import { blank, blankOut } from "./blank-out.ts";
import { splitHyphens, type Word, wordsOf } from "./words.ts";

/** The part of a block that is written in the page's own language. */
export interface Prose {
	/** The block's text; marked phrases, code and addresses are replaced by {@link blank}, so that places stay the same. */
	readonly text: string;
	readonly words: readonly Word[];
	/** Those of them that begin with a capital, among which names are. */
	readonly capitals: readonly Word[];
	/** The words of the whole block, marked phrases, code and addresses included. */
	readonly allWords: readonly Word[];
	/** Those words with the parts of hyphenated ones apart. */
	readonly parts: readonly Word[];
}

const address =
	/(?:https?:\/\/|www\.)\S*[\p{L}\p{N}/]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:com|edu|eu|gov|info|int|net|nu|org|se)\b(?:\/[^\s)]*)?/giu;

/** A mark between other characters, as every address has one: quicker to look for than the address. */
const markInside = /@|:\/\/|\.\S/;

const addressSign = /@|:\/\/|www\.|\.(?:com|edu|eu|gov|info|int|net|nu|org|se)\b/i;

/** Reads the prose of a block; blocks have it as their member `prose`. */
export function readProse({ text, foreign, code }: Pick<CheckedBlock, "text" | "foreign" | "code">): Prose {
	const phrases = [...foreign, ...code];
	const unmarked = phrases.length === 0 ? text : blankOut(text, phrases);
	const own =
		markInside.test(unmarked) && addressSign.test(unmarked)
			? unmarked.replace(address, (found) => blank.repeat(found.length))
			: unmarked;
	const allWords = wordsOf(text);
	const words = own === text ? allWords : allWords.flatMap((word) => unblanked(word, own));
	const capitals = words.filter(({ capital }) => capital);
	return { text: own, words, capitals, allWords, parts: splitHyphens(allWords) };
}

/** A word of the whole block, or what a blank leaves of it: “s” of a marked name's genitive. */
function unblanked(word: Word, own: string): readonly Word[] {
	const { start } = word;
	if (own.startsWith(word.text, start)) return [word];
	return wordsOf(own.slice(start, word.end)).map((left) => ({
		...left,
		start: start + left.start,
		end: start + left.end,
	}));
}
