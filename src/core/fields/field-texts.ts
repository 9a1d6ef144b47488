import { type Field, identityOf, type Wording } from "./field.ts";

/** A step down into front matter: to a member, or to the item of a list that has a name in `by`, else the number `item`. */
export type Step = string | { readonly item: string; readonly by?: string };

/** One text of front matter, with where it stands. */
export interface FieldText {
	/** The same in the original and its translation: `title`, `image.alt`, `contacts.role`. */
	readonly field: string;
	/** In a list: by what its item is found in the other page, the name in it or its number. */
	readonly item?: string;
	/** Where it stands in this page. */
	readonly path: readonly PropertyKey[];
	/** Where it stands in any version of the page. */
	readonly steps: readonly Step[];
	readonly text: string;
	readonly type: "text" | "markdown";
	readonly translated: Wording;
	/** Whether another field can stand for it. */
	readonly dispensable: boolean;
}

/** Names a text within its page, the same in the original and its translation: `contacts.role Eva Ek`. */
export function textName({ field, item }: Pick<FieldText, "field" | "item">): string {
	return item === undefined ? field : `${field} ${item}`;
}

/**
 * The texts in front matter, in the order of the table.
 *
 * @param fields The fields to look for.
 * @param data Front matter, which need not have been checked: what isn't as declared is left out.
 */
export function fieldTexts(fields: readonly Field[], data: unknown): FieldText[] {
	return fields.flatMap((field) => {
		const value = memberOf(data, field.name);
		if (field.fallback !== undefined && value === memberOf(data, field.fallback)) return [];
		return textsIn(value, { field, name: field.name, path: [field.name], steps: [field.name] });
	});
}

/** Those of them that a translation words itself. */
export function translatedTexts(fields: readonly Field[], data: unknown): FieldText[] {
	return fieldTexts(fields, data).filter(({ translated }) => translated !== "no");
}

/** What is known of the place that is looked at. */
interface Place {
	readonly field: Field;
	readonly name: string;
	readonly path: readonly PropertyKey[];
	readonly steps: readonly Step[];
	readonly item?: string;
}

function textsIn(value: unknown, place: Place): FieldText[] {
	const { field, name, path, steps } = place;
	switch (field.type) {
		case "text":
		case "markdown":
			return typeof value === "string" ? [textAt(value, { ...place, type: field.type })] : [];
		case "image":
		case "group":
			return field.of.flatMap((member) =>
				textsIn(memberOf(value, member.name), {
					...place,
					field: member,
					name: `${name}.${member.name}`,
					path: [...path, member.name],
					steps: [...steps, member.name],
				}),
			);
		case "list": {
			const [item] = field.of;
			if (!item || !Array.isArray(value)) return [];
			const by = identityOf(item)?.name;
			return value.flatMap((entry: unknown, index) => {
				const found = itemName(entry, { item, index });
				if (found === undefined) return [];
				const step = { item: found, ...(by === undefined ? {} : { by }) };
				const inside = { path: [...path, index], steps: [...steps, step], item: found };
				return textsIn(entry, { field: item, name, ...inside });
			});
		}
		case "number":
		case "date":
		case "boolean":
		case "link":
		case "email":
		case "phone":
		case "place":
		case "file":
		case "page":
		case "terms":
			return [];
	}
}

function textAt(
	text: string,
	{ field, name, path, steps, item, type }: Place & Pick<FieldText, "type">,
): FieldText {
	return {
		field: name,
		path,
		steps,
		text,
		type,
		translated: field.translated,
		dispensable: field.fallback !== undefined,
		...(item === undefined ? {} : { item }),
	};
}

/** By what an item is found: the text that stays as it is, else its number from 1; `undefined` for one that lacks the former. */
export function itemName(
	entry: unknown,
	{ item, index }: { readonly item: Field; readonly index: number },
): string | undefined {
	const identity = identityOf(item);
	if (!identity) return String(index + 1);
	const name = memberOf(entry, identity.name);
	return typeof name === "string" ? name.normalize("NFC") : undefined;
}

/** A member of data that hasn't been checked. */
export function memberOf(data: unknown, name: string): unknown {
	if (typeof data !== "object" || data === null || !Object.hasOwn(data, name)) return undefined;
	return Reflect.get(data, name);
}
