import { test } from "uvu";
import * as assert from "uvu/assert";
import { indexTerm } from "../../../../src/core/search/query/index-term.ts";
import { swedish } from "../../../../src/core/search/query/swedish.ts";

const swedishTerm = (term: string) => indexTerm(term, { language: swedish, tag: "sv" });

test("indexTerm stems words without diacritics, and keeps what was typed", () => {
	const { isFound, ...term } = swedishTerm("Lärarna  skolor");
	assert.ok(isFound);
	assert.equal(term, {
		folded: "lar skol",
		written: "lärarna skolor",
		sought: [
			{ stem: "lar", isWhole: false },
			{ stem: "skol", isWhole: false },
		],
		isPhrase: false,
	});
});

test("indexTerm takes quotation marks for a phrase of whole words, and other punctuation away", () => {
	const { written, sought, isPhrase } = swedishTerm('"e-post (ny)!" ');
	assert.is(written, "epost ny");
	assert.ok(isPhrase && sought.every(({ isWhole }) => isWhole));
	assert.equal(swedishTerm("– … !").sought, []);
	assert.equal(swedishTerm("").sought, []);
});

test("indexTerm leaves room for endings in a language whose stems aren't known", () => {
	const { folded, sought } = indexTerm('"taloissa on"', { language: {}, tag: "fi" });
	assert.is(folded, "taloissa on");
	assert.equal(sought, [
		{ stem: "taloi", isWhole: false },
		{ stem: "on", isWhole: false },
	]);
});

test("indexTerm divides languages without spaces", () => {
	assert.ok(indexTerm("図書館の本", { language: { isSpaceless: true }, tag: "ja" }).sought.length > 1);
});

test("indexTerm tells the words of a text that are meant, where Pagefind needn't", () => {
	const { isFound } = swedishTerm("skolor stöd");
	for (const word of ["Skolorna,", "skola", "(skolgård)", "arbets~stöd", "stöd-", "förskole~skolan"])
		assert.ok(isFound?.(word), word);
	for (const word of ["förskola", "still", "–", ""]) assert.not.ok(isFound?.(word), word);
	assert.is(swedishTerm('"skolor"').isFound, undefined);
	assert.is(indexTerm("talo", { language: {}, tag: "fi" }).isFound, undefined);
});

test.run();
