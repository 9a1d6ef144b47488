import type { QueryLanguage } from "../languages/query-language.ts";
import type { Candidate } from "../vocabulary/vocabulary.ts";

/** Looks words up, in parts of the vocabulary that may have to be loaded. */
export interface WordLookup {
	/** The words of the texts that begin so when folded. */
	startingWith(folded: string): Promise<readonly string[]>;
	/** Words that may have been meant, the likeliest first. */
	near(word: string): Promise<readonly Candidate[]>;
	/** The words of the texts that end so, inflected or not. */
	endingWith(folded: string): Promise<readonly string[]>;
	/** Words that may have been meant, among all words and with one slip more, which takes longer: for a word of which nothing else is known. */
	nearest(word: string): Promise<readonly Candidate[]>;
}

/** What a query's words are looked up in. */
export interface WordSources {
	readonly lookup: WordLookup;
	readonly language: QueryLanguage;
	/** Whether some page has a word with the same stem, by the index's own stemmer. */
	hasStem(word: string): Promise<boolean>;
}
