/** What the search knows of one language when it reads a query. Each part may be missing: the search does without it. */
export interface QueryLanguage {
	/** Whether two words, lower case, are inflections of one, besides those that Pagefind stems alike. */
	readonly areForms?: (one: string, other: string) => boolean;
	/** Whether two words may be forms of one verb. A noun made of a verb is another term than its forms: `planning`, `plans`. */
	readonly areVerbForms?: (one: string, other: string) => boolean;
	/** Words that are derived from one without being forms of it: `declare`, `declaration`. Pages with such a word come after all others. */
	readonly derivation?: Derivation;
	/** Whether a form that is longer than another is surely stemmed like it, so that one search finds both. */
	readonly areStemmedAlike?: (shorter: string, longer: string) => boolean;
	/** Forms of one word that begin otherwise: `mus`, `möss`. */
	readonly irregular?: readonly (readonly string[])[];
	/** What the forms of a word may begin with that begins so, where its consonants change: `katu`, `kadut`. */
	readonly beginningsOf?: (beginning: string) => readonly string[];
	/** Whether its nouns have so many forms that texts may have any but the word itself. */
	readonly isOftenInflected?: true;
	/** Whether the compounds of its texts are divided, so that a word finds those that begin with it by itself. */
	readonly isDivided?: true;
	/** Whether it writes many compounds now as one word, now apart or with a hyphen: `front matter`. */
	readonly isWrittenApart?: true;
	/**
	 * Whether it is written without spaces. Then the vocabulary has no words to look up, and what stands together is sought as a
	 * phrase of the words that browsers divide it into.
	 */
	readonly isSpaceless?: true;
	/** Words that nearly every page has; they don't count beside others. */
	readonly stopWords?: ReadonlySet<string>;
}

/** How a language derives words from others. */
export interface Derivation {
	/** Whether two words, in lower case, are derived from one. */
	readonly areDerived: (one: string, other: string) => boolean;
	/** What words begin with that are derived from the same as one. */
	readonly beginningsOf: (word: string) => readonly string[];
	/** The word that one may be derived from by a prefix: `equal` for `unequal`. It answers where texts have nothing nearer. */
	readonly withoutPrefix: (word: string) => string | undefined;
}

/** The languages that the search knows more of, by primary subtag. A language without an entry is searched by Pagefind's stems, or whole words. */
const languages: Readonly<Record<string, () => Promise<QueryLanguage>>> = {
	sv: async () => (await import("./sv/query.ts")).swedish,
	de: async () => (await import("./de/query.ts")).german,
	en: async () => (await import("./en/query.ts")).english,
	fi: async () => (await import("./fi/query.ts")).finnish,
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
