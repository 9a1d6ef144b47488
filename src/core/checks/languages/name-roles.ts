const allRoles = ["subject", "object", "complement", "by", "to", "from", "of"] as const;

/** What part a name has in its sentence. An object is also what is given without a preposition: “told Graham”. */
export type NameRole = (typeof allRoles)[number];

/** How a language marks the part that a name has in its sentence. Words in lower case. */
export interface RoleMarks {
	/** Words before a name, with the parts that each may give it. */
	readonly before: ReadonlyMap<string, readonly NameRole[]>;
	/** Endings of a name, where the language has cases. */
	readonly endings: readonly { readonly ending: RegExp; readonly roles: readonly NameRole[] }[];
	readonly articles: ReadonlySet<string>;
	/** What joins two clauses, or two names. */
	readonly and: ReadonlySet<string>;
	/** What links a name to the office or the like that it holds: “the chair is Anna Berg”. */
	readonly be: ReadonlySet<string>;
	/** Words before a name of which nothing is told: other prepositions and conjunctions. */
	readonly others: ReadonlySet<string>;
	/** Of the words before a name, the one that also stands before verbs. */
	readonly infinitive: string;
}

/** Words before a name with the parts that they may give it, divided by spaces. */
export function parts(before: Readonly<Record<string, string>>): ReadonlyMap<string, readonly NameRole[]> {
	const isRole = (word: string): word is NameRole => allRoles.some((role) => role === word);
	return new Map(Object.entries(before).map(([word, roles]) => [word, roles.split(" ").filter(isRole)]));
}

/** Words divided by spaces. */
export function words(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}
