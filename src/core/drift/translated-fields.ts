import { z } from "zod";

/** A front matter field of an original, changed since a translation was pinned, that translators write themselves. */
export interface ChangedField {
	/** `title`, `shortTitle`, `description`, `county`, `image.alt`, `image.caption`, `image.credit`, `contacts.role`. */
	readonly field: FieldName;
	/** Whose role it is, for `contacts.role`. */
	readonly contact?: string;
	/** 1-based line in today's original. */
	readonly line: number;
	readonly before?: string;
	readonly now?: string;
}

export type FieldName =
	| "title"
	| "shortTitle"
	| "description"
	| "county"
	| "image.alt"
	| "image.caption"
	| "image.credit"
	| "contacts.role";

/** The front matter that these functions read, whether from an original or a translation. */
interface Texts {
	readonly title?: string | undefined;
	readonly shortTitle?: string | undefined;
	readonly description?: string | undefined;
	readonly county?: string | undefined;
	readonly image?:
		| {
				readonly alt?: string | undefined;
				readonly caption?: string | undefined;
				readonly credit?: string | undefined;
		  }
		| undefined;
	readonly contacts?: readonly { readonly name: string; readonly role?: string | undefined }[] | undefined;
}

const text = z.string().optional().catch(undefined);

/** Front matter of a time whose rules may have been others: what can't be read isn't there. */
const pinned = z
	.object({
		title: text,
		shortTitle: text,
		description: text,
		county: text,
		image: z.object({ alt: text, caption: text, credit: text }).optional().catch(undefined),
		contacts: z
			.array(z.object({ name: z.string(), role: text }))
			.optional()
			.catch(undefined),
	})
	.catch({});

/**
 * The texts in front matter that changed and that the translation has in its own words. Everything else is inherited, or belongs to the
 * original alone; county and photographer concern the translator only where the translation words them itself.
 *
 * @param before The pinned front matter, not yet checked.
 * @param options `now` is today's; `translation` the translation's own.
 */
export function changedFields(
	before: unknown,
	{
		now,
		translation,
		lineOf,
	}: {
		readonly now: Texts;
		readonly translation: Texts;
		readonly lineOf: (path: readonly PropertyKey[]) => number;
	},
): ChangedField[] {
	const old = textsOf(pinned.parse(before));
	const today = textsOf(now);
	const own = textsOf(translation);
	const names = new Set([...today.keys(), ...old.keys()]);
	return [...names].flatMap((name): ChangedField[] => {
		const was = old.get(name);
		const is = today.get(name);
		const { field, contact, path } = is ?? was ?? { field: "title", path: [] };
		if (was?.text === is?.text) return [];
		const inherited = (field === "county" || field === "image.credit" || is === undefined) && !own.has(name);
		if (inherited) return [];
		return [
			{
				field,
				line: lineOf(path),
				...(contact === undefined ? {} : { contact }),
				...(was ? { before: was.text } : {}),
				...(is ? { now: is.text } : {}),
			},
		];
	});
}

interface FieldText {
	readonly field: FieldName;
	readonly contact?: string;
	readonly path: readonly PropertyKey[];
	readonly text: string;
}

/** The texts by field; roles by the contact's name too. */
function textsOf({
	title,
	shortTitle,
	description,
	county,
	image,
	contacts = [],
}: Texts): Map<string, FieldText> {
	const fields: readonly (readonly [FieldName, string | undefined])[] = [
		["title", title],
		["shortTitle", shortTitle === title ? undefined : shortTitle],
		["description", description],
		["county", county],
		["image.alt", image?.alt],
		["image.caption", image?.caption],
		["image.credit", image?.credit],
	];
	const found = new Map<string, FieldText>();
	for (const [field, value] of fields) {
		if (value !== undefined) found.set(field, { field, path: field.split("."), text: fold(value) });
	}
	contacts.forEach(({ name, role }, index) => {
		if (role === undefined) return;
		const path = ["contacts", index, "role"];
		found.set(`contacts.role ${name}`, { field: "contacts.role", contact: name, path, text: fold(role) });
	});
	return found;
}

function fold(value: string): string {
	return value.normalize("NFC").replace(/\s+/g, " ").trim();
}
