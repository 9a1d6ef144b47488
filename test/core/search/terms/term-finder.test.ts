import { test } from "uvu";
import * as assert from "uvu/assert";
import { english } from "../../../../src/core/search/languages/en/query.ts";
import { swedish } from "../../../../src/core/search/languages/sv/query.ts";
import { termFinder } from "../../../../src/core/search/terms/term-finder.ts";
import { wordsOf } from "../../../../src/core/search/words/words-of.ts";

/** What `termFinder` finds, its concepts together. */
function finder(...given: Parameters<typeof termFinder>): (words: readonly string[]) => string[] {
	const find = termFinder(...given);
	return (words) => find(words).flat();
}

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
	const find = finder(concepts, { tag: "en", language: english });
	assert.equal(find(wordsOf("<p>Income supports</p>")), [
		"försörjningsstöd",
		"income support",
		"social assistance",
	]);
	assert.equal(find(wordsOf("The counties’ view")), ["counties", "county", "län", "länet"]);
	assert.equal(find(wordsOf("Support for income")), []);
});

test("termFinder tells a term's inflections from other words of its stem", () => {
	const planning = {
		renderings: new Map([
			["sv", ["samhällsplanering"]],
			["en", ["planning", "administration"]],
		]),
	};
	const inEnglish = finder([planning], { tag: "en", language: english });
	assert.equal(inEnglish(wordsOf("The plans of the administrative court")), []);
	assert.is(inEnglish(wordsOf("Two administrations")).length, 3);
	const county = { renderings: new Map([["sv", ["län"]]]) };
	const inSwedish = finder([county], { tag: "sv", language: swedish });
	assert.equal(inSwedish(wordsOf("Lånet")), []);
	assert.equal(inSwedish(wordsOf("Länets skolor")), ["län"]);
	const joined = { renderings: new Map([["sv", ["EU-projekt"]]]) };
	assert.equal(finder([joined], { tag: "sv", language: swedish })(wordsOf("EU-projektet")), ["EU-projekt"]);
});

test("termFinder works by whole words in a language of which nothing is known", () => {
	const find = finder(
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

test("termFinder gives what a concept isn't to be called, and doesn't find concepts by it", () => {
	const director = {
		renderings: new Map([["en", ["Chief Executive"]]]),
		forbidden: new Map([["en", ["mayor"]]]),
	};
	const find = finder([director], { tag: "en", language: english });
	assert.equal(find(wordsOf("Our chief executive")), ["Chief Executive", "mayor"]);
	assert.equal(find(wordsOf("Our mayor")), []);
});

test.run();
