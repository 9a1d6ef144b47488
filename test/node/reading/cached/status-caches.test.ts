import { test } from "uvu";
import * as assert from "uvu/assert";
import type { TranslationStatus } from "../../../../src/core/drift/translation-status.ts";
import type { Field } from "../../../../src/core/fields/field.ts";
import { statusCaches } from "../../../../src/node/reading/cached/status-caches.ts";

const cosmetic: TranslationStatus = { kind: "cosmetic" };
const fields: readonly Field[] = [];

/** How often each of some keys is found out, in models one after the other. */
function foundIn(models: readonly { readonly fields: readonly Field[]; readonly keys: readonly string[] }[]) {
	const statusesBy = statusCaches();
	const found: string[] = [];
	for (const { fields, keys } of models) {
		const cache = statusesBy(fields);
		for (const key of keys)
			cache(key, () => {
				found.push(key);
				return cosmetic;
			});
	}
	return found.join(" ");
}

test("statusCaches finds out once what a model and the next ask for", () => {
	assert.is(
		foundIn([
			{ fields, keys: ["a", "a"] },
			{ fields, keys: ["a", "b"] },
		]),
		"a b",
	);
});

test("statusCaches forgets what a model doesn't ask for", () => {
	assert.is(
		foundIn([
			{ fields, keys: ["a"] },
			{ fields, keys: [] },
			{ fields, keys: ["a"] },
		]),
		"a a",
	);
});

test("statusCaches finds all out again by other fields", () => {
	const others = [{ name: "publisher" }] as unknown as readonly Field[];
	assert.is(
		foundIn([
			{ fields, keys: ["a"] },
			{ fields: others, keys: ["a"] },
		]),
		"a a",
	);
});

test.run();
