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
	])
		assert.is(divided(compound.replace("|", "")), compound);
	for (const word of ["schmiede", "freiheit", "gemeinde", "lesungen", "kindern"])
		assert.is(divided(word), word);
});

test("without a dictionary the words of a language stay whole, as those of English do, which writes compounds apart", () => {
	assert.equal(compoundLanguage("so")?.divider(new Set(["hus"]))("hushus"), ["hushus"]);
	assert.is(compoundLanguage("en-GB"), undefined);
	assert.is(compoundLanguage("sv-FI")?.dictionary, "dictionary-sv");
});

test.run();
