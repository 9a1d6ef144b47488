import { slotOf, slots, type Word } from "../words.ts";

/** Phrases to look for in texts, by their first word. */
export interface PhraseIndex<Meaning> {
	readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
	/** Tells by a word's `slot` which words may begin a phrase: most of a text's don't, and needn't be looked up. */
	readonly starts: Uint8Array;
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
	const byFirst = new Map<string, Phrase<Meaning>[]>();
	for (const [words, meaning] of phrases) {
		const [first] = words;
		if (first === undefined) continue;
		const same = byFirst.get(first);
		if (same) same.push({ words, meaning });
		else byFirst.set(first, [{ words, meaning }]);
	}
	for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
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
		const phrases = index.byFirst.get(word.lower);
		if (!phrases) continue;
		for (const { words: phrase, meaning } of phrases) {
			const last = words[first + phrase.length - 1];
			if (!last || !standsAt(phrase, { words, first })) continue;
			if (phrase.length > 1 && !together(text, words.slice(first, first + phrase.length))) continue;
			found.push({ meaning, first, last: first + phrase.length - 1, start: word.start, end: last.end });
		}
	}
	return found;
}

function standsAt(
	phrase: readonly string[],
	{ words, first }: { readonly words: readonly Word[]; readonly first: number },
): boolean {
	for (let offset = 1; offset < phrase.length; offset++)
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
