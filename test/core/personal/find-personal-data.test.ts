import { test } from "uvu";
import * as assert from "uvu/assert";
import { findPersonalData, personalProblems } from "../../../src/core/personal/find-personal-data.ts";

const found = (text: string): string[] => findPersonalData(text).map((one) => one.text);

test("personal identity numbers and coordination numbers are found in every way of writing them", () => {
	// The day of birth and number that the tax agency shows as an example, and numbers with a check digit of their own.
	assert.equal(found("Hon heter Tolvan, 121212-1212."), ["121212-••••"]);
	assert.equal(found("19121212-1212 och 191212121212"), ["19121212-••••", "19121212••••"]);
	assert.equal(found("hundraårig: 121212+1212"), ["121212+••••"]);
	assert.equal(found("samordningsnummer 701063-2391"), ["701063-••••"]);
	assert.equal(found("number: '640823-3234'"), ["640823-••••"]);
});

test("dates, telephone numbers and other numbers aren't taken for them", () => {
	for (const text of [
		"121212-1213", // the check digit
		"121312-1219", // no such month
		"230230-1234", // no such day
		"556036-0793", // a company
		"0701121212 är ett telefonnummer", // ten digits without a sign
		"1212121212",
		"https://hamn.example/191212121212",
		"ordernummer A191212121212",
		"2012-12-12 12:12",
		"20121212–20121213",
		"ISBN 978-91-0-012345-6",
		"Dnr 2024/121212-12125",
		"12 12 12 12 12",
	])
		assert.equal(found(text), [], text);
});

test("private addresses are found by their host, those of work aren't", () => {
	assert.equal(found("Skriv till Anna.Ek@Gmail.com eller ann@hotmail.se."), [
		"Anna.Ek@Gmail.com",
		"ann@hotmail.se",
	]);
	assert.equal(found("info@sigtuna.se, a@gmail.com.example, x@mygmail.com, @gmail.com"), []);
});

test("a problem tells the place, and not the whole number", () => {
	const [problem] = personalProblems(
		findPersonalData("---\ntitle: T\n---\n\nTolvan 121212-1212"),
		"content/sv/a.md",
	);
	assert.equal([problem?.code, problem?.line, problem?.column], ["privacy/identity-number", 5, 8]);
	assert.not.match(JSON.stringify(problem), "1212-1212");
});

test.run();
