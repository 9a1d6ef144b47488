import { test } from "uvu";
import * as assert from "uvu/assert";
import { compoundLanguage } from "../../../../src/core/search/languages/compound-language.ts";
import { readDictionary } from "../../../../src/node/reading/tools/read-dictionary.ts";

test("a dictionary that marks what begins and ends compounds is all that a language needs", () => {
	const german = compoundLanguage("de-AT");
	const divide = german?.divider(new Set(), readDictionary(german.dictionary));
	const divided = (word: string): string => divide?.(word).join("|") ?? "";
	for (const compound of [
		"bau|genehmigung",
		"winter|garten",
		"jahres|versammlung",
		"haupt|straßen",
		"museums|leiterin",
		"ein|stellungen",
		// What the dictionary doesn't mark, of words that it hasn't.
		"räum|fahr|zeuge",
		"cyano|bakterien",
	])
		assert.is(divided(compound.replaceAll("|", "")), compound);
	for (const word of ["schmiede", "freiheit", "gemeinde", "lesungen", "kindern"])
		assert.is(divided(word), word);
});

test("Finnish compounds are divided by lists of their parts, in all forms, and derivations aren't", () => {
	const divide = compoundLanguage("fi")?.divider(new Set());
	const divided = (word: string): string => divide?.(word).join("|") ?? "";
	for (const compound of [
		"rakennus|lupa",
		"pyörä|teillä",
		"ihmis|oikeuksien",
		"kaupungin|talossa",
		"vuosi|kokouksesta",
		"kirjaston|hoitaja",
		// The end of which alone is on a list.
		"operetti|säveltäjät",
	])
		assert.is(divided(compound.replaceAll("|", "")), compound);
	for (const word of [
		"suomalainen",
		"kirjallisuus",
		"asemaan",
		"opetukseen",
		"maalaus",
		"tietoa",
		"satumainen",
	])
		assert.is(divided(word), word);
});

test("without a dictionary the words of a language stay whole, as those of English do, which writes compounds apart", () => {
	assert.equal(compoundLanguage("so")?.divider(new Set(["hus"]))("hushus"), ["hushus"]);
	assert.is(compoundLanguage("en-GB"), undefined);
	assert.is(compoundLanguage("sv-FI")?.dictionary, "dictionary-sv");
});

test.run();
