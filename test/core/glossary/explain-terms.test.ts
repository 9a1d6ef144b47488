import { test } from "uvu";
import * as assert from "uvu/assert";
import { explainedTerms, explainTerms, type ListedTerm } from "../../../src/core/glossary/explain-terms.ts";

const terms: readonly Omit<ListedTerm, "isExplained">[] = [
	{
		id: "t-kommun",
		term: "municipality",
		definition: "Local level.",
		renderings: ["municipality", "municipalities", "municipal"],
	},
	{
		id: "t-lyft",
		term: "Samhällsbyggnadslyftet",
		definition: "A reform.",
		renderings: ["Samhällsbyggnadslyftet", "Urban Development Boost"],
	},
	{
		id: "t-plan",
		term: "urban development",
		definition: "Planning & building.",
		renderings: ["urban development"],
	},
	{ id: "t-rd", term: "R&D", definition: "Research.", renderings: ["R&D"] },
];
const listed = [
	...terms.map((term) => ({ ...term, isExplained: true })),
	{
		id: "t-chair",
		term: "urban development committee",
		definition: "Who decides.",
		renderings: ["urban development committee"],
		isExplained: false,
	},
];
const glossary = explainedTerms(listed, { href: "/en/glossary/", more: "More" });

/** The terms that a text explains, as it writes them. */
function marked(html: string): string[] {
	return [...explain(html).matchAll(/<a class="gloss"[^>]*>([^<]*)<\/a>/g)].map(([, text = ""]) => text);
}

function explain(html: string): string {
	return glossary ? explainTerms(html, glossary) : html;
}

test("the first mention of a term leads to the glossary, and its explanation stands below", () => {
	assert.is(
		explain("<p>Municipalities and a municipality.</p>\n"),
		'<p><a class="gloss" href="/en/glossary/#t-kommun">Municipalities</a> and a municipality.</p>\n' +
			'<div data-more="More">\n<div id="note-t-kommun" popover>Local level.</div>\n</div>\n',
	);
	assert.is(explain("<p>Nothing.</p>"), "<p>Nothing.</p>");
});

test("only whole words are terms, in their own forms; what lies within another rendering isn't one", () => {
	assert.equal(marked("<p>municipal, municipality-wide, intermunicipality</p>"), []);
	assert.equal(marked("<p>the Urban Development Boost, then urban development</p>"), ["urban development"]);
	assert.equal(marked("<p>R&amp;D</p>"), ["R&amp;D"]);
});

test("a term that texts don't explain isn't, and neither is what lies within it", () => {
	assert.equal(marked("<p>the urban development committee</p>"), []);
});

test("a term within a name isn't explained, but its next mention is", () => {
	for (const name of [
		"Sigtuna Municipality",
		"In Sigtuna municipality",
		"<em>Sigtuna</em> municipality",
		"the Municipality of Sigtuna",
		"“Sigtuna Municipality",
	]) {
		assert.equal(marked(`<p>${name} is a place.</p>`), [], name);
		assert.equal(marked(`<p>${name} is a municipality.</p>`), ["municipality"], name);
	}
	for (const start of ["Municipality", "So. Municipality", "He says: “Municipality", "x</p><p>Municipality"])
		assert.equal(marked(`<p>${start} is a word.</p>`), ["Municipality"], start);
	assert.equal(marked("<p>The great R&amp;D</p>"), ["R&amp;D"]);
});

test("headings, links, code, who is quoted and other languages stay as they are", () => {
	for (const html of [
		"<h2>municipality</h2>",
		'<p><a href="/x/">a <em>municipality</em></a></p>',
		"<pre><code>municipality</code></pre>",
		"<figcaption>says the municipality</figcaption>",
		'<p><span lang="sv">municipality <b>municipality</b></span></p>',
		'<p><img alt="a municipality" src="x"></p>',
	])
		assert.is(explain(html), html);
	assert.equal(marked('<p><span lang="sv"><i>x</i></span> municipality</p>'), ["municipality"]);
});

test("terms of scripts without spaces are found where their characters stand", () => {
	const japanese = explainedTerms(
		[{ id: "t-a", term: "統合", definition: "x", renderings: ["統合"], isExplained: true }],
		{ href: "/ja/", more: "m" },
	);
	assert.ok(japanese && explainTerms("<p>社会統合政策</p>", japanese).includes(">統合</a>"));
});

test("a glossary without terms explains nothing", () => {
	assert.is(explainedTerms([], { href: "/", more: "m" }), undefined);
});

test.run();
