import { test } from "uvu";
import * as assert from "uvu/assert";
import { shorten } from "../../../src/core/problems/shorten.ts";

test("a text that there is room for stays, on one line", () => {
	assert.is(shorten("Two\nlines "), "Two lines");
	assert.is(shorten("12345", 5), "12345");
});

test("a longer one ends with an ellipsis, within the room and after a character", () => {
	assert.is(shorten("123456", 5), "1234…");
	assert.is(shorten("123 567", 5), "123…");
	assert.is(shorten("123😀567", 5), "123…");
});

test.run();
