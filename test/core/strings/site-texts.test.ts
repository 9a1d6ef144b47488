import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseStrings, type StringsFile } from "../../../src/core/strings/parse-strings.ts";
import { siteTexts } from "../../../src/core/strings/site-texts.ts";

function strings(language: string, texts: Readonly<Record<string, string>>): StringsFile {
	const text = JSON.stringify(texts, null, "\t");
	return parseStrings({ file: `i18n/${language}.json`, text }, language);
}

function told(...files: readonly StringsFile[]): string[] {
	return siteTexts(files).problems.map(
		({ file, severity, message, hint }) => `${file}: ${severity}: ${message} ${hint}`,
	);
}

function textIn(language: string, { key, files }: { key: string; files: readonly StringsFile[] }) {
	return siteTexts(files)
		.files.find((file) => file.language === language)
		?.entries.get(key)?.text;
}

test("a site without texts has those that are shipped", () => {
	const files = [strings("fi", {}), strings("sv", {})];
	assert.equal(told(...files), []);
	assert.is(textIn("fi", { key: "notFound.home", files }), "Etusivu");
	assert.is(textIn("sv", { key: "notFound.home", files }), "Startsidan");
});

test("a site's text takes the place of the shipped one, an empty one doesn't", () => {
	const files = [strings("sv", { "notFound.home": "Hem", "notFound.title": "" })];
	assert.is(textIn("sv", { key: "notFound.home", files }), "Hem");
	assert.is(textIn("sv", { key: "notFound.title", files }), "Sidan finns inte");
	assert.equal(told(...files), [
		"i18n/sv.json: error: The text “notFound.title” is empty. Write the text between the quotation marks.",
	]);
});

test("keys of its own are asked for in every language, with the plural forms of each", () => {
	const source = strings("en", {
		"museum.hours": "Open {{hours}}",
		"museum.rooms_one": "{{count}} room",
		"museum.rooms_other": "{{count}} rooms",
	});
	const arabic = strings("ar", { "museum.rooms_other": "{{count}} غرفة", "museum.hours": "مفتوح" });
	assert.equal(told(source), []);
	assert.equal(
		told(source, arabic).map((line) => line.replace(/(?<=of )\d+/, "all")),
		[
			"i18n/ar.json: warning: 5 of all interface texts are missing or empty in Arabic (the form for other numbers is shown instead): museum.rooms_few, museum.rooms_many, museum.rooms_one, museum.rooms_two, museum.rooms_zero. Add them to i18n/ar.json.",
			"i18n/ar.json: error: The text “museum.hours” doesn't use {{hours}}. Put {{hours}} where the value belongs.",
		],
	);
	assert.is(textIn("ar", { key: "museum.rooms_few", files: [source, arabic] }), "{{count}} غرفة");
});

test("a key that the source language lacks is told, and one that looks like one of the generator's", () => {
	assert.equal(told(strings("en", { "notFound.hom": "Home", "listing.articles_few": "x" })), [
		"i18n/en.json: warning: Nothing uses the text “notFound.hom”. Did you mean “notFound.home”?",
		"i18n/en.json: warning: Nothing uses the text “listing.articles_few”. Remove it.",
	]);
	assert.equal(told(strings("en", {}), strings("sv", { "museum.hours": "Öppet" })), [
		"i18n/sv.json: warning: Only this language has the text “museum.hours”. Add it to i18n/en.json too, or remove it.",
	]);
});

test("a source language without texts is told of once, of what it lacks once for each group", () => {
	assert.equal(told(strings("pl", {})), [
		"i18n/pl.json: error: There are no interface texts in Polish, the source language. Write them in i18n/pl.json. Brygga ships texts in ar, da, de, en, es, fi, fr, ja, nb, sv.",
	]);
	assert.match(
		told(strings("pl", { "notFound.home": "Start" }))[0] ?? "",
		/^i18n\/pl\.json: error: \d+ texts of the group “layout” are missing: pageTitle, .* Add "pageTitle": "…", .* in the group “layout”\.$/,
	);
});

test("in a language without shipped texts, other forms and the source language stand in", () => {
	const files = [
		strings("sv", {}),
		strings("pl", { "listing.articles_other": "{{count}} wiele", "notFound.home": " " }),
	];
	assert.is(textIn("pl", { key: "listing.articles_few", files }), "{{count}} wiele");
	assert.is(textIn("pl", { key: "notFound.home", files }), "Startsidan");
	assert.is(textIn("pl", { key: "search.results_few", files }), "{{count}} träffar på ”{{query}}”");
});

test.run();
