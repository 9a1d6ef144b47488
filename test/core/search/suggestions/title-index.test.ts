import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	matchingSuggestions,
	type Suggestion,
	titleParts,
} from "../../../../src/core/search/suggestions/title-index.ts";

function page(title: string): Suggestion {
	return { kind: "page", title, href: `/${title}/` };
}

test("titleParts leaves few titles together and finds many by each of their words", () => {
	assert.equal(
		titleParts([page("En skola")]).map(({ from }) => from),
		[""],
	);
	assert.equal(titleParts([]), []);
	const many = Array.from({ length: 500 }, (_, index) =>
		page(`Ord${index} väg${index % 7} ${"abcdefgh"[index % 8]}xy`),
	);
	const parts = titleParts(many);
	assert.ok(parts.length > 2);
	const froms = parts.map(({ from }) => from);
	assert.equal(froms, froms.toSorted());
	const part = parts.findLast(({ from }) => from <= "vag");
	assert.ok(part?.suggestions.some(({ title }) => title.includes("väg3")));
});

test("matchingSuggestions matches the beginnings of words without regard to diacritics, terms first", () => {
	const suggestions = [
		page("Ett studiebesök i Märsta"),
		page("Märsta"),
		{ ...page("märstabo"), kind: "term" } as const,
		page("Sigtuna"),
	];
	assert.equal(
		matchingSuggestions(suggestions, "mars").map(({ title }) => title),
		["märstabo", "Märsta", "Ett studiebesök i Märsta"],
	);
	assert.equal(
		matchingSuggestions(suggestions, "stud mär").map(({ title }) => title),
		["Ett studiebesök i Märsta"],
	);
	assert.equal(matchingSuggestions([page("EU-delegater")], "del").length, 1);
	assert.equal(matchingSuggestions(suggestions, "?!"), []);
});

test.run();
