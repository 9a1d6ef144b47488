import { getOrInsert } from "../../../collections/get-or-insert.ts";
import type { Word } from "../words.ts";

/** Beginnings of words to look for in texts, each of at least three letters, by their first three. */
export interface BeginningIndex<Meaning> {
	readonly byLetters: ReadonlyMap<string, readonly Beginning<Meaning>[]>;
	/** Tells by {@link slotOf} which words may begin so: most of a text's don't, and needn't be cut. */
	readonly slots: Uint8Array;
}

interface Beginning<Meaning> {
	readonly start: string;
	readonly meaning: Meaning;
}

const letters = 3;

/** Makes an index of beginnings, each in lower case. */
export function createBeginningIndex<Meaning>(
	beginnings: Iterable<Beginning<Meaning>>,
): BeginningIndex<Meaning> {
	const byLetters = new Map<string, Beginning<Meaning>[]>();
	const slots = new Uint8Array(slotCount);
	for (const beginning of beginnings) {
		getOrInsert(byLetters, beginning.start.slice(0, letters), () => []).push(beginning);
		slots[slotOf(beginning.start)] = 1;
	}
	return { byLetters, slots };
}

/** What the words of a text that begin so mean, in their order. */
export function findBeginnings<Meaning>(
	index: BeginningIndex<Meaning>,
	words: readonly Word[],
): { readonly word: Word; readonly meaning: Meaning }[] {
	const found: { readonly word: Word; readonly meaning: Meaning }[] = [];
	for (const word of words) {
		if (word.lower.length < letters || index.slots[slotOf(word.lower)] === 0) continue;
		for (const { start, meaning } of index.byLetters.get(word.lower.slice(0, letters)) ?? [])
			if (word.lower.startsWith(start)) found.push({ word, meaning });
	}
	return found;
}

/** A power of two, many times the number of a language's beginnings. */
const slotCount = 4096;

/** A number below {@link slotCount} that few beginnings share. */
function slotOf(word: string): number {
	return ((word.charCodeAt(0) * 31 + word.charCodeAt(1)) * 31 + word.charCodeAt(2)) & (slotCount - 1);
}
