import { test } from "uvu";
import * as assert from "uvu/assert";
import { breakLines } from "../../../src/core/share-pictures/break-lines.ts";

const lines = (text: string, room: number): string[] =>
	breakLines(text, { width: (part) => Array.from(part).length, room });

test("lines are broken at spaces, and within a word only where it is longer than a line", () => {
	assert.equal(lines("one two three", 7), ["one two", "three"]);
	assert.equal(lines("a Donaudampfschiff", 6), ["a", "Donaud", "ampfsc", "hiff"]);
	assert.equal(lines("", 6), []);
});

test("lines of Japanese are broken between characters, none begins with a mark or ends with an opening bracket", () => {
	assert.equal(lines("市民を訪問、学ぶ", 5), ["市民を訪", "問、学ぶ"]);
	assert.equal(lines("市民が「統合」を", 4), ["市民が", "「統合」", "を"]);
	assert.equal(lines("EU代表団", 3), ["EU代", "表団"]);
});

test.run();
