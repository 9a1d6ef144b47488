import { test } from "uvu";
import * as assert from "uvu/assert";
import { readWordList } from "../../../src/core/dictionary/word-list.ts";

const list = readWordList(
	"9\nstad/AX\nStad/B\nKÖPING\nköp/Y\nköpman/\tpo:noun\r\nstadshus\nstadshus/Y\nkm\\/h/Z\nstadsdel",
);

test("find gives the entries of a word, letter for letter", () => {
	assert.equal(list.find("stad"), [{ word: "stad", flags: "AX" }]);
	assert.equal(list.find("köpman"), [{ word: "köpman", flags: "" }]);
	assert.equal(list.find("km/h"), [{ word: "km/h", flags: "Z" }]);
	assert.equal(list.find("stadsdel"), [{ word: "stadsdel", flags: "" }]);
	assert.equal(["sta", "STAD", "", "stads", "köping", "h"].flatMap(list.find), []);
});

test("a word may stand there more than once", () => {
	assert.equal(
		list.find("stadshus").map(({ flags }) => flags),
		["", "Y"],
	);
});

test("findInAnyCase takes no account of capitals, beyond ASCII either", () => {
	assert.equal(
		list.findInAnyCase("stad").map(({ word }) => word),
		["stad", "Stad"],
	);
	assert.equal(
		list.findInAnyCase("köping").map(({ word }) => word),
		["KÖPING"],
	);
	assert.equal(list.findInAnyCase("stads"), []);
});

test("endingsAfter gives the rest of words, each once, for long beginnings and short", () => {
	assert.equal([...list.endingsAfter("stads")].sort(), ["del", "hus"]);
	assert.equal([...list.endingsAfter("kö")].sort(), ["p", "ping", "pman"]);
	assert.equal([...list.endingsAfter("xyz")], []);
});

test("an empty list has no words", () => {
	assert.equal(readWordList("").find("a"), []);
});

test.run();
