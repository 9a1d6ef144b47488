import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	type InlineText,
	markdownText,
	plainInline,
} from "../../../src/core/exchange/markdown/inline-text.ts";
import { createWordFinder, type WordSearch } from "../../../src/core/workbench/word-finder.ts";

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

test("a letter is found with its diacritics as one character or as two, and isn't parted from them", () => {
	assert.equal(found("Cafe\u0301 och caf\u00e9", "caf\u00e9"), ["Cafe\u0301", "caf\u00e9"]);
	assert.equal(found("Cafe\u0301 och caf\u00e9", "cafe\u0301"), ["Cafe\u0301", "caf\u00e9"]);
	assert.equal(found("Cafe\u0301, cafe", "cafe"), ["cafe"]);
	assert.equal(found("\u1112\u1161\u11ab\uae00", "\ud55c"), ["\u1112\u1161\u11ab"]);
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
	assert.equal(found(linked, "*nu"), ["\\*nu"]);
});

test("what characters are written by is found with them, whole, and nothing within it", () => {
	const written = (text: string, raw: string): InlineText => ({
		pieces: [{ kind: "text", text, raw }],
		codes: new Map(),
	});
	assert.equal(found(written("R&D & rest", "R&amp;D &#38; rest"), "&"), ["&amp;", "&#38;"]);
	assert.equal(found(written("R&D & co; mer", "R&D & co; mer"), "&"), ["&", "&"]);
	assert.equal(found(written("12\u00a0spann", "12&nbsp;spann"), "spann"), ["spann"]);
	assert.equal(found(written("12\u00a0spann", "12&nbsp;spann"), "12 s"), ["12&nbsp;s"]);
	assert.equal(found(written("<t 😀t", "&lt;t &#x1f600;t"), "t"), ["t", "t"]);
	assert.equal(found(written("<t 😀t", "&lt;t &#x1f600;t"), "😀"), ["&#x1f600;"]);
	assert.equal(found(written("*a* C:\\nu", "\\*a\\* C:\\nu"), "*"), ["\\*", "\\*"]);
	assert.equal(found(written("*a* C:\\nu", "\\*a\\* C:\\nu"), "\\nu"), ["\\nu"]);
	assert.equal(found(written("en fin bild", "en *fin* bild"), "bild"), ["bild"]);
});

test("words that a mark divides are found and said to be", () => {
	assert.equal(found(linked, "läs om"), ["[Läs [om]"]);
});

test.run();
