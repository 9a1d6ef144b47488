import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseStrings, type StringsFile } from "../../../src/core/strings/parse-strings.ts";
import { sameStrings } from "../../../src/core/strings/same-strings.ts";

function strings(language: string, texts: Readonly<Record<string, string>>): StringsFile {
	const text = JSON.stringify(texts, null, "\t");
	return parseStrings({ file: `i18n/${language}.json`, text }, language);
}

function own(language: string, as = language): StringsFile {
	const file = new URL(`../../../src/theme/i18n/${language}.json`, import.meta.url);
	return parseStrings({ file: `i18n/${as}.json`, text: readFileSync(file, "utf8") }, as);
}

test("a file that is still another language's is told of, with how much of it", () => {
	assert.equal(sameStrings([own("sv"), own("en")]), []);
	const [problem, ...others] = sameStrings([own("sv"), own("sv", "en")]);
	assert.equal(others, []);
	assert.is(problem?.code, "strings/same-as-other");
	assert.match(
		problem?.message ?? "",
		/^(\d+) of \1 texts of several words are the same as in i18n\/sv\.json: .* more\.$/,
	);
});

test("a third of a file counts, one word and three texts of many don't", () => {
	const texts = (language: string, from: number): StringsFile =>
		strings(
			language,
			Object.fromEntries(
				Array.from({ length: 60 }, (_, index) => [
					`a.${index}`,
					index < from
						? `the same text ${"x".repeat(index + 2)}`
						: `${language} text ${"x".repeat(index + 2)}`,
				]),
			),
		);
	assert.is(sameStrings([texts("sv", 60), texts("en", 20)]).length, 1);
	assert.is(sameStrings([texts("sv", 60), texts("en", 3)]).length, 0);
	const words = { "a.a": "Start", "a.b": "Sport", "a.c": "Text", "a.d": "{{count}} {{query}}" };
	assert.equal(sameStrings([strings("sv", words), strings("en", words)]), []);
});

test("varieties of one language may say the same", () => {
	assert.equal(sameStrings([own("en", "en-GB"), own("en", "en-US")]), []);
});

test.run();
