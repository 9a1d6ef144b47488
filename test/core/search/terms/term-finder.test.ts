import { test } from "uvu";
import * as assert from "uvu/assert";
import { english } from "../../../../src/core/search/query/english.ts";
import { termFinder } from "../../../../src/core/search/terms/term-finder.ts";
import { wordsOf } from "../../../../src/core/search/words/words-of.ts";

const concepts = [
	{
		renderings: new Map([
			["sv", ["försörjningsstöd"]],
			["en", ["income support", "social assistance"]],
		]),
	},
	{
		renderings: new Map([
			["sv", ["län", "länet"]],
			["en", ["county", "counties"]],
		]),
	},
];

test("termFinder gives all renderings of what a text mentions", () => {
	const find = termFinder(concepts, { tag: "en", language: english });
	assert.equal(find(wordsOf("<p>Income supports</p>")), [
		"försörjningsstöd",
		"income support",
		"social assistance",
	]);
	assert.equal(find(wordsOf("The counties’ view")), ["counties", "county", "län", "länet"]);
	assert.equal(find(wordsOf("Support for income")), []);
});

test("termFinder works by whole words in a language of which nothing is known", () => {
	const find = termFinder(
		[
			{
				renderings: new Map([
					["so", ["dugsi"]],
					["sv", ["skola"]],
				]),
			},
		],
		{ tag: "so", language: {} },
	);
	assert.equal(find(wordsOf("Dugsi cusub")), ["dugsi", "skola"]);
	assert.equal(find(wordsOf("dugsiyada")), []);
});

test.run();
