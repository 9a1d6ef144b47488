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

/** Sources: Svenska Akademiens grammatik; The Cambridge Grammar of the English Language; Duden; Iso suomen kielioppi; RAE, Nueva gramática. */
const marks: Readonly<Record<string, RoleMarks>> = {
	sv: {
		before: parts({ av: "by of from", från: "from", till: "to", åt: "to object" }),
		endings: [],
		articles: words("den det de en ett"),
		and: words("och samt medan men"),
		be: words("är var heter blir"),
		others: words(
			"med om på i hos för mot enligt under efter före vid utan än som mellan genom över eller kring bakom bredvid att när där hette",
		),
		infinitive: "att",
	},
	en: {
		before: parts({ by: "by", of: "of", from: "from", to: "to" }),
		endings: [],
		articles: words("the a an"),
		and: words("and while but"),
		be: words("is was remains becomes"),
		others: words(
			"with about on in at for against under after before than as like between through over or near beside without via per behind that when where if called named",
		),
		infinitive: "to",
	},
	de: {
		before: parts({
			von: "by of from",
			vom: "by of from",
			durch: "by",
			aus: "from",
			an: "to",
			zu: "to",
			zum: "to",
			zur: "to",
			nach: "to",
		}),
		endings: [],
		articles: words("der die das den dem des ein eine einen einem einer"),
		and: words("und während aber sowie"),
		be: words("ist war bleibt wird"),
		others: words(
			"mit für über bei gegen in auf unter vor neben zwischen ohne als wie oder dass wenn wo laut",
		),
		infinitive: "zu",
	},
	es: {
		before: parts({
			por: "by",
			de: "of from by",
			del: "of from by",
			desde: "from",
			a: "to object",
			al: "to object",
		}),
		endings: [],
		articles: words("el la los las un una"),
		and: words("y e mientras pero"),
		be: words("es era fue"),
		others: words("con sobre en para contra según bajo tras ante entre sin como que cuando donde o"),
		infinitive: "a",
	},
	fi: {
		before: parts({}),
		endings: [
			{ ending: /lle$/u, roles: ["to"] },
			{ ending: /(?:lta|ltä|sta|stä)$/u, roles: ["from"] },
			{ ending: /(?:n|ssa|ssä|lla|llä|a|ä|ksi)$/u, roles: [] },
		],
		articles: words(""),
		and: words("ja sekä mutta"),
		be: words("on oli"),
		others: words("kuin että kun joka tai"),
		infinitive: "",
	},
};

function parts(before: Readonly<Record<string, string>>): ReadonlyMap<string, readonly NameRole[]> {
	const isRole = (word: string): word is NameRole => allRoles.some((role) => role === word);
	return new Map(Object.entries(before).map(([word, roles]) => [word, roles.split(" ").filter(isRole)]));
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

/** The marks of a language, by its BCP 47 tag; `undefined` for languages not listed. */
export function roleMarks(tag: string): RoleMarks | undefined {
	return marks[tag.split("-", 1)[0] ?? tag];
}
