import { foldWord } from "../words/fold-word.ts";
import { sortedEntries, type VocabularyEntry, writeVocabulary } from "./vocabulary-text.ts";

/** What is known of one word when a vocabulary is made. */
export interface WordCount {
	/** Pages that have the word. */
	pages: number;
	/** Whether it is a word to suggest: one that stands by itself in the texts. */
	isWord: boolean;
}

/** One part of a vocabulary. */
export interface VocabularyPart {
	/** The first of its words, folded. */
	readonly from: string;
	readonly text: string;
}

/** A vocabulary, so divided that a search loads little of it. */
export interface DividedVocabulary {
	/** The common words, loaded with the first search. */
	readonly common: string;
	/** The others by their first letters; loaded for a word that isn't common. */
	readonly rare: readonly VocabularyPart[];
}

/** Words in the common part: about 11 kB, compressed. */
const mostCommon = 3000;
/** Words in one part of the others: about 6 kB, compressed. */
const mostInPart = 1500;

/** Divides the words of a language's pages by how common they are. The result follows from the counts, not their order. */
export function divideVocabulary(counts: ReadonlyMap<string, WordCount>): DividedVocabulary {
	const byRank = [...counts].sort(
		([a, { pages: ofA }], [b, { pages: ofB }]) => ofB - ofA || (a < b ? -1 : 1),
	);
	const entries = byRank.map(([word, count]) => ({ word, weight: weightOf(count) }));
	const rare = sortedEntries(entries.slice(mostCommon));
	const parts = Array.from({ length: Math.ceil(rare.length / mostInPart) }, (_, index) =>
		rare.slice(index * mostInPart, (index + 1) * mostInPart),
	);
	return { common: writeVocabulary(entries.slice(0, mostCommon)), rare: parts.map(vocabularyPart) };
}

function vocabularyPart(entries: readonly VocabularyEntry[]): VocabularyPart {
	return { from: foldWord(entries[0]?.word ?? ""), text: writeVocabulary(entries) };
}

function weightOf({ pages, isWord }: WordCount): number {
	return isWord ? Math.min(9, 1 + Math.floor(Math.log2(pages))) : 0;
}
