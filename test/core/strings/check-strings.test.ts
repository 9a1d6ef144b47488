import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkStrings } from "../../../src/core/strings/check-strings.ts";
import { interfaceKeys } from "../../../src/core/strings/interface-keys.ts";
import { parseStrings } from "../../../src/core/strings/parse-strings.ts";
import { shippedTexts } from "../../../src/core/strings/shipped-texts.ts";
import { expectedTexts, pluralCategories } from "../../../src/core/strings/text-shapes.ts";

/** Of a language whose texts aren't shipped. */
function context(language: string) {
	return { expected: expectedTexts(language, interfaceKeys), shipped: new Map<string, string>() };
}

/** A complete strings file of a language, with some of its texts given; `undefined` leaves one out. */
function problemsIn(language: string, texts: Readonly<Record<string, string | undefined>>): string[] {
	const groups: Record<string, Record<string, string>> = {};
	for (const [key, text] of Object.entries({ ...complete(language), ...texts })) {
		const [group = "", name = ""] = key.split(".");
		if (text !== undefined) groups[group] = { ...groups[group], [name]: text };
	}
	const strings = parseStrings({ file: "i18n/x.json", text: JSON.stringify(groups, null, "\t") }, language);
	return checkStrings(strings, context(language)).map(({ code, message }) => `${code}: ${message}`);
}

function complete(language: string): Record<string, string> {
	return Object.fromEntries(
		[...interfaceKeys].flatMap(([key, { plural, variables }]) => {
			const text = ["Text", ...variables.map((variable) => `{{${variable}}}`)].join(" ");
			if (!plural) return [[key, text]];
			return pluralCategories(language).map((category) => [`${key}_${category}`, `{{count}} ${text}`]);
		}),
	);
}

test("a complete file has no problems, whatever plural forms the language has", () => {
	for (const language of ["sv", "en", "uk", "ar", "ja"]) assert.equal(problemsIn(language, {}), []);
});

test("texts that were copied from the English ones are counted in one warning, unless they are few", () => {
	const english = Object.fromEntries(
		[...shippedTexts("en")].filter(([name]) => !/_(?:one|other)$/.test(name)),
	);
	const [problem, ...others] = problemsIn("pt", english);
	assert.equal(others, []);
	assert.match(
		problem ?? "",
		/^strings\/in-english: \d+ of \d+ interface texts in Portuguese are still those in English: /,
	);
	assert.equal(problemsIn("pt", Object.fromEntries(Object.entries(english).slice(0, 5))), []);
	assert.equal(problemsIn("en-IE", english), []);
});

test("missing and surplus keys", () => {
	assert.equal(problemsIn("en", { "notFound.home": undefined, "notFound.hom": "Home" }), [
		"strings/missing-key: The text “notFound.home” is missing.",
		"strings/surplus-key: Nothing uses the text “notFound.hom”.",
	]);
});

test("several texts of one group that are missing are one problem, whose remedy has them all", () => {
	assert.equal(problemsIn("en", { "notFound.home": undefined, "notFound.title": undefined }), [
		"strings/missing-key: 2 texts of the group “notFound” are missing: title, home.",
	]);
});

test("a key is taken for a misspelling by the last part of its name", () => {
	const hints = (name: string): readonly unknown[] =>
		checkStrings(
			parseStrings({ file: "i18n/en.json", text: JSON.stringify({ notFound: { [name]: "x" } }) }, "en"),
			{ ...context("en"), source: "sv" },
		).flatMap(({ code, hint }) => (code === "strings/surplus-key" ? [hint] : []));
	assert.equal(hints("hom"), ["Did you mean “notFound.home”?"]);
	assert.equal(hints("name"), ["Add it to i18n/sv.json too, or remove it."]);
});

test("what a translation lacks is one warning", () => {
	const strings = parseStrings(
		{ file: "i18n/uk.json", text: '{"notFound": {"home": "", "hom": "x"}}' },
		"uk",
	);
	const [incomplete, ...others] = checkStrings(strings, { ...context("uk"), source: "sv" });
	assert.is(incomplete?.severity, "warning");
	assert.match(
		incomplete?.message ?? "",
		/^None of the \d+ interface texts is translated into Ukrainian; those in Swedish are shown instead\.$/,
	);
	assert.equal(
		others.map(({ code, severity }) => [code, severity]),
		[["strings/surplus-key", "warning"]],
	);
});

test("plural forms follow the language's categories", () => {
	assert.equal(problemsIn("uk", { "listing.articles_few": undefined }), [
		"strings/missing-plural: The plural form “listing.articles_few” is missing: the language has a form for “few”.",
	]);
	assert.equal(problemsIn("ja", { "listing.articles_one": "{{count}} x" }), [
		"strings/surplus-key: Nothing uses the text “listing.articles_one”.",
	]);
});

test("variables missing and unknown", () => {
	assert.equal(problemsIn("en", { "feed.title": "News from {{sit}}" }), [
		"strings/missing-variable: The text “feed.title” doesn't use {{site}}.",
		"strings/unknown-variable: The text “feed.title” uses {{sit}}, which has no value there.",
	]);
});

test("braces that make no variable", () => {
	assert.equal(problemsIn("en", { "listing.articles_other": "{count} articles" }), [
		"strings/broken-variable: “{count}” in the text “listing.articles_other” isn't a variable.",
		"strings/missing-count: The text “listing.articles_other” stands for several numbers but doesn't say which: another form uses {{count}}.",
	]);
	assert.equal(problemsIn("en", { "notFound.home": "Home }}" }), [
		"strings/broken-variable: “}}” in the text “notFound.home” isn't a variable.",
	]);
});

test("an empty text", () => {
	assert.equal(problemsIn("en", { "notFound.home": " " }), [
		"strings/empty: The text “notFound.home” is empty.",
	]);
});

test("a form for one number may leave the count out, a form for several may not", () => {
	assert.equal(problemsIn("en", { "listing.articles_one": "One article" }), []);
	assert.equal(
		problemsIn("ar", { "listing.articles_two": "مقالتان", "listing.articles_zero": "لا مقالات" }),
		[],
	);
	assert.equal(problemsIn("uk", { "listing.articles_one": "Одна стаття" }), [
		"strings/missing-count: The text “listing.articles_one” stands for several numbers but doesn't say which: another form uses {{count}}.",
	]);
	assert.equal(problemsIn("fr", { "listing.articles_one": "Un article" }), [
		"strings/missing-count: The text “listing.articles_one” stands for several numbers but doesn't say which: another form uses {{count}}.",
	]);
});

test("no form need say the count when none does", () => {
	assert.equal(
		problemsIn("en", { "listing.articles_one": "An article", "listing.articles_other": "Articles" }),
		[],
	);
});

test("a file that nests without bound is told with its line", () => {
	const text = `{\n"a": ${'{"a":'.repeat(20_000)}1${"}".repeat(20_001)}`;
	const { problems } = parseStrings({ file: "i18n/en.json", text }, "en");
	assert.equal(
		problems.map(({ code, message, line }) => ({ code, message, line })),
		[{ code: "strings/not-json", message: "The file nests objects more than 100 deep.", line: 2 }],
	);
});

test.run();
