import { test } from "uvu";
import * as assert from "uvu/assert";
import { findValues } from "../../../../src/core/checks/values/find-values.ts";
import { writeValue } from "../../../../src/core/checks/values/write-value.ts";

/** What is found in a text of the first language, as the second writes it. */
function written(text: string, [from, to]: readonly [string, string] = ["sv-SE", "en-GB"]): string[] {
	const { values } = findValues(text, { locale: from, source: from, target: to });
	return values.map((value) => writeValue(value, to) ?? "–");
}

test("a month is written by its name, with its year and without, and so is a weekday", () => {
	assert.equal(written("i oktober 2023"), ["October 2023"]);
	assert.equal(written("maj–juni 2023"), ["May", "June 2023"]);
	assert.equal(written("tisdagen den 9 oktober 2023"), ["Tuesday", "9 October 2023"]);
	assert.equal(written("i oktober 2023", ["sv-SE", "es-ES"]), ["octubre de 2023"]);
	assert.equal(written("In May 2023", ["en-GB", "sv-SE"]), ["maj 2023"]);
});

test("a unit that every language has is written out where it was, in the number's form", () => {
	assert.equal(written("1 vecka, 3 veckor och 12 000 timmar"), ["1 week", "3 weeks", "12,000 hours"]);
	assert.equal(written("1,5 liter, 150 hektar"), ["1.5 litres", "150 hectares"]);
	assert.equal(written("12 grader"), ["12 degrees Celsius"]);
	assert.equal(written("3 weeks, 1 foot", ["en-GB", "sv-SE"]), ["3 veckor", "1 fot"]);
});

test("Arabic has several ways to write per cent, of which CLDR has one", () => {
	for (const percent of ["في المئة", "في المائة", "بالمئة", "بالمائة"])
		assert.equal(written(`شارك 12.5 ${percent} في الدورة`, ["ar", "en-GB"]), ["12.5 per cent"], percent);
});

test("a symbol stays, whatever its power", () => {
	assert.equal(written("2,5 km, 1 200 m², 25 °C, 12 MWh"), ["2.5 km", "1,200 m²", "25 °C", "12 MWh"]);
	assert.equal(written("3 tim"), ["3 hours"]);
});

test("what CLDR lacks comes from the language's own words", () => {
	assert.equal(written("1 kvadratmeter, 40 kvadratmeter, 2 ton"), [
		"1 square metre",
		"40 square metres",
		"2 tonnes",
	]);
	assert.equal(written("40 square metres", ["en-GB", "de-DE"]), ["40 Quadratmeter"]);
	assert.equal(written("2 tablespoons", ["en-GB", "sv-SE"]), ["2 matskedar"]);
});

test("a unit that the language hasn't becomes the next smaller one", () => {
	assert.equal(written("5 mil, 2 hekto"), ["50 kilometres", "200 grams"]);
});

test("large numbers keep their words, also before a unit", () => {
	assert.equal(written("3 miljoner, 2,5 miljarder"), ["3 million", "2.5 billion"]);
	assert.equal(written("2 miljoner ton"), ["2 million tonnes"]);
});

test("a share of so many is written with the language's own word", () => {
	assert.equal(written("3 av 40"), ["3 of 40"]);
});

test("a number in words, and a unit that nobody has a word for, is for the translator to word", () => {
	assert.equal(written("tre veckor"), ["–"]);
	assert.equal(written("1990-talet"), ["–"]);
	assert.equal(written("på julafton"), ["–"]);
	assert.equal(written("20 hk", ["sv-SE", "fr-FR"]), ["–"]);
});

test.run();
