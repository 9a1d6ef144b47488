import { type Field, identityOf } from "./field.ts";
import { memberOf } from "./field-texts.ts";

/** Phone numbers and e-mail addresses that stand together. */
export interface ContactDetails {
	/** Whose they are; the field's name where nobody is named. */
	readonly name: string;
	/** Where the first of them stands. */
	readonly path: readonly PropertyKey[];
}

/** Where front matter has ways to reach people: one place for each group, or list's item, of fields. */
export function contactDetails(fields: readonly Field[], data: unknown): ContactDetails[] {
	return detailsIn(fields, { data, path: [], name: undefined });
}

interface Place {
	readonly data: unknown;
	readonly path: readonly PropertyKey[];
	readonly name: string | undefined;
}

function detailsIn(fields: readonly Field[], { data, path, name }: Place): ContactDetails[] {
	const own = fields.find(
		(field) => (field.type === "phone" || field.type === "email") && memberOf(data, field.name) !== undefined,
	);
	const inside = fields.flatMap((field) => {
		const value = memberOf(data, field.name);
		const at = [...path, field.name];
		if (field.type !== "list") return detailsIn(field.of, { data: value, path: at, name: field.name });
		const [item] = field.of;
		if (!item || !Array.isArray(value)) return [];
		return value.flatMap((entry: unknown, index) => {
			if (item.type === "phone" || item.type === "email") return [{ name: field.name, path: [...at, index] }];
			const identity = identityOf(item);
			const named = identity && memberOf(entry, identity.name);
			return detailsIn(item.of, {
				data: entry,
				path: [...at, index],
				name: typeof named === "string" ? named : field.name,
			});
		});
	});
	return [...(own ? [{ name: name ?? own.name, path: [...path, own.name] }] : []), ...inside];
}
