import { test } from "uvu";
import * as assert from "uvu/assert";
import { divideVocabulary } from "../../../../src/core/search/vocabulary/divide-vocabulary.ts";
import { createVocabulary } from "../../../../src/core/search/vocabulary/vocabulary.ts";
import { readVocabulary, writeVocabulary } from "../../../../src/core/search/vocabulary/vocabulary-text.ts";

test("a vocabulary is read as it was written, in folded order", () => {
	const entries = ["ö", "zon", "år", "arbete", "arbeta", "covid19", "x"].map((word, index) => ({
		word,
		weight: index,
	}));
	const read = readVocabulary(writeVocabulary(entries));
	assert.equal(
		read.map(({ word }) => word),
		["år", "arbeta", "arbete", "covid19", "ö", "x", "zon"].sort((a, b) =>
			a.normalize("NFD").localeCompare(b.normalize("NFD"), "en"),
		),
	);
	assert.equal(new Map(read.map(({ word, weight }) => [word, weight])).get("covid19"), 5);
	assert.equal(readVocabulary(writeVocabulary([])), []);
});

test("near gives the likeliest first, and never parts or the word itself", () => {
	const vocabulary = createVocabulary(
		writeVocabulary([
			{ word: "stad", weight: 5 },
			{ word: "stat", weight: 7 },
			{ word: "stads", weight: 0 },
			{ word: "städ", weight: 2 },
		]),
	);
	assert.equal(
		vocabulary
			.near("staf")
			.map(({ word }) => word)
			.slice(0, 2),
		["stat", "stad"],
	);
	assert.not(vocabulary.near("stadx").some(({ word }) => word === "stads"));
	assert.equal(vocabulary.near("sta"), []);
});

test("near takes a lost letter and two that changed places for likelier than a wrong one", () => {
	const vocabulary = createVocabulary(
		writeVocabulary([
			{ word: "square", weight: 2 },
			{ word: "share", weight: 5 },
			{ word: "form", weight: 3 },
			{ word: "farm", weight: 5 },
			{ word: "common", weight: 9 },
			{ word: "commons", weight: 1 },
		]),
	);
	assert.is(vocabulary.near("sqare")[0]?.word, "square");
	assert.is(vocabulary.near("from")[0]?.word, "form");
	assert.is(vocabulary.near("comnon")[0]?.word, "common");
});

test("divideVocabulary keeps the commonest together and the rest by first letters", () => {
	const counts = new Map(
		Array.from({ length: 12_000 }, (_, index) => [
			`ord${String(index).padStart(5, "0")}`,
			{ pages: index < 100 ? 50 : 1, isWord: true },
		]),
	);
	const { common, rare } = divideVocabulary(counts);
	assert.ok(readVocabulary(common).some(({ word, weight }) => word === "ord00000" && weight === 6));
	assert.is([common, ...rare.map(({ text }) => text)].flatMap(readVocabulary).length, 12_000);
	assert.ok(rare.length > 1);
	for (const { from, text } of rare) assert.is(readVocabulary(text)[0]?.word, from);
});

test.run();
