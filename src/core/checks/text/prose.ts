import type { CheckedBlock } from "../rule.ts";
import { splitHyphens, type Word, wordsOf } from "./words.ts";

/** Stands in prose for every character that isn't the page's own language: Unicode's object replacement character. */
export const blank = "\uFFFC";

/** The part of a block that is written in the page's own language. */
export interface Prose {
	/** The block's text; marked phrases, code and addresses are replaced by {@link blank}, so that places stay the same. */
	readonly text: string;
	readonly words: readonly Word[];
	/** The words of the whole block, marked phrases, code and addresses included. */
	readonly allWords: readonly Word[];
	/** Those words with the parts of hyphenated ones apart. */
	readonly parts: readonly Word[];
}

const address =
	/(?:https?:\/\/|www\.)\S*[\p{L}\p{N}/]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:com|edu|eu|gov|info|int|net|nu|org|se)\b(?:\/[^\s)]*)?/giu;

const addressSign = /@|:\/\/|www\.|\.(?:com|edu|eu|gov|info|int|net|nu|org|se)\b/i;

/**
 * Several rules ask for the same block, one after the other. A weak map would have the collector look at every block of a
 * site; so many are kept as a long page has.
 */
const known = new Map<CheckedBlock, Prose>();
const keptBlocks = 300;

/** The prose of a block. */
export function proseOf(block: CheckedBlock): Prose {
	const found = known.get(block);
	if (found) return found;
	const prose = readProse(block);
	if (known.size >= keptBlocks) known.clear();
	known.set(block, prose);
	return prose;
}

function readProse({ text, foreign, code }: CheckedBlock): Prose {
	const phrases = [...foreign.map((phrase) => phrase.text), ...code];
	const unmarked = phrases.length === 0 ? text : blankOut(text, phrases);
	const own = addressSign.test(unmarked)
		? unmarked.replace(address, (found) => blank.repeat(found.length))
		: unmarked;
	const words = wordsOf(own);
	const allWords = own === text ? words : wordsOf(text);
	return { text: own, words, allWords, parts: /[-\u2011]/.test(text) ? splitHyphens(allWords) : allWords };
}

/** Phrases come in the order of the text, those of one kind; each is blanked where it stands next. */
function blankOut(text: string, phrases: readonly string[]): string {
	let result = text;
	let from = 0;
	for (const phrase of phrases) {
		if (phrase === "") continue;
		const next = result.indexOf(phrase, from);
		const start = next < 0 ? result.indexOf(phrase) : next;
		if (start < 0) continue;
		from = start + phrase.length;
		result = result.slice(0, start) + blank.repeat(phrase.length) + result.slice(from);
	}
	return result;
}
