/** What a field of front matter can hold. */
export const fieldTypes = [
	"text",
	"markdown",
	"number",
	"date",
	"boolean",
	"link",
	"email",
	"phone",
	"place",
	"image",
	"file",
	"page",
	"terms",
	"list",
	"group",
] as const;

export type FieldType = (typeof fieldTypes)[number];

/**
 * Whether a translation words a text itself: `yes`; `optional` for a name, which says as much in the original's language; `no` for what it
 * takes from its original.
 */
export type Wording = "no" | "optional" | "yes";

/** One entry of front matter as it was declared: all that is known of it is known from here. Plain data. */
export interface Field {
	readonly name: string;
	readonly type: FieldType;
	/** Whether an original must have it. */
	readonly required: boolean;
	/** For texts, and lists of texts. */
	readonly translated: Wording;
	/** The members of a group or an image; of a list what its items are, one field without a name. */
	readonly of: readonly Field[];
	/** For terms: the taxonomy whose pages are named. */
	readonly taxonomy?: string;
	/** For terms: whether there may be several. */
	readonly many: boolean;
	/** Whether its texts are searched. */
	readonly search: boolean;
	/** The property of schema.org that it is. */
	readonly schemaOrg?: string;
	/** Fields of term pages, `taxonomy.field`, of which the first that is there is linked where contact details aren't shown any more. */
	readonly instead: readonly string[];
	/** The field that stands in for this one where it isn't there, and says the same. */
	readonly fallback?: string;
	/** One sentence for editors. */
	readonly description?: string;
}

/** A field with what nobody declared left at its usual. */
export function field(declared: Pick<Field, "name" | "type"> & Partial<Field>): Field {
	return { required: false, translated: "no", of: [], many: false, search: false, instead: [], ...declared };
}

/** The members of an image. */
export const imageMembers: readonly Field[] = [
	field({
		name: "alt",
		type: "text",
		translated: "yes",
		description: "What the picture shows, for those who can't see it.",
	}),
	field({
		name: "caption",
		type: "text",
		translated: "yes",
		search: true,
		description: "The text below the picture.",
	}),
	field({ name: "credit", type: "text", translated: "optional", description: "Who took or drew it." }),
	field({ name: "file", type: "file", description: "The picture's file, beside the page." }),
];

/** The texts that a page of any kind may have. */
export const pageTexts: readonly Field[] = [
	field({ name: "title", type: "text", required: true, translated: "yes" }),
	field({ name: "shortTitle", type: "text", translated: "yes", fallback: "title" }),
	field({ name: "description", type: "text", required: true, translated: "yes" }),
];

/**
 * The member by which an item of a list of groups is found again in a translation: the first text that stays as it is; `undefined` where
 * items are told apart by their place.
 */
export function identityOf(item: Field | undefined): Field | undefined {
	if (item?.type !== "group") return undefined;
	return item.of.find(({ type, translated }) => type === "text" && translated === "no");
}

/** Whether a translation may word something of a field itself. */
export function isTranslated({ translated, of }: Field): boolean {
	return translated !== "no" || of.some(isTranslated);
}

/** Whether a field holds ways to reach a person. */
export function hasContactDetails({ type, of }: Field): boolean {
	return type === "phone" || type === "email" || of.some(hasContactDetails);
}

/** Whether a field names people, or offices, with ways to reach them: a group that has any, or a list of such groups. */
export function isContacts({ type, of }: Field): boolean {
	if (type === "list") return of.some((item) => item.type === "group" && isContacts(item));
	return type === "group" && of.some((member) => member.type === "phone" || member.type === "email");
}
