import { test } from "uvu";
import * as assert from "uvu/assert";
import { foundFragment } from "../../../src/core/search/found-fragment.ts";

const numbered = (from: number, to: number): string =>
	Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(" ");

const stored = {
	url: "/sv/a/",
	content: numbered(0, 100),
	meta: { title: "Titel" },
	anchors: [
		{ element: "h2", id: "b", text: "Andra", location: 60 },
		{ element: "h2", id: "a", text: "Första", location: 40 },
		{ element: "p", id: "c", text: "", location: 50 },
	],
};
const at = (...places: readonly number[]) => ({
	places: new Set(places),
	forms: new Set<string>(),
	beginnings: [],
});
const found = (...places: readonly number[]) => foundFragment(stored, at(...places));

test("foundFragment gives a passage for each heading below which words are found", () => {
	const { passages } = found(5, 45, 55, 60);
	assert.equal(
		passages.map(({ title, url, anchor }) => [title, url, anchor?.id]),
		[
			["Titel", "/sv/a/", undefined],
			["Första", "/sv/a/#a", "a"],
			["Andra", "/sv/a/#b", "b"],
		],
	);
	assert.match(passages[1]?.excerpt ?? "", /^w40 .*<mark>w45<\/mark> .*<mark>w55<\/mark> .*w59$/);
	assert.match(passages[2]?.excerpt ?? "", /^<mark>w60<\/mark> .*w83 …$/);
});

test("an excerpt shows the stretch with most of what was found, and those words near its middle", () => {
	const { passages } = found(5, 61, 90, 99);
	assert.match(passages[1]?.excerpt ?? "", /^… w7\d .*<mark>w90<\/mark> .*<mark>w99<\/mark>$/);
	const [only] = found(30).passages;
	assert.is(only?.excerpt.split(" ").filter((word) => word !== "…").length, 24);
	const place = only?.excerpt.split(" ").findIndex((word) => word.includes("w30")) ?? 0;
	assert.ok(place > 8 && place < 16, String(place));
});

test("where the last word of a stretch makes it the best, the stretch shows it", () => {
	const [, , passage] = found(1, 41, 62, 85, 86).passages;
	assert.match(passage?.excerpt ?? "", /<mark>w62.*<mark>w85|<mark>w85<\/mark> <mark>w86/);
});

test("every form of a word is marked, also within compounds, and words that begin as was asked", () => {
	const content = "Ett studie~besök, besöken och Besökare; vattnet";
	const marked = foundFragment(
		{ ...stored, content, anchors: [] },
		{ places: new Set(), forms: new Set(["besok", "besoken"]), beginnings: ["vatt"] },
	);
	assert.is(
		marked.excerpt,
		"Ett <mark>studie~besök,</mark> <mark>besöken</mark> och Besökare; <mark>vattnet</mark>",
	);
});

test("words in headings count most", () => {
	const anchors = [{ element: "h3", id: "h", text: "w80 w81", location: 80 }];
	const { passages } = foundFragment({ ...stored, anchors }, at(2, 50, 80));
	assert.equal(
		passages.map(({ score }) => score),
		[2, 10],
	);
});

test("markup in a text stays text", () => {
	const fragment = foundFragment({ ...stored, content: "a <b> c", anchors: [] }, at(1));
	assert.is(fragment.passages[0]?.excerpt, "a <mark>&lt;b&gt;</mark> c");
});

test("words of languages without spaces are joined again", () => {
	const content = { content: "図書館の本", raw_content: "図書館\u200bの\u200b本" };
	const fragment = foundFragment({ ...stored, ...content, anchors: [] }, at(2));
	assert.is(fragment.passages[0]?.excerpt, "図書館の<mark>本</mark>");
	assert.is(fragment.content, "図書館の本");
});

test.run();
