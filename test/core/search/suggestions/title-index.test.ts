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
	const without = titleParts(
		many,
		new Set(many.map(({ title }) => title.split(" ")[0] ?? "").map((word) => word.toLowerCase())),
	);
	assert.not.ok(without.some(({ from }) => from.startsWith("ord")));
	assert.ok(froms.some((from) => from.startsWith("ord")));
	assert.is(
		titleParts(many, new Set(many.flatMap(({ title }) => title.split(" ")).map((word) => word.toLowerCase())))
			.length,
		parts.length,
	);
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

test("matchingSuggestions shows pages beside many terms", () => {
	const terms = Array.from({ length: 9 }, (_, index) => ({
		...page(`kommun${index}`),
		kind: "term" as const,
	}));
	const kinds = (given: readonly Suggestion[]): string =>
		matchingSuggestions(given, "ko")
			.map(({ kind }) => kind[0])
			.join("");
	assert.is(kinds([...terms, page("En kommun"), page("Två kommuner")]), "tttttpp");
	assert.is(kinds([...terms, ...["a", "b", "c", "d"].map((name) => page(`${name} kommun`))]), "ttttppp");
	assert.is(kinds(terms), "ttttttt");
});

test.run();
