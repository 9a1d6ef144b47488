import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	beginsSentence,
	isAcronym,
	slotOf,
	splitHyphens,
	wordsOf,
} from "../../../../src/core/checks/text/words.ts";

const textsOf = (text: string): string[] => wordsOf(text).map((word) => word.text);

test("wordsOf keeps apostrophes and hyphens inside words, and a hyphen that stands for a part", () => {
	assert.equal(textsOf("Utbildnings- och EU-nämndens “parents’ circles” aren’t 90-tal."), [
		"Utbildnings-",
		"och",
		"EU-nämndens",
		"parents",
		"circles",
		"aren’t",
		"90-tal",
	]);
});

test("wordsOf leaves numbers out and takes letters of every script", () => {
	assert.equal(textsOf("2030 är Ελλάδα, Кирилиця och 𝒜 12 000"), ["är", "Ελλάδα", "Кирилиця", "och", "𝒜"]);
});

test("wordsOf gives places, lower case with straight apostrophes, and capitals", () => {
	assert.equal(wordsOf(" Östlund’s")[0], {
		text: "Östlund’s",
		lower: "östlund's",
		start: 1,
		end: 10,
		capital: true,
		digits: false,
		hyphenated: false,
		slot: slotOf("östlund's"),
	});
	assert.is(wordsOf("𝒜")[0]?.capital, false);
	assert.is(wordsOf("ß")[0]?.capital, false);
});

test("splitHyphens takes hyphenated words apart, in their places", () => {
	assert.equal(
		splitHyphens(wordsOf("a Vice-Chair")).map(({ text, lower, start, end }) => ({ text, lower, start, end })),
		[
			{ text: "a", lower: "a", start: 0, end: 1 },
			{ text: "Vice", lower: "vice", start: 2, end: 6 },
			{ text: "Chair", lower: "chair", start: 7, end: 12 },
		],
	);
});

test("isAcronym knows abbreviations from names", () => {
	assert.equal(["AMIF", "EU:s", "M", "A4"].filter(isAcronym), ["AMIF", "EU:s", "M", "A4"]);
	assert.equal(["Amif", "O’Brien", "El-Sayed"].filter(isAcronym), []);
});

test("beginsSentence skips quotation marks and brackets", () => {
	const at = (text: string): boolean => beginsSentence(text, text.lastIndexOf("X"));
	assert.equal(["X", "Nu. X", "Nu! “X", "Hon sa: ”X", "rad\nX", "– X"].map(at), [
		true,
		true,
		true,
		true,
		true,
		true,
	]);
	assert.equal(["hos X", "hos (X", "Nu, X", "2030 X"].map(at), [false, false, false, false]);
});

test.run();
