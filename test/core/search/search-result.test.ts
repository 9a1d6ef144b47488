import { test } from "uvu";
import * as assert from "uvu/assert";
import { answersQuery, searchResult } from "../../../src/core/search/search-result.ts";

test("searchResult takes title, date, municipality and excerpt", () => {
	const result = searchResult({
		url: "/p/sv/nyheter/a/",
		excerpt: "En <mark>skola</mark>",
		meta: { title: "Titel", date: "3 februari 2023", datetime: "2023-02-03", municipality: "Sigtuna" },
		sub_results: [],
	});
	assert.equal(result, {
		title: "Titel",
		href: "/p/sv/nyheter/a/",
		date: { iso: "2023-02-03", text: "3 februari 2023" },
		municipality: "Sigtuna",
		excerpt: [
			{ text: "En ", marked: false },
			{ text: "skola", marked: true },
		],
		sections: [],
	});
});

test("searchResult does without what a page lacks", () => {
	const result = searchResult({ url: "/a/", excerpt: "", meta: {}, sub_results: [] });
	assert.equal(result, { title: "/a/", href: "/a/", excerpt: [], sections: [] });
});

test("searchResult links to at most three headings, and not to the text above them", () => {
	const heading = (id: string) => ({ title: id, url: `/a/#${id}`, anchor: { id } });
	const result = searchResult({
		url: "/a/",
		excerpt: "",
		meta: { title: "A" },
		sub_results: [{ title: "A", url: "/a/" }, heading("b"), heading("c"), heading("d"), heading("e")],
	});
	assert.equal(
		result.sections.map((section) => section.href),
		["/a/#b", "/a/#c", "/a/#d"],
	);
});

test("answersQuery passes over pages found by their date alone", () => {
	assert.ok(answersQuery({ words: [4] }));
	assert.ok(answersQuery({ words: [], matchedMetaFields: ["title"] }));
	assert.ok(answersQuery({ words: [], matchedMetaFields: ["datetime", "municipality"] }));
	assert.not(answersQuery({ words: [], matchedMetaFields: ["date", "datetime", "image_alt"] }));
	assert.not(answersQuery({ words: [] }));
});

test.run();
