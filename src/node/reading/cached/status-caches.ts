import { isDeepStrictEqual } from "node:util";
import type { StatusCache, TranslationStatus } from "../../../core/drift/translation-status.ts";
import type { Field } from "../../../core/fields/field.ts";

/**
 * Keeps how stale translations stand to their originals, from one model to the next: texts are parsed and aligned to find out, and a site
 * may have hundreds of them.
 *
 * @returns Gives the cache for a model by its site's fields; what the model doesn't ask for is forgotten with the next.
 */
export function statusCaches(): (fields: readonly Field[]) => StatusCache {
	let by: readonly Field[] | undefined;
	let found = new Map<string, TranslationStatus>();
	return (fields) => {
		const before = isDeepStrictEqual(fields, by) ? found : new Map<string, TranslationStatus>();
		const now = new Map<string, TranslationStatus>();
		by = fields;
		found = now;
		return (key, find) => {
			const status = before.get(key) ?? now.get(key) ?? find();
			now.set(key, status);
			return status;
		};
	};
}
