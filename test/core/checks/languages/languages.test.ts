import { test } from "uvu";
import * as assert from "uvu/assert";
import { habitsOf } from "../../../../src/core/checks/languages/habits-of.ts";
import { quotationMarks } from "../../../../src/core/checks/languages/quotation-marks.ts";
import { languagePair } from "../../../../src/core/checks/text/names/language-pair.ts";

test("Swedish forms: definite, plural, genitive", () => {
	const { formsOf } = habitsOf("sv");
	const has = (term: string, ...forms: string[]): void => {
		for (const form of forms) assert.ok(formsOf(term).includes(form), `${term}: ${form}`);
	};
	has("kommun", "kommun", "kommunen", "kommunens", "kommuner", "kommunerna", "kommunernas", "kommuns");
	has("skola", "skolan", "skolor", "skolorna", "skolornas");
	has("ordförande", "ordföranden", "ordförandena", "ordförandens");
	has("förvaltningar", "förvaltningarna", "förvaltningarnas");
	has("län", "länet", "länets", "länen");
	has("utanförskap", "utanförskapet");
	has("rektor", "rektorer", "rektorerna");
	has("styrdokument", "styrdokumenten", "styrdokumentet");
	has("center", "centret");
	assert.not.ok(formsOf("kommun").includes("kommunal"));
});

test("English forms: plural, singular and possessive, also of the head", () => {
	const { formsOf } = habitsOf("en-GB");
	const has = (term: string, ...forms: string[]): void => {
		for (const form of forms) assert.ok(formsOf(term).includes(form), `${term}: ${form}`);
	};
	has("municipality", "municipality's", "municipalities", "municipalities'");
	has("study counsellors", "study counsellor");
	has("head of administration", "heads of administration", "head of administration's");
	has("business", "businesses", "business's");
	has("civil society", "civil societies");
});

test("the family of a word is what its derivations share", () => {
	const { familyOf } = habitsOf("en");
	assert.is(familyOf("integration"), familyOf("integrating"));
	assert.is(familyOf("participation"), familyOf("participants"));
	assert.is(familyOf("safe"), undefined);
});

test("a definite form is told from an indefinite one", () => {
	const { isDefinite } = habitsOf("sv");
	assert.equal(["kommunen", "arbetet", "insatserna", "kommunens"].map(isDefinite), [true, true, true, true]);
	assert.equal(["kommun", "insatser", "förvaltning"].map(isDefinite), [false, false, false]);
});

test("every language has habits; what isn't known is neutral", () => {
	assert.is(habitsOf("fr-CA").spacedMarks.includes(":"), true);
	assert.is(habitsOf("de").nounCapitals, true);
	assert.equal(habitsOf("ar").formsOf("كلمة"), ["كلمة"]);
	assert.is(habitsOf("fi").dialogueDash, true);
});

test("quotation marks by language", () => {
	assert.equal(quotationMarks("sv")?.pairs[0], ["”", "”"]);
	assert.equal(quotationMarks("en-GB")?.pairs[0], ["“", "”"]);
	assert.equal(quotationMarks("de-AT")?.pairs[0], ["„", "“"]);
	assert.is(quotationMarks("mi"), undefined);
});

test("countries come from CLDR for any pair, places from the list of five languages", () => {
	assert.is(languagePair("sv", "en").exonyms.get("nya zeeland"), "new zealand");
	assert.is(languagePair("sv", "en-GB").exonyms.get("göteborg"), "gothenburg");
	assert.is(languagePair("sv", "de").exonyms.get("tyskland"), "deutschland");
	assert.is(languagePair("sv", "de").exonyms.get("köpenhamn"), "kopenhagen");
	assert.is(languagePair("de", "fi").exonyms.get("wien"), "wien");
	assert.is(languagePair("sv", "ar").exonyms.get("göteborg"), undefined);
	assert.equal([languagePair("sv", "en").sameScript, languagePair("sv", "ar").sameScript], [true, false]);
});

test.run();
