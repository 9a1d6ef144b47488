import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseQuery, soughtStem, takeApart } from "../../../../src/core/search/query/parse-query.ts";
import { swedish } from "../../../../src/core/search/query/swedish.ts";

test("parseQuery takes words without punctuation and without stop words", () => {
	assert.equal(parseQuery("Skolan och EU-kommissionen!", swedish), {
		words: ["skolan", "eukommissionen"],
		phrases: [],
	});
});

test("parseQuery keeps stop words where there is nothing else", () => {
	assert.equal(parseQuery("för", swedish).words, ["för"]);
});

test("parseQuery takes quotations of every kind as phrases", () => {
	for (const query of ['"egna hem" barn', "”egna hem” barn", "“egna hem” barn", "»egna hem« barn"])
		assert.equal(parseQuery(query, swedish), { words: ["barn"], phrases: ["egna hem"] });
	assert.equal(parseQuery('"egna hem', swedish), { words: ["egna", "hem"], phrases: [] });
});

for (const [typed, phrase] of [
	["10.30", "10.30"],
	["(2001:453)", "2001:453"],
	["2024–2027,", "2024–2027"],
	["och/eller", "och/eller"],
	["KS/2023:145", "ks/2023:145"],
	["kim.berg@example.org", "kim.berg@example.org"],
	["(S)-politiker", "s)-politiker"],
] as const)
	test(`parseQuery seeks what punctuation joins as a phrase: ${typed}`, () => {
		assert.equal(parseQuery(`möte ${typed}`, swedish), { words: ["möte"], phrases: [phrase] });
	});

test("parseQuery takes hyphens and apostrophes as parts of a word", () => {
	assert.equal(parseQuery("(språk-café) d'Estaing -", swedish), {
		words: ["språkcafé", "destaing"],
		phrases: [],
	});
});

test("takeApart divides what punctuation joins, but no quotation and no word", () => {
	assert.is(takeApart('komvux,sfi "och/eller" EU-stöd 10.30'), 'komvux sfi "och/eller" EU-stöd 10 30');
	assert.is(takeApart("Vad? Allt!"), "Vad? Allt!");
});

test("soughtStem folds before it stems, like Pagefind", () => {
	assert.is(soughtStem("Städerna".toLowerCase(), swedish), "stad");
	assert.is(soughtStem("skolor", {}), "skolor");
});

test.run();
