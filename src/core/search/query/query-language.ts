/** What the search knows of one language when it reads a query. Each part may be missing: the search does without it. */
export interface QueryLanguage {
	/** The stem by which Pagefind indexes a word, from lower-case letters. Identity when absent. */
	readonly stem?: (word: string) => string;
	/**
	 * Beginnings that the other forms of a word may share, where stemming keeps forms apart (`skol` for `skolan`). They may
	 * say too much: what they find comes after the rest.
	 */
	readonly otherForms?: (word: string) => readonly string[];
	/** What may follow such a beginning, folded, in a form of the same word. */
	readonly endings?: RegExp;
	/** Whether two words, lower case, are inflections of one; equal words when absent. */
	readonly areForms?: (one: string, other: string) => boolean;
	/**
	 * Whether it is written without spaces. Then the vocabulary has no words to look up, and what stands together is sought as a
	 * phrase of the words that browsers divide it into.
	 */
	readonly isSpaceless?: true;
	/** Words that nearly every page has; they don't count beside others. */
	readonly stopWords?: ReadonlySet<string>;
}

/** The languages that the search knows more of, by primary subtag. A language without an entry is searched as well, by whole stems. */
const languages: Readonly<Record<string, () => Promise<QueryLanguage>>> = {
	sv: async () => (await import("./swedish.ts")).swedish,
	en: async () => (await import("./english.ts")).english,
	ja: async () => ({ isSpaceless: true }),
	th: async () => ({ isSpaceless: true }),
	zh: async () => ({ isSpaceless: true }),
};

/**
 * Loads what is known of a language.
 *
 * @param tag BCP 47.
 */
export async function queryLanguage(tag: string): Promise<QueryLanguage> {
	const load = languages[tag.split("-")[0] ?? tag];
	return load ? load() : {};
}
