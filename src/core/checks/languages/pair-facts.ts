/** What only one pair of languages has. */
export interface PairFacts {
	/** Names of places by those of the source language, in lower case, as the target writes them. */
	readonly exonyms: Readonly<Record<string, string>>;
	readonly accidentalWords: ReadonlySet<string>;
	readonly sharedWords: ReadonlySet<string>;
}
