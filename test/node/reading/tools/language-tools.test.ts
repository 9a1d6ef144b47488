import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Language } from "../../../../src/core/content/settings/settings.ts";
import { createLanguageTools } from "../../../../src/node/reading/tools/language-tools.ts";

const language = (tag: string, locale: string): Language => ({ tag, locale, direction: "ltr", name: tag });
const swedish = language("sv", "sv-SE");
const english = language("en", "en-GB");

const tools = await createLanguageTools([swedish, english]);

test("dictionaries are found by region or language", () => {
	assert.equal(
		["kommunens", "arbetsmarknadsinsatser"].map((word) => tools.isWord(word, "sv")),
		[true, true],
	);
	assert.equal(
		["colour", "municipality’s"].map((word) => tools.isWord(word, "en")),
		[true, true],
	);
	assert.equal([tools.isWord("municipality", "sv"), tools.isWord("kommunens", "en")], [false, false]);
});

test("words are taken letter for letter", () => {
	assert.equal(
		["Lindgren", "lindgren", "Kommun"].map((word) => tools.isWord(word, "sv")),
		[true, false, false],
	);
});

test("a language without a dictionary is unknown, and other languages are none of the site's", () => {
	assert.is(tools.isWord("ord", "de"), undefined);
});

test("languages are told by their words", () => {
	assert.is(tools.detectLanguage("vi har beslutat att bygga en skola"), "sv");
	assert.is(tools.detectLanguage("we have decided to build a school"), "en");
	assert.is(tools.detectLanguage("Sigtuna Märsta Valsta"), undefined);
});

test("without a dictionary for each language, letters tell them", async () => {
	const { isWord, detectLanguage } = await createLanguageTools([swedish, language("fi", "fi-FI")]);
	assert.is(isWord("kunta", "fi"), undefined);
	assert.is(isWord("kommun", "sv"), true);
	assert.is(detectLanguage("kunta on päättänyt rakentaa uuden koulun keskustaan"), "fi");
	assert.is(detectLanguage("kommunen har beslutat att bygga en ny skola"), "sv");
});

test("the detector says nothing when it lacks a language of the site", async () => {
	const { detectLanguage } = await createLanguageTools([swedish, language("se", "se-SE")]);
	assert.is(detectLanguage("kommunen har beslutat att bygga en ny skola"), undefined);
});

test("the detector says nothing between languages that it has under one code", async () => {
	const { detectLanguage } = await createLanguageTools([language("nb", "nb-NO"), language("nn", "nn-NO")]);
	assert.is(detectLanguage("kommunen har vedtatt å bygge en ny skole i sentrum"), undefined);
});

test("a third language is told where it clearly is none of the site's", async () => {
	const { detectThird } = await createLanguageTools([swedish, language("fi", "fi-FI")]);
	assert.is(detectThird("Mieszkańcy cieszą się, że mogą iść do szkoły bez objazdu."), "pl");
	assert.is(detectThird("Invånarna är glada över att kunna gå till skolan utan omväg."), undefined);
	assert.is(detectThird("Asukkaat ovat iloisia siitä, että voivat kulkea kouluun."), undefined);
	assert.is(detectThird("Kaffe och bulle: 25 kr. Barn äter gratis."), undefined);
});

test.run();
