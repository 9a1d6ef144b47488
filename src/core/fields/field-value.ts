import { type EdtfDate, parseEdtf } from "../languages/edtf.ts";
import { type Field, type FieldType, identityOf } from "./field.ts";
import { itemName, memberOf } from "./field-texts.ts";

/** What a page has in a field, by the field's type: plain data. */
export type FieldValue =
	| TextValue
	| { readonly type: "number"; readonly number: number }
	| { readonly type: "date"; readonly date: EdtfDate }
	| { readonly type: "boolean"; readonly is: boolean }
	| { readonly type: "link" | "email" | "phone" | "file"; readonly address: string }
	| { readonly type: "place"; readonly latitude: number; readonly longitude: number }
	| { readonly type: "page"; readonly key: string }
	| TermsValue
	| { readonly type: "list"; readonly items: readonly FieldValue[] }
	| GroupValue;

/** A text, and the tag of the language that it is in: a translation may have its original's. */
export interface TextValue {
	readonly type: "text" | "markdown";
	readonly text: string;
	readonly language: string;
	/** Whether translations word it themselves; not names, which say as much in the original's language. */
	readonly translated: boolean;
}

/** Keys of term pages. */
export interface TermsValue {
	readonly type: "terms";
	readonly taxonomy: string;
	readonly keys: readonly string[];
}

/** Members by name; an image is a group too. */
export interface GroupValue {
	readonly type: "group" | "image";
	readonly members: FieldValues;
}

/** Values by the names of their fields. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Where a page's values come from. */
export interface ValueContext {
	/** Tag of the page's language. */
	readonly language: string;
	/** The key of the page that a name of a term means. */
	readonly termKey: (taxonomy: string, name: string) => string;
	/** Types whose values are left out. */
	readonly without?: readonly FieldType[];
}

/** The values of an original. */
export function fieldValues(fields: readonly Field[], data: unknown, context: ValueContext): FieldValues {
	const values: Record<string, FieldValue> = {};
	for (const field of fields) {
		const value = fieldValue(field, memberOf(data, field.name), context);
		if (value) values[field.name] = value;
	}
	return values;
}

/** A value that has been checked; `undefined` where there is none. */
function fieldValue(field: Field, raw: unknown, context: ValueContext): FieldValue | undefined {
	const { type } = field;
	if (raw === undefined || context.without?.includes(type)) return undefined;
	switch (type) {
		case "text":
		case "markdown":
			return typeof raw === "string" ? textValue(field, { type, text: raw, ...context }) : undefined;
		case "number":
			return typeof raw === "number" ? { type, number: raw } : undefined;
		case "date": {
			// Checked front matter has it parsed.
			const date = parseEdtf(String(memberOf(raw, "edtf") ?? raw));
			return date && { type, date };
		}
		case "boolean":
			return typeof raw === "boolean" ? { type, is: raw } : undefined;
		case "link":
		case "email":
		case "phone":
		case "file":
			return typeof raw === "string" ? { type, address: raw } : undefined;
		case "place":
			return placeValue(raw);
		case "page":
			return typeof raw === "string" ? { type, key: raw.normalize("NFC") } : undefined;
		case "terms":
			return termsValue(field, raw, context);
		case "list": {
			const [item] = field.of;
			if (!item || !Array.isArray(raw)) return undefined;
			return { type, items: raw.flatMap((entry) => fieldValue(item, entry, context) ?? []) };
		}
		case "image":
		case "group":
			return { type, members: fieldValues(field.of, raw, context) };
	}
}

function textValue(
	{ translated }: Field,
	{ type, text, language }: Omit<TextValue, "translated">,
): TextValue {
	return { type, text, language, translated: translated === "yes" };
}

function placeValue(raw: unknown): FieldValue | undefined {
	const latitude = memberOf(raw, "latitude");
	const longitude = memberOf(raw, "longitude");
	if (typeof latitude !== "number" || typeof longitude !== "number") return undefined;
	return { type: "place", latitude, longitude };
}

function termsValue({ taxonomy = "" }: Field, raw: unknown, { termKey }: ValueContext): TermsValue {
	const names = (Array.isArray(raw) ? raw : [raw]).filter((name) => typeof name === "string");
	return { type: "terms", taxonomy, keys: names.map((name) => termKey(taxonomy, name.normalize("NFC"))) };
}

/**
 * The values of a translation: what it words itself, everything else from its original.
 *
 * @param original The original's values.
 * @param options `data` is the translation's front matter, `language` the tag of its language.
 */
export function translatedValues(
	fields: readonly Field[],
	original: FieldValues,
	{ data, language }: { readonly data: unknown; readonly language: string },
): FieldValues {
	const values: Record<string, FieldValue> = { ...original };
	for (const field of fields) {
		const raw = memberOf(data, field.name);
		if (raw === undefined) continue;
		const value = translatedValue(field, original[field.name], { raw, language });
		if (value) values[field.name] = value;
	}
	return values;
}

function translatedValue(
	field: Field,
	original: FieldValue | undefined,
	{ raw, language }: { readonly raw: unknown; readonly language: string },
): FieldValue | undefined {
	switch (field.type) {
		case "text":
		case "markdown":
			if (field.translated === "no" || typeof raw !== "string") return original;
			return textValue(field, { type: field.type, text: raw, language });
		case "image":
		case "group": {
			if (original?.type !== field.type) return original;
			const members = translatedValues(field.of, original.members, { data: raw, language });
			return { type: field.type, members };
		}
		case "list": {
			const [item] = field.of;
			if (!item || original?.type !== "list" || !Array.isArray(raw)) return original;
			const own = new Map(raw.map((entry: unknown, index) => [itemName(entry, { item, index }), entry]));
			const items = original.items.map((value, index) => {
				const entry = own.get(itemNameOf(value, { item, index }));
				return entry === undefined
					? value
					: (translatedValue(item, value, { raw: entry, language }) ?? value);
			});
			return { type: "list", items };
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
			return original;
	}
}

/** By what an item of an original's list is found; see `itemName`. */
export function itemNameOf(
	value: FieldValue,
	{ item, index }: { readonly item: Field; readonly index: number },
): string | undefined {
	const identity = identityOf(item);
	if (!identity) return String(index + 1);
	const name = value.type === "group" ? value.members[identity.name] : undefined;
	return name?.type === "text" ? name.text.normalize("NFC") : undefined;
}
