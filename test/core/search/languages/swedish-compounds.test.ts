import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Dictionary } from "../../../../src/core/dictionary/dictionary.ts";
import { compoundLanguage } from "../../../../src/core/search/languages/compound-language.ts";
import { readDictionary } from "../../../../src/node/reading/tools/read-dictionary.ts";

/** Words of a list: `#` begins a comment, `|` divides parts. */
async function list(name: string): Promise<string[]> {
	const text = await readFile(new URL(`lists/${name}.txt`, import.meta.url), "utf8");
	return text.split("\n").flatMap((line) => (line.startsWith("#") ? [] : line.split(/\s+/).filter(Boolean)));
}

const [compounds, lookalikes] = [await list("compounds"), await list("lookalikes")];
const dictionary = readDictionary("dictionary-sv");

function divide(
	word: string,
	{ corpus = [], files }: { corpus?: string[]; files?: Dictionary | undefined } = {},
) {
	const divider = compoundLanguage("sv")?.divider(new Set(corpus), files);
	return divider?.(word).join("|") ?? word;
}

test("the lists are long enough to tell", () => {
	assert.ok(dictionary !== undefined);
	assert.ok(new Set(compounds).size >= 500);
	assert.ok(new Set(lookalikes).size >= 200);
	assert.ok(compounds.every((word) => word.includes("|")) && !lookalikes.some((word) => word.includes("|")));
});

test("at least 97 % of compounds are divided where they should be", () => {
	const divider = compoundLanguage("sv")?.divider(new Set(), dictionary);
	const wrong = compounds.filter((word) => divider?.(word.replaceAll("|", "")).join("|") !== word);
	assert.ok(wrong.length / compounds.length <= 0.03, `${wrong.length} wrong: ${wrong.join(" ")}`);
});

test("at least 97 % of words that only look like compounds stay whole", () => {
	const divider = compoundLanguage("sv")?.divider(new Set(), dictionary);
	const wrong = lookalikes.filter((word) => divider?.(word).length !== 1);
	assert.ok(wrong.length / lookalikes.length <= 0.03, `${wrong.length} wrong: ${wrong.join(" ")}`);
});

test("without a dictionary, words that stand by themselves in the texts tell parts", () => {
	const corpus = ["försörjning", "stöd", "medborgare", "dialog", "dialoger"];
	assert.is(divide("försörjningsstöd", { corpus: [...corpus, "stöd"] }), "försörjnings|stöd");
	assert.is(divide("medborgardialoger", { corpus: [...corpus, "medborgar"] }), "medborgar|dialoger");
	assert.is(divide("kommunikation", { corpus: ["kommun"] }), "kommunikation");
	assert.is(divide("glädjande", { corpus: ["glädje"] }), "glädjande");
});

test("names and new words of the texts are parts beside the dictionary's", () => {
	assert.is(divide("delmosbesöket", { files: dictionary }), "delmosbesöket");
	assert.is(divide("delmosbesöket", { corpus: ["delmos"], files: dictionary }), "delmos|besöket");
});

test("an inflected form is divided like its word", () => {
	assert.is(divide("skogen", { files: dictionary }), "skogen");
	assert.is(divide("ungdomarna", { files: dictionary }), "ungdomarna");
	assert.is(divide("grundskolorna", { files: dictionary }), "grund|skolorna");
});

test("of three equal consonants between parts, two are written", () => {
	assert.is(divide("remissvaren", { files: dictionary }), "remis|svaren");
	assert.is(divide("busstationen", { files: dictionary }), "bus|stationen");
	assert.is(divide("jobben", { files: dictionary }), "jobben");
	assert.is(divide("sommarjobben", { files: dictionary }), "sommar|jobben");
});

test("a noun made from a verb is divided where the verb is, and not before its ending", () => {
	assert.is(divide("miljövärdering", { files: dictionary }), "miljö|värdering");
	assert.is(divide("värderingsgrunden", { files: dictionary }), "värderings|grunden");
	assert.is(divide("sopsortering", { files: dictionary }), "sop|sortering");
});

test.run();
