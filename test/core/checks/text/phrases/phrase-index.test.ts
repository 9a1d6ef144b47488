import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	createPhraseIndex,
	findPhrases,
	longestPhrases,
} from "../../../../../src/core/checks/text/phrases/phrase-index.ts";
import { wordsOf } from "../../../../../src/core/checks/text/words.ts";

const index = createPhraseIndex([
	[["chair"], "chair"],
	[["vice", "chair"], "vice chair"],
	[["chair", "of", "the", "board"], "chair of the board"],
]);

const find = (text: string): string[] => {
	const found = findPhrases(index, { text, words: wordsOf(text) });
	return longestPhrases(found).map(({ start, end }) => text.slice(start, end));
};

test("longest phrases win, and none within another is left", () => {
	assert.equal(find("The Chair of the Board and the Vice Chair met a Chair."), [
		"Chair of the Board",
		"Vice Chair",
		"Chair",
	]);
});

test("a phrase doesn't go across the end of a sentence", () => {
	assert.equal(find("Vice. Chair"), ["Chair"]);
});

test("all phrases are found before the longest are chosen", () => {
	const text = "vice chair";
	assert.equal(
		findPhrases(index, { text, words: wordsOf(text) }).map(({ meaning }) => meaning),
		["vice chair", "chair"],
	);
});

test.run();
