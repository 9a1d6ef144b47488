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

/** Opening and closing marks (CLDR, `delimiters`; Danish as Dansk Sprognævn prefers them). */
const quotationMarks: Readonly<Record<string, string>> = {
	ar: "«»",
	da: "»«",
	de: "„“",
	en: "“”",
	es: "«»",
	fi: "””",
	fr: "«»",
	ja: "「」",
	nb: "«»",
	sv: "””",
};

for (const language of shippedLanguages) {
	test(`the texts in ${language} are punctuated as that language is`, () => {
		const [opening = "", closing = ""] = quotationMarks[language] ?? "";
		for (const [name, text] of shippedTexts(language)) {
			const said = text.replaceAll(/\{\{.*?\}\}/g, "X");
			assert.not.match(said, /["']|\.\.\./, name);
			const marks = said.match(/[“”„«»「」『』]/g) ?? [];
			for (const [index, mark] of marks.entries())
				assert.is(mark, index % 2 === 0 ? opening : closing, `${name}: ${said}`);
			// Lexique des règles typographiques en usage à l'Imprimerie nationale: no line breaks at these.
			if (language === "fr") assert.not.match(said, /[^\u00a0][:»]|«[^\u00a0]|[^\u202f][;!?]/u, name);
		}
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
