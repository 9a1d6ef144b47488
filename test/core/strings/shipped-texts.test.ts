import { readdir } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkStrings } from "../../../src/core/strings/check-strings.ts";
import { interfaceKeys } from "../../../src/core/strings/interface-keys.ts";
import { shippedLanguages, shippedTexts } from "../../../src/core/strings/shipped-texts.ts";
import { expectedTexts } from "../../../src/core/strings/text-shapes.ts";

for (const language of shippedLanguages) {
	test(`the texts in ${language} have the keys, variables and plural forms that they need, and no others`, () => {
		const entries = new Map([...shippedTexts(language)].map(([name, text]) => [name, { text, line: 1 }]));
		const expected = expectedTexts(language, interfaceKeys);
		const file = { language, file: `${language}.json`, entries, readable: true, problems: [] };
		assert.equal(checkStrings(file, { expected, shipped: new Map() }), []);
		const keys = [...entries.keys()].map((name) => expected.get(name)?.key);
		assert.equal([...new Set(keys)], [...interfaceKeys.keys()], "in the same order");
	});
}

test("every file is shipped", async () => {
	const files = await readdir(new URL("../../../src/theme/i18n/", import.meta.url));
	assert.equal(
		shippedLanguages.map((tag) => `${tag}.json`),
		files.sort(),
	);
});

test("a variety has its language's texts, Norwegian those in Bokmål", () => {
	assert.is(shippedTexts("de-AT").get("notFound.home"), "Startseite");
	assert.is(shippedTexts("no").get("notFound.home"), "Forsiden");
	assert.is(shippedTexts("pl").size, 0);
});

test.run();
