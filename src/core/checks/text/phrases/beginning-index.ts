import type { Word } from "../words.ts";

/** Beginnings of words to look for in texts, by {@link slotOf}: most words of a text have none there. */
export type BeginningIndex<Meaning> = readonly (readonly Beginning<Meaning>[] | undefined)[];

interface Beginning<Meaning> {
	readonly start: string;
	readonly meaning: Meaning;
}

/** Fewest letters of a beginning, by which it is looked for. */
const letters = 3;

/** Makes an index of beginnings, each in lower case and of at least three letters. */
export function createBeginningIndex<Meaning>(
	beginnings: Iterable<Beginning<Meaning>>,
): BeginningIndex<Meaning> {
	const index = new Array<Beginning<Meaning>[] | undefined>(slotCount).fill(undefined);
	for (const beginning of beginnings) {
		const slot = slotOf(beginning.start);
		index[slot] = [...(index[slot] ?? []), beginning];
	}
	return index;
}

/** What the words of a text that begin so mean, in their order. */
export function findBeginnings<Meaning>(
	index: BeginningIndex<Meaning>,
	words: readonly Word[],
): { readonly word: Word; readonly meaning: Meaning }[] {
	const found: { readonly word: Word; readonly meaning: Meaning }[] = [];
	for (const word of words) {
		const beginnings = word.lower.length < letters ? undefined : index[slotOf(word.lower)];
		if (!beginnings) continue;
		for (const { start, meaning } of beginnings)
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
