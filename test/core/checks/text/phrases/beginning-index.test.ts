import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	createBeginningIndex,
	findBeginnings,
} from "../../../../../src/core/checks/text/phrases/beginning-index.ts";
import { wordsOf } from "../../../../../src/core/checks/text/words.ts";

const index = createBeginningIndex([
	{ start: "förbjud", meaning: "forbidden" },
	{ start: "förbud", meaning: "ban" },
	{ start: "för", meaning: "for" },
]);

const foundIn = (text: string): string[] =>
	findBeginnings(index, wordsOf(text)).map(({ word, meaning }) => `${word.text}: ${meaning}`);

test("findBeginnings gives what each word begins with, whatever its case, in the order of the text", () => {
	assert.equal(foundIn("Förbudet är inte förbjudet."), [
		"Förbudet: ban",
		"Förbudet: for",
		"förbjudet: forbidden",
		"förbjudet: for",
	]);
});

test("findBeginnings leaves words alone that are shorter, or end so", () => {
	assert.equal(foundIn("fö alkoholförbud rökförbjuden f"), []);
});

test.run();
