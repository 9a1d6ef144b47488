import { type Field, identityOf } from "./field.ts";
import { itemName, memberOf } from "./field-texts.ts";
import { type FieldValues, itemNameOf } from "./field-value.ts";

/** An item in a list of a translation that isn't in its original's. */
export interface UnmatchedItem {
	/** The list's. */
	readonly field: string;
	/** By what the item would be found: the name in it, or its number. */
	readonly item: string;
	readonly path: readonly PropertyKey[];
	/** By what the original's items are found. */
	readonly names: readonly string[];
}

/**
 * The items in a translation's lists that the original doesn't have.
 *
 * @param original The original's values.
 * @param data The translation's front matter.
 */
export function unmatchedItems(
	fields: readonly Field[],
	original: FieldValues,
	data: unknown,
): UnmatchedItem[] {
	return fields.flatMap(({ name: field, type, of: [item] }) => {
		const entries = memberOf(data, field);
		if (type !== "list" || !item || !Array.isArray(entries)) return [];
		const list = original[field];
		const items = list?.type === "list" ? list.items : [];
		const names = items.flatMap((value, index) => itemNameOf(value, { item, index }) ?? []);
		const identity = identityOf(item);
		return entries.flatMap((entry: unknown, index): UnmatchedItem[] => {
			const found = itemName(entry, { item, index });
			if (found === undefined || names.includes(found)) return [];
			const path = [field, index, ...(identity ? [identity.name] : [])];
			return [{ field, item: found, path, names }];
		});
	});
}
