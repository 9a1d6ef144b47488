import { test } from "uvu";
import * as assert from "uvu/assert";
import { nameSequences } from "../../../../../src/core/checks/text/names/name-sequences.ts";
import { wordsOf } from "../../../../../src/core/checks/text/words.ts";

const namesIn = (text: string): string[] =>
	nameSequences({ text, words: wordsOf(text) }).map((name) => name.text);

test("words with capitals side by side are a name, with the particles inside", () => {
	assert.equal(namesIn("I går mötte Carl de Geer och Anna-Karin Söderberg Ek ordföranden."), [
		"Carl de Geer",
		"Anna-Karin Söderberg Ek",
	]);
});

test("marks, line breaks and small words come between names", () => {
	assert.equal(namesIn("Vi såg Anna, Erik och Lund.\nBorås kom. Malmö (Skåne)"), []);
});

test("abbreviations alone are no name, but part of one", () => {
	assert.equal(namesIn("De for till Scandinavian XPO med EU AMIF"), ["Scandinavian XPO"]);
});

test.run();
