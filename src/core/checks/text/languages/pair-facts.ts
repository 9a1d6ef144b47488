/** What only one pair of languages has. */
export interface PairFacts {
	/** BCP 47 languages: that of originals, that of translations. */
	readonly between: readonly [string, string];
	/** Names of places by those of the source language, in lower case, as the target writes them. */
	readonly exonyms: Readonly<Record<string, string>>;
	readonly accidentalWords: ReadonlySet<string>;
	readonly sharedWords: ReadonlySet<string>;
}
