import { test } from "uvu";
import * as assert from "uvu/assert";
import { prepareSearch } from "../../../../src/core/search/documents/prepare-documents.ts";
import { swedish } from "../../../../src/core/search/languages/sv/query.ts";
import type { SearchablePage } from "../../../../src/core/search/search-document.ts";
import { readVocabulary } from "../../../../src/core/search/vocabulary/vocabulary-text.ts";

function page(body: string, more: Partial<SearchablePage> = {}): SearchablePage {
	return {
		language: "sv",
		url: "/sv/a/",
		title: "Titel",
		description: "",
		body,
		filters: { topic: [] },
		...more,
	};
}

const concepts = [
	{
		renderings: new Map([
			["sv", ["stöd"]],
			["en", ["support"]],
		]),
	},
];
const divider = () => (word: string) => (word === "studiebesök" ? ["studie", "besök"] : [word]);

test("prepareSearch marks compounds and adds the other words for what pages mention", () => {
	const { documents } = prepareSearch({
		tag: "sv",
		pages: [page("<p>Ett studiebesök med stöd</p>", { title: "Studiebesök" })],
		concepts,
		language: swedish,
		divider,
	});
	assert.match(documents[0]?.content ?? "", "Ett studie~besök med stöd");
	assert.match(documents[0]?.content ?? "", 'data-pagefind-meta="title[content]" content="Studie~besök"');
	assert.match(
		documents[0]?.content ?? "",
		/data-pagefind-meta="terms-\w+\[content\]" content="stöd, support"/,
	);
});

test("prepareSearch puts words, parts, joined words and other terms in the vocabulary", () => {
	const { vocabulary } = prepareSearch({
		tag: "sv",
		pages: [page("<p>Studiebesök 2023 hos EU-kommissionen, stöd</p>"), page("stöd")],
		concepts,
		language: swedish,
		divider,
	});
	const weights = Object.fromEntries(
		readVocabulary(vocabulary.common).map(({ word, weight }) => [word, weight]),
	);
	assert.is(weights["stöd"], 2);
	assert.is(weights["support"], 1);
	assert.is(weights["besök"], 1);
	assert.is(weights["studie"], 0);
	assert.is(weights["2023"], 0);
	assert.is(weights["eukommissionen"], 1);
	assert.is(weights["kommissionen"], 1);
	assert.not("p" in weights);
});

test("prepareSearch suggests titles as they are written, and terms", () => {
	const terms = [{ title: "studiebesök", href: "/sv/ordlista/#studiebesok" }];
	const { titles } = prepareSearch({
		tag: "sv",
		pages: [page("x", { title: "Studiebesök", terms })],
		concepts: [],
		language: {},
		divider,
	});
	assert.equal(titles[0]?.suggestions, [
		{ kind: "page", title: "Studiebesök", href: "/sv/a/" },
		{ kind: "term", title: "studiebesök", href: "/sv/ordlista/#studiebesok" },
	]);
});

test("prepareSearch leaves the words of a language without a divider whole", () => {
	const { documents } = prepareSearch({
		tag: "so",
		pages: [page("studiebesök", { language: "so" })],
		concepts: [],
		language: {},
	});
	assert.match(documents[0]?.content ?? "", "studiebesök");
});

test.run();
