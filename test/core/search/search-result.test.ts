import { test } from "uvu";
import * as assert from "uvu/assert";
import { answersQuery, type FoundPassage, searchResult } from "../../../src/core/search/search-result.ts";

function passage(id: string | undefined, { score = 1, excerpt = "" } = {}): FoundPassage {
	return {
		title: `Rubrik ${id}`,
		url: `/a/#${id}`,
		excerpt,
		score,
		...(id === undefined ? {} : { anchor: { id } }),
	};
}

test("searchResult takes title, date, kicker and excerpt, without the marks of compounds", () => {
	const result = searchResult({
		url: "/p/sv/nyheter/a/",
		excerpt: "En <mark>grund~skola</mark>",
		meta: {
			title: "Grund~skolan",
			date: "3 februari 2023",
			datetime: "2023-02-03",
			kicker: "Sigtuna",
			kickerLanguage: "sv",
		},
		passages: [],
		content: "",
		anchors: [],
	});
	assert.equal(result, {
		title: "Grundskolan",
		href: "/p/sv/nyheter/a/",
		date: { iso: "2023-02-03", text: "3 februari 2023" },
		kicker: "Sigtuna",
		kickerLanguage: "sv",
		passages: [
			{
				excerpt: [
					{ text: "En ", marked: false },
					{ text: "grundskola", marked: true },
				],
			},
		],
	});
});

test("searchResult shows where a page says in other words what was asked for, with the heading", () => {
	const fragment = {
		url: "/en/a/",
		excerpt: "In Sigtuna",
		meta: { title: "A", "terms-1f": "income support, försörjningsstöd" },
		passages: [],
		content: "In Sigtuna. Support Many left income support.",
		anchors: [
			{ element: "h2", id: "stod", text: "Support", location: 2 },
			{ element: "h2", id: "senare", text: "Later", location: 9 },
		],
	};
	const [passage] = searchResult(fragment, "försörjningsstöd").passages;
	assert.equal(passage?.heading, { title: "Support", href: "/en/a/#stod" });
	assert.is(passage?.excerpt.find(({ marked }) => marked)?.text, "income support");
	assert.equal(searchResult(fragment, "kommun").passages, [
		{ excerpt: [{ text: "In Sigtuna", marked: false }] },
	]);
});

test("searchResult does without what a page lacks", () => {
	const result = searchResult({ url: "/a/", excerpt: "", meta: {}, passages: [], content: "", anchors: [] });
	assert.equal(result, { title: "/a/", href: "/a/", passages: [{ excerpt: [] }] });
});

test("searchResult shows the two best passages in the order of the text, with their headings", () => {
	const { passages } = searchResult({
		url: "/a/",
		excerpt: "",
		meta: { title: "A" },
		content: "",
		anchors: [],
		passages: [
			passage(undefined, { score: 3, excerpt: "början" }),
			passage("b", { score: 1 }),
			passage("c", { score: 5, excerpt: "studie~besök" }),
		],
	});
	assert.equal(
		passages.map(({ heading, excerpt }) => [heading?.href, excerpt[0]?.text]),
		[
			[undefined, "början"],
			["/a/#c", "studiebesök"],
		],
	);
});

test("answersQuery passes over pages found by their date alone", () => {
	assert.ok(answersQuery({ words: [4] }));
	assert.ok(answersQuery({ words: [], matchedMetaFields: ["title"] }));
	assert.ok(answersQuery({ words: [], matchedMetaFields: ["datetime", "kicker"] }));
	assert.ok(answersQuery({ words: [], matchedMetaFields: ["terms-1f"] }));
	assert.not(answersQuery({ words: [], matchedMetaFields: ["date", "datetime", "image_alt"] }));
	assert.not(answersQuery({ words: [] }));
});

test("answersQuery passes over other words for the same when a phrase is asked for", () => {
	assert.not(answersQuery({ words: [], matchedMetaFields: ["terms-1f"] }, { isLiteral: true }));
	assert.ok(answersQuery({ words: [], matchedMetaFields: ["terms-1f", "title"] }, { isLiteral: true }));
});

test.run();
