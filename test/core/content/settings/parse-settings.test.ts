import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSettings } from "../../../../src/core/content/settings/parse-settings.ts";
import type { Settings } from "../../../../src/core/content/settings/settings.ts";

function settings(text: string): Settings {
	const result = parseSettings({ file: "content/site.yaml", text, blob: "" });
	if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
	return result.value.settings;
}

const least = "url: https://example.org\nlanguages: [sv]\nsource: sv\n";

test("parseSettings needs an address, languages and the source", () => {
	const { url, basePath, languages, pageSize } = settings(least);
	assert.is(url, "https://example.org/");
	assert.is(basePath, "");
	assert.equal(languages, [{ tag: "sv", locale: "sv", direction: "ltr", name: "Svenska" }]);
	assert.is(pageSize, 20);
});

test("parseSettings takes the base path from the address", () => {
	for (const url of ["https://example.org/some/path", "https://example.org/some/path/"]) {
		assert.is(settings(least.replace("https://example.org", url)).basePath, "/some/path");
		assert.is(settings(least.replace("https://example.org", url)).url, "https://example.org/some/path/");
	}
});

test("parseSettings puts the source language first and writes tags canonically", () => {
	const { languages, source } = settings(
		"url: https://example.org/\nlanguages: [EN, {tag: Sv, locale: sv-se}, ar]\nsource: SV\n",
	);
	assert.equal(
		languages.map(({ tag }) => tag),
		["sv", "en", "ar"],
	);
	assert.is(source.locale, "sv-SE");
	assert.is(languages[2]?.direction, "rtl");
	assert.is(languages[2]?.name, "العربية");
});

test("parseSettings reads what a site says of the translation rules", () => {
	assert.equal(settings(least).translation, { severity: {}, ignore: [] });
	const text =
		"translation:\n  severity: { names: error, numbers: { pt-br: warning } }\n  ignore: [{ rule: length, language: FI, reason: Shorter. }]\n";
	assert.equal(settings(least + text).translation, {
		severity: { names: "error", numbers: { "pt-BR": "warning" } },
		ignore: [{ rule: "length", language: "fi", reason: "Shorter." }],
	});
	assert.throws(() => settings(`${least}translation: { severity: { names: off } }\n`), /names/);
	assert.throws(() => settings(`${least}translation: { ignore: [{ rule: names }] }\n`), /reason/);
});

test("parseSettings refuses names that every object of JavaScript has", () => {
	const messages = (declared: string): readonly string[] => {
		const result = parseSettings({ file: "content/site.yaml", text: least + declared, blob: "" });
		return result.ok ? [] : result.problems.map(({ message }) => message);
	};
	const meant = "JavaScript has a meaning of its own for that name.";
	assert.equal(messages("taxonomies: { toString: { folder: a } }"), [`“taxonomies.toString”: ${meant}`]);
	assert.equal(messages("kinds: { constructor: {} }"), [`“kinds.constructor”: ${meant}`]);
	assert.equal(messages("kinds: { page: { fields: { valueOf: text } } }"), [
		`“kinds.page.fields.valueOf”: ${meant}`,
	]);
	assert.equal(messages("kinds: { trip: { extends: constructor } }"), [
		"The kind “trip” extends “constructor”, which isn't a kind.",
	]);
});

test("settings that are missing or empty are named as what they are, with the choice there is", () => {
	const read = (text: string): readonly (readonly string[])[] => {
		const result = parseSettings({ file: "content/site.yaml", text: least + text, blob: "" });
		return result.ok ? [] : result.problems.map(({ code, hint = "" }) => [code, hint]);
	};
	assert.equal(
		read("accessibility: { assessed: 2026-11-28, authority: { text: a, href: https://example.org } }\n"),
		[
			["settings/missing-field", "Add “conformance: full | partial | none” to “accessibility”."],
			["settings/missing-field", "Add “method: self | external” to “accessibility”."],
		],
	);
	assert.equal(read("security: { contact: [], expires: 2027-06-30 }\n"), [
		["settings/empty-list", "Write what belongs into it, or remove the field."],
	]);
});

test("values out of bounds or of a wrong type are told in the words of this project, with a remedy", () => {
	const read = (text: string) => {
		const result = parseSettings({ file: "content/site.yaml", text: `${least}${text}\n`, blob: "" });
		return result.ok ? [] : result.problems.map(({ message, hint }) => `${message} ${hint}`);
	};
	for (const [text, told] of [
		["pageSize: 0", "“pageSize” is 0, expected at least 1. Write a number that is at least 1."],
		["pageSize: 900", "“pageSize” is 900, expected at most 500. Write a number that is at most 500."],
		[
			"pageSize: 2.5",
			"“pageSize” is 2.5, expected a whole number. Write a number without decimals: pageSize: 1.",
		],
		[
			"navigation: [1]",
			"“navigation (item 1)” is 1, expected a text or fields of its own. Write what is expected, or remove it.",
		],
		[
			"security: { contact: 1, expires: 2027-01-01 }",
			"“security.contact” is 1, expected a text or a list. Write what is expected, or remove it.",
		],
		[
			"kinds: { a: { fields: { b: { type: list, of: 3 } } } }",
			/^“kinds\.a\.fields\.b\.of” is 3, expected “text”, .* or names with what each means\. Write what/,
		],
	] as const) {
		const [problem = "", ...others] = read(text);
		assert.equal(others, []);
		if (typeof told === "string") assert.is(problem, told);
		else assert.match(problem, told);
	}
});

test.run();
