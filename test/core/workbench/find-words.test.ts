import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	type InlineText,
	markdownText,
	plainInline,
} from "../../../src/core/exchange/markdown/inline-text.ts";
import { createWordFinder, type WordSearch } from "../../../src/core/workbench/find-words.ts";

/** The Markdown at each place; in brackets where a mark divides it. */
function found(
	text: InlineText | string,
	words: string,
	how: Partial<WordSearch> = {},
): string[] | undefined {
	const inline = typeof text === "string" ? plainInline(text) : text;
	const find = createWordFinder({ text: words, wholeWords: false, matchCase: false, ...how });
	return find?.(inline).map(({ start, end, divided }) => {
		const there = markdownText(inline).slice(start, end);
		return divided ? `[${there}]` : there;
	});
}

test("words are found wherever they stand, capital or small, also within others", () => {
	assert.equal(found("Broar. En bro, och Folkbron.", "bro"), ["Bro", "bro", "bro"]);
	assert.equal(found("Broar. En bro, och Folkbron.", "Bro", { matchCase: true }), ["Bro"]);
	assert.equal(found("Broar. En bro, och Folkbron.", "bro", { wholeWords: true }), ["bro"]);
	assert.equal(found("Ön. På ön.", "ön", { wholeWords: true }), ["Ön", "ön"]);
});

test("a space is like any other, and so are the forms of an apostrophe", () => {
	assert.equal(found("12\u00a0000 kronor", "12 000  kronor"), ["12\u00a0000 kronor"]);
	assert.equal(found("the site’s, the site's", "site's"), ["site’s", "site's"]);
	assert.equal(found('“yes” and "yes"', '"yes"'), ["“yes”", '"yes"']);
});

test("what is a sign in patterns is a character", () => {
	assert.equal(found("C++ (a.b) [x] a-b", "c++"), ["C++"]);
	assert.equal(found("C++ (a.b) axb", "a.b"), ["a.b"]);
	assert.equal(found("C++ (a.b) [x] a-b", "[x] a-b"), ["[x] a-b"]);
});

test("nothing is looked for without words", () => {
	assert.is(found("En bro", "  "), undefined);
});

/** `Läs [om bron](om.md) \*nu*`, as Markdown has it. */
const linked: InlineText = {
	pieces: [
		{ kind: "text", text: "Läs ", raw: "Läs " },
		{ kind: "open", id: "1" },
		{ kind: "text", text: "om bron", raw: "om bron" },
		{ kind: "close", id: "1" },
		{ kind: "text", text: " *nu* bron", raw: " \\*nu* bron" },
	],
	codes: new Map([["1", { id: "1", kind: "link", open: "[", close: "](om.md)", identity: "link om.md" }]]),
};

test("places are those of the Markdown, and marks aren't looked into", () => {
	assert.equal(found(linked, "bron"), ["bron", "bron"]);
	assert.equal(found(linked, "om"), ["om"]);
	assert.equal(found(linked, "om.md"), []);
	assert.equal(found(linked, "nu* b"), ["nu* b"]);
});

test("words that a mark divides are found and said to be", () => {
	assert.equal(found(linked, "läs om"), ["[Läs [om]"]);
});

test.run();
