import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseQuery, soughtStem } from "../../../../src/core/search/query/parse-query.ts";
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

test("soughtStem folds before it stems, like Pagefind", () => {
	assert.is(soughtStem("Städerna".toLowerCase(), swedish), "stad");
	assert.is(soughtStem("skolor", {}), "skolor");
});

test.run();
