/** What a language's way of writing asks of a text. Every member has a neutral default, so that any language can be checked. */
export interface WritingHabits {
	/** Marks that a space stands before, as in French. */
	readonly spacedMarks: string;
	/** What a sentence ends with that needs no mark. */
	readonly unmarkedEnd?: RegExp;
	/** What stands after the number of things that other languages leave to the plural or to a word: 二つ, “both”. */
	readonly counters?: RegExp;
	/** Whether speech may begin a line with a dash. */
	readonly dialogueDash: boolean;
	/** Whether all nouns have capitals, so that capitals don't show names. */
	readonly nounCapitals: boolean;
	/** Whether other languages borrow its words freely, so that one alone in a translation isn't left over. */
	readonly lendsWords: boolean;
	/** Words that may rightly stand twice in a row. */
	readonly doubledWords: ReadonlySet<string>;
	/** Endings by which a name shows whose something is. */
	readonly genitives: readonly string[];
	/** How compound family names and place names end; they are no translatable words although their parts are. */
	readonly nameEndings: RegExp | undefined;
	/** What names end with in the language's cases. */
	readonly caseEndings?: RegExp;
	/** What a name in lower case may be in its base form, where the language declines names: `nieminen` for `niemisen`. */
	readonly baseForms?: (name: string) => readonly string[];
	/** Other spellings of a word that dictionaries may have instead: `colour` for `color`. */
	readonly respell?: (word: string) => readonly string[];
	/** Family names that are words of every day: “Ström”. */
	readonly surnames?: ReadonlySet<string>;
	/** All forms in which a term of the glossary may stand in a text, itself included. In lower case. */
	readonly formsOf: (term: string) => readonly string[];
	/** What the members of a word's family have in common: `integrat` for `integration`; `undefined` when that is too little. */
	readonly familyOf: (word: string) => string | undefined;
	/** Words that refer back to something just named. */
	readonly pronouns: ReadonlySet<string>;
	/** Whether a noun's form points at something just named: `huset`, but not `hus`. */
	readonly isDefinite: (word: string) => boolean;
}
