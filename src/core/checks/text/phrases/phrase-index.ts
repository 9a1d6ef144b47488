import { getOrInsert } from "../../../collections/get-or-insert.ts";
import { slotOf, slots, type Word } from "../words.ts";

/** Phrases to look for in texts, by their first word. */
export interface PhraseIndex<Meaning> {
	readonly byFirst: ReadonlyMap<string, Beginnings<Meaning>>;
	/** Tells by a word's `slot` which words may begin a phrase: most of a text's don't, and needn't be looked up. */
	readonly starts: Uint8Array;
}

/** The phrases that begin with a word: many do with “the” or “in”, so the second word tells which to look for. */
interface Beginnings<Meaning> {
	/** What the word means by itself. */
	readonly alone: Meaning[];
	readonly bySecond: Map<string, Phrase<Meaning>[]>;
}

interface Phrase<Meaning> {
	readonly words: readonly string[];
	readonly meaning: Meaning;
}

/** A phrase found in a text; `first` and `last` number the words that it was looked for in. */
export interface PhraseMatch<Meaning> {
	readonly meaning: Meaning;
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
}

/** Makes an index of phrases, each given as its words in lower case. Longer phrases come first. */
export function createPhraseIndex<Meaning>(
	phrases: Iterable<readonly [words: readonly string[], meaning: Meaning]>,
): PhraseIndex<Meaning> {
	const byFirst = new Map<string, Beginnings<Meaning>>();
	for (const [words, meaning] of phrases) {
		const [first, second] = words;
		if (first === undefined) continue;
		const { alone, bySecond } = getOrInsert(byFirst, first, () => ({ alone: [], bySecond: new Map() }));
		if (second === undefined) alone.push(meaning);
		else getOrInsert(bySecond, second, () => []).push({ words, meaning });
	}
	for (const { bySecond } of byFirst.values())
		for (const same of bySecond.values()) same.sort((a, b) => b.words.length - a.words.length);
	const starts = new Uint8Array(slots);
	for (const first of byFirst.keys()) starts[slotOf(first)] = 1;
	return { byFirst, starts };
}

/** Every phrase that stands in a text, those inside others included. A phrase doesn't go across the end of a sentence. */
export function findPhrases<Meaning>(
	index: PhraseIndex<Meaning>,
	{ text, words }: { readonly text: string; readonly words: readonly Word[] },
): PhraseMatch<Meaning>[] {
	const found: PhraseMatch<Meaning>[] = [];
	for (let first = 0; first < words.length; first++) {
		const word = words[first];
		if (!word || index.starts[word.slot] === 0) continue;
		const begun = index.byFirst.get(word.lower);
		if (!begun) continue;
		const { start, end } = word;
		for (const { words: phrase, meaning } of begun.bySecond.get(words[first + 1]?.lower ?? "") ?? []) {
			const last = words[first + phrase.length - 1];
			if (!last || !standsAt(phrase, { words, first })) continue;
			if (!together(text, words.slice(first, first + phrase.length))) continue;
			found.push({ meaning, first, last: first + phrase.length - 1, start, end: last.end });
		}
		for (const meaning of begun.alone) found.push({ meaning, first, last: first, start, end });
	}
	return found;
}

function standsAt(
	phrase: readonly string[],
	{ words, first }: { readonly words: readonly Word[]; readonly first: number },
): boolean {
	for (let offset = 2; offset < phrase.length; offset++)
		if (words[first + offset]?.lower !== phrase[offset]) return false;
	return true;
}

/** The longest phrases only: none that lies within another, or overlaps an earlier one. */
export function longestPhrases<Meaning>(matches: readonly PhraseMatch<Meaning>[]): PhraseMatch<Meaning>[] {
	if (matches.length < 2) return [...matches];
	const kept: PhraseMatch<Meaning>[] = [];
	const sorted = [...matches].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
	for (const match of sorted) {
		if (kept.every(({ first, last }) => match.last < first || match.first > last)) kept.push(match);
	}
	return kept.sort((a, b) => a.first - b.first);
}

function together(text: string, words: readonly Word[]): boolean {
	return words.every((word, index) => {
		const next = words[index + 1];
		return !next || !/[.;:!?\n]/.test(text.slice(word.end, next.start));
	});
}
