import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Answerer, answerQuery, type Match } from "../../../../src/core/search/query/answer-query.ts";
import { english } from "../../../../src/core/search/query/english.ts";
import { soughtStem } from "../../../../src/core/search/query/parse-query.ts";
import type { QueryLanguage } from "../../../../src/core/search/query/query-language.ts";
import { swedish } from "../../../../src/core/search/query/swedish.ts";
import type { SearchRequest } from "../../../../src/core/search/search-request.ts";
import { createVocabulary } from "../../../../src/core/search/vocabulary/vocabulary.ts";
import { writeVocabulary } from "../../../../src/core/search/vocabulary/vocabulary-text.ts";
import { foldWord } from "../../../../src/core/search/words/fold-word.ts";

const test = suite("answer-query");

/** Pages by name, newest first. */
type Pages = Readonly<Record<string, string>>;

/** An index that answers like Pagefind: by stems, all words that begin so, and rubbish for a word that no page has. */
function answerer(
	pages: Pages,
	language: QueryLanguage = swedish,
): Answerer<Match> & { terms: (string | null)[] } {
	const stemOf = (word: string): string =>
		foldWord((language.stem ?? ((same: string) => same))(word.toLowerCase()));
	const words = Object.values(pages).flatMap((text) => text.toLowerCase().split(" "));
	const vocabulary = createVocabulary(
		writeVocabulary([...new Set(words)].map((word) => ({ word, weight: 3 }))),
	);
	const terms: (string | null)[] = [];
	const has = (text: string, word: string): boolean =>
		text.split(" ").some((other) => stemOf(other).startsWith(soughtStem(word, language)));
	return {
		terms,
		language,
		lookup: {
			some: async (folded, check) => vocabulary.startingWith(folded).some(check),
			near: async (word) => vocabulary.near(word),
		},
		index: {
			search: async (term, { sort }) => {
				terms.push(term);
				const phrase = term?.startsWith('"') ? term.slice(1, -1) : undefined;
				const found = Object.entries(pages).filter(
					([, text]) =>
						term === null ||
						(phrase ? text.includes(phrase) : term.split(" ").every((word) => has(text, word))),
				);
				const rubbish =
					term !== null &&
					phrase === undefined &&
					!words.some((word) => has(word, term)) &&
					!term.includes(" ");
				const ids = (rubbish ? Object.entries(pages) : found).map(([id]) => ({ id }));
				return sort ? ids : ids.toReversed();
			},
		},
	};
}

async function ids(pages: Pages, request: Partial<SearchRequest> & { term: string }): Promise<string[]> {
	const { found } = await answerQuery({ filters: {}, ...request }, answerer(pages));
	return found.map(({ id }) => id);
}

const pages = {
	a: "en ny skola",
	b: "skolan öppnar",
	c: "vatten",
	d: "vattnet stiger",
	e: "egna hem här",
	f: "hem till egna",
};

test("finds the other forms of a word after the word itself", async () => {
	assert.equal(await ids(pages, { term: "skolan" }), ["b", "a"]);
	assert.equal((await ids(pages, { term: "vattnet" })).sort(), ["c", "d"]);
});

test("finds pages that have all words in any form", async () => {
	assert.equal(await ids(pages, { term: "ny skolan" }), ["a"]);
});

test("finds nothing for a word that no page has", async () => {
	const { found, missing, instead } = await answerQuery({ term: "qwxzvkj", filters: {} }, answerer(pages));
	assert.equal([found, missing, instead], [[], ["qwxzvkj"], undefined]);
});

test("answers a slip by the word that was meant, and says so", async () => {
	const answer = await answerQuery({ term: "vattnte", filters: {} }, answerer(pages));
	assert.equal(answer.instead, { kind: "shown", query: "vattnet" });
	assert.ok(answer.found.some(({ id }) => id === "d"));
});

test("offers no other word where the likeliest is found as a form of the word", async () => {
	const found = { a: "teatern texten", b: "teatern texten texten" };
	const answer = await answerQuery({ term: "teaten", filters: {} }, answerer(found));
	assert.equal([answer.found.length, answer.instead], [2, undefined]);
});

test("takes a word with other diacritics, or another first letter and an ending, for no sure slip", async () => {
	const found = { a: "kanal jalusin försörjning kaninerna", b: "kanal jalusin försörjning kaninerna" };
	for (const [term, kind] of [
		["kåmål", "offered"],
		["halus", "offered"],
		["kamal", "shown"],
		["forsorjing", "shown"],
		["försörjnng", "shown"],
		["kanib", "shown"],
	] as const) {
		const { instead } = await answerQuery({ term, filters: {} }, answerer(found));
		assert.is(instead?.kind, kind, term);
	}
});

test("takes a query as it is when the reader says so, and offers the other", async () => {
	const answer = await answerQuery({ term: "vattnte", filters: {}, verbatim: true }, answerer(pages));
	assert.equal(answer.found, []);
	assert.equal(answer.instead, { kind: "offered", query: "vattnet" });
});

test("offers what is left of a query with a word that no page has", async () => {
	const answer = await answerQuery({ term: "skola qwxzvkj", filters: {} }, answerer(pages));
	assert.equal(answer.found, []);
	assert.equal(answer.instead, { kind: "offered", query: "skola" });
});

test("finds phrases word by word, also beside other words", async () => {
	assert.equal(await ids(pages, { term: '"egna hem"' }), ["e"]);
	assert.equal(await ids(pages, { term: '"egna hem" skola' }), []);
});

test("keeps the order by date when two searches are joined", async () => {
	assert.equal(await ids(pages, { term: "skolan", sort: { date: "desc" } }), ["a", "b"]);
});

test("asks the index once when the word has no other forms", async () => {
	const one = answerer({ a: "stiger" });
	await answerQuery({ term: "stiger", filters: {} }, one);
	assert.equal(one.terms, ["stiger"]);
});

test("knows words whose stem ends in another letter", async () => {
	const { found } = await answerQuery(
		{ term: "party", filters: {} },
		answerer({ a: "party", b: "parties" }, english),
	);
	assert.equal(found.length, 2);
});

test("searches a language of which nothing is known", async () => {
	const other = answerer({ a: "dugsiyada cusub", b: "buugag" }, {});
	const { found } = await answerQuery({ term: "dugsiyada", filters: {} }, other);
	assert.equal(
		found.map(({ id }) => id),
		["a"],
	);
	assert.equal((await answerQuery({ term: "xxyyzz", filters: {} }, other)).found, []);
});

test("words joined by punctuation that no page has so are sought apart", async () => {
	const pages = { one: "komvux och sfi", other: "sfi", third: "och/eller komvux" };
	assert.equal(await ids(pages, { term: "komvux,sfi" }), ["one"]);
	assert.equal(await ids(pages, { term: "och/eller" }), ["third"]);
	assert.equal(await ids(pages, { term: "qwx,zvk" }), []);
});

test.run();
