import { createHash } from "node:crypto";
import { termField } from "./term-passage.ts";

/** Hexadecimal digits that divide the concepts, into 256 fields at most: each search loads the fields' names. */
const digits = 2;

/**
 * Other words for what a page says, as metadata by name: for each concept its renderings. A concept has the same field on every page, so that its words stand at
 * the same places, which the index has in fewer bytes than places in one field for all. Concepts whose digests begin alike share a field.
 */
export function termFields(concepts: readonly (readonly string[])[]): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const renderings of concepts) {
		const text = renderings.join(", ");
		const name = termField + createHash("sha256").update(text).digest("hex").slice(0, digits);
		const before = fields.get(name);
		fields.set(name, before === undefined ? text : `${before}; ${text}`);
	}
	return fields;
}
