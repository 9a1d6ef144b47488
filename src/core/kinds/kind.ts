import type { Field } from "../fields/field.ts";

/** The kinds that every site has. What the generator does with a page hangs on the one that its kind comes down to. */
export const shippedKinds = [
	"page",
	"section",
	"article",
	"term",
	"start",
	"search",
	"glossary",
	"translations",
	"accessibility-statement",
] as const;

export type ShippedKind = (typeof shippedKinds)[number];

/** How the pages of a kind stand in lists. */
export const listOrders = ["newest", "title", "order"] as const;

export type ListOrder = (typeof listOrders)[number];

/** Which pages are of a kind without saying so; those for which all of it holds. */
export interface Match {
	/** The folder that they are in, at any depth. */
	readonly folder?: string;
	/** That they have a date. */
	readonly dated?: true;
	/** The taxonomy whose pages they are. */
	readonly taxonomy?: string;
}

/** What a page is: its fields, and how it is shown and listed. Plain data. */
export interface Kind {
	readonly name: string;
	/** Its own name, then what it extends, and so on: where its layout is looked for, in that order. */
	readonly lineage: readonly string[];
	/** The shipped kind that it comes down to. */
	readonly base: ShippedKind;
	readonly match?: Match;
	/** What its pages have in front matter besides what every page has; terms first. */
	readonly fields: readonly Field[];
	/** What the box of facts shows, in order: `date`, `updated`, taxonomies, fields. */
	readonly facts: readonly string[];
	readonly order: ListOrder;
	/** Whether its pages are in feeds, as far as they have a date. */
	readonly feed: boolean;
	/** Whether its pages are searched. */
	readonly search: boolean;
	/** Whether its pages say how to refer to them. */
	readonly cite: boolean;
	/** The type of schema.org. */
	readonly schemaOrg: string;
	/** Whether its pages say where they stand in the tree of their section. */
	readonly navigation: "none" | "tree";
}

/** Pages that others are grouped by. Plain data. */
export interface Taxonomy {
	/** Also the name of the field in which pages name them. */
	readonly name: string;
	readonly folder: string;
	/** Whether a page may have several. */
	readonly many: boolean;
	/** Whether each of its pages has a feed of its own. */
	readonly feed: boolean;
	/** What the search calls it in addresses; absent when one can't search by it. */
	readonly filter?: string;
	/** The property of schema.org that a page's terms are. */
	readonly schemaOrg?: string;
}

/** What a site has declared of its pages. */
export interface Declarations {
	readonly kinds: readonly Kind[];
	readonly taxonomies: readonly Taxonomy[];
	/** The fields that pages may have, those of all kinds and of the taxonomies; each name once. */
	readonly fields: readonly Field[];
}

/** The kind with a name. */
export function kindNamed({ kinds }: Pick<Declarations, "kinds">, name: string): Kind {
	for (const kind of kinds) if (kind.name === name) return kind;
	throw new RangeError(`No kind ${name} is declared`);
}
