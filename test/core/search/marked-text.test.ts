import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseExcerpt } from "../../../src/core/search/marked-text.ts";

/** Marked stretches in brackets. */
function sketch(excerpt: string): string {
	return parseExcerpt(excerpt)
		.map(({ text, marked }) => (marked ? `[${text}]` : text))
		.join("");
}

test("parseExcerpt tells marked words from the rest", () => {
	assert.equal(parseExcerpt("En <mark>skola</mark> i stan"), [
		{ text: "En ", marked: false },
		{ text: "skola", marked: true },
		{ text: " i stan", marked: false },
	]);
});

test("parseExcerpt joins neighbouring marked words", () => {
	assert.is(sketch("<mark>höga</mark> <mark>krav</mark> och <mark>stöd</mark>"), "[höga krav] och [stöd]");
});

test("parseExcerpt leaves punctuation around a word unmarked", () => {
	assert.is(sketch("om <mark>”kultur”.</mark> Sedan"), "om ”[kultur]”. Sedan");
	assert.is(sketch("<mark>–</mark>"), "–");
	assert.is(sketch("<mark>EU-stöd,</mark>"), "[EU-stöd],");
});

test("parseExcerpt takes tags in the text for text", () => {
	assert.is(
		sketch("a &lt;mark&gt; b <mark>&lt;script&gt;</mark> &amp; <i>"),
		"a <mark> b <[script]> &amp; <i>",
	);
});

test("parseExcerpt gives nothing for an empty excerpt", () => {
	assert.equal(parseExcerpt(""), []);
});

test.run();
