import { foldWord } from "../words/fold-word.ts";

/** A word that some page has. */
export interface VocabularyEntry {
	readonly word: string;
	/**
	 * How common it is: 0 for numbers and for what is only the beginning of compounds, 1 for a word of one page, then
	 * one more for each doubling of the number of pages, up to 9.
	 */
	readonly weight: number;
}

const base = 36;

/**
 * Writes entries as a text that compresses well: one a line, in the order of their folded words; the number of letters
 * that a word shares with the one before it (one base-36 digit), its other letters, its weight.
 */
export function writeVocabulary(entries: readonly VocabularyEntry[]): string {
	let previous = "";
	return sortedEntries(entries)
		.map(({ word, weight }) => {
			const shared = sharedLength(previous, word);
			previous = word;
			return `${shared.toString(base)}${word.slice(shared)}${weight}`;
		})
		.join("\n");
}

/** Reads what {@link writeVocabulary} wrote, in its order. */
export function readVocabulary(text: string): VocabularyEntry[] {
	if (text === "") return [];
	let previous = "";
	return text.split("\n").map((line) => {
		previous = previous.slice(0, Number.parseInt(line[0] ?? "0", base)) + line.slice(1, -1);
		return { word: previous, weight: Number(line.at(-1)) };
	});
}

/** Entries in the order of their folded words, which binary search relies on. */
export function sortedEntries(entries: readonly VocabularyEntry[]): VocabularyEntry[] {
	const keyed = entries.map((entry) => ({ entry, folded: foldWord(entry.word) }));
	keyed.sort((a, b) => compare(a.folded, b.folded) || compare(a.entry.word, b.entry.word));
	return keyed.map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function sharedLength(a: string, b: string): number {
	let length = 0;
	while (length < base - 1 && length < a.length && a[length] === b[length]) length++;
	return length;
}
