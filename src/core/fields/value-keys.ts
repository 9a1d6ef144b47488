import { memoise } from "../collections/memoise.ts";
import type { FieldValue, FieldValues } from "./field-value.ts";

/** A page that another names in a field. */
export interface ValueKey {
	readonly key: string;
	/** For a term. */
	readonly taxonomy?: string;
	/** Where its name stands in front matter. */
	readonly path: readonly PropertyKey[];
}

/** The pages that a page names in its fields, in the order of the table. */
export const valueKeys = memoise((values: FieldValues): readonly ValueKey[] =>
	Object.entries(values).flatMap(([name, value]) => keysOf(value, [name])),
);

function keysOf(value: FieldValue, path: readonly PropertyKey[]): ValueKey[] {
	switch (value.type) {
		case "page":
			return [{ key: value.key, path }];
		case "terms":
			return value.keys.map((key, index) => ({
				key,
				taxonomy: value.taxonomy,
				path: value.keys.length === 1 ? path : [...path, index],
			}));
		case "group":
		case "image":
			return Object.entries(value.members).flatMap(([name, member]) => keysOf(member, [...path, name]));
		case "list":
			return value.items.flatMap((item, index) => keysOf(item, [...path, index]));
		case "text":
		case "markdown":
		case "number":
		case "date":
		case "boolean":
		case "link":
		case "email":
		case "phone":
		case "place":
		case "file":
			return [];
	}
}
