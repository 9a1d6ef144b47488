/**
 * Pairs of opposites that are looked at. What turns with a “not” is marked: “not allowed” is forbidden, but not north is anything.
 */
export const oppositions = {
	"north-south": { turns: false },
	"east-west": { turns: false },
	"left-right": { turns: false },
	"above-below": { turns: true },
	"before-after": { turns: true },
	"earlier-later": { turns: true },
	"first-last": { turns: false },
	"more-less": { turns: true },
	"rise-fall": { turns: true },
	"least-most": { turns: true },
	"allowed-forbidden": { turns: true },
	"granted-refused": { turns: true },
	"acquitted-convicted": { turns: true },
	"won-lost": { turns: true },
	"open-closed": { turns: true },
	"cheap-expensive": { turns: true },
	"young-old": { turns: false },
	"voluntary-compulsory": { turns: true },
	"minor-serious": { turns: true },
	"indoors-outdoors": { turns: false },
	"odd-even": { turns: false },
	"employer-employee": { turns: false },
	"landlord-tenant": { turns: false },
	"arrival-departure": { turns: false },
	"women-men": { turns: false },
	"children-adults": { turns: false },
	"all-some": { turns: true },
	"earliest-latest": { turns: true },
	"every-alternate": { turns: false },
	"home-away": { turns: false },
} as const;

export type Opposition = keyof typeof oppositions;

/**
 * A language's words for opposites, in lower case and divided by commas: the first side, then the other. A star at the end stands for any ending; a phrase
 * may have several words. After a slash come words that may stand for a side, but say nothing by themselves: a translation that has them has not turned the original.
 */
export interface OppositeWords {
	readonly pairs: Readonly<Partial<Record<Opposition, readonly [string, string]>>>;
	/** What hides a word of a pair, because it means something else there. */
	readonly apart: string;
	/** Words that turn what is said: those that say “not”, then, after a slash, others such as “without”. */
	readonly negations: string;
	/**
	 * Words that may stand in one language for a “not” of the other: those that restrict what is said, such as “only”, then, after a slash, others: “avoid”,
	 * “unlikely”. Without them, a lost “not” isn't looked for.
	 */
	readonly contraries?: string;
	/** Endings of such words: “sugar-free”. */
	readonly contraryEndings?: RegExp;
	/** What stands between the sides of a comparison: “than”. */
	readonly than?: RegExp;
	/** What one may, must or needn't do. */
	readonly forces?: ForceWords;
}

/** Verbs that say what one may or must do, by what a “not” makes of them. After a slash come words that have other senses, so that only a “not” tells. */
export interface ForceWords {
	/** “may”: with a “not”, one mustn't. */
	readonly may: string;
	/** “shall”: with a “not”, one mustn't. */
	readonly shall: string;
	/** “need to”: with a “not”, one needn't. */
	readonly need: string;
}
