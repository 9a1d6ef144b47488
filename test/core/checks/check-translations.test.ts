import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkTexts } from "./case-site.ts";

const sv = "Ett stycke.\n\nPriset steg med 2,5 procent.";
const translation = (ignore: string, price = "25 per cent"): string =>
	`---\ntitle: A page\ndescription: It is for a test.\ntranslation:\n  state: in-review\n  pin: CURRENT\n${ignore}---\n\nA paragraph.\n\nThe price rose by ${price}.`;

function summary(en: string): string[] {
	return checkTexts({ sv, en }).problems.map(({ code, line }) => `${code} ${line}`);
}

test("a finding has its rule, place in both files, expected and actual", () => {
	const [problem, ...others] = checkTexts({ sv, en: translation("") }).problems;
	assert.equal(others, []);
	assert.equal(problem, {
		code: "translation/numbers",
		severity: "error",
		message: "“2,5 procent” in the original is “25 per cent” here.",
		hint: "Write “2.5 per cent”. (block 2; the original: content/sv/sida.md:8)",
		file: "content/en/sida.md",
		line: 11,
		expected: "2.5 per cent",
		actual: "25 per cent",
		language: "en",
		key: "sida",
		rule: "numbers",
	});
});

test("what a value is in the translation's language is left to the translator where it isn't known", () => {
	const [problem] = checkTexts({ sv: "Det tog tre år.", en: "It took four years." }).problems;
	assert.is(problem?.hint, "Write “tre år” in English. (block 1; the original: content/sv/sida.md:6)");
});

test("a rule is dismissed on the page, or in the block that has it", () => {
	assert.equal(summary(translation("  ignore:\n    - { rule: numbers, reason: Corrected. }\n")), []);
	assert.equal(
		summary(translation("  ignore:\n    - { rule: numbers, block: 2, reason: Corrected. }\n")),
		[],
	);
});

test("a dismissal may name the one value that it is of, as either text has it, in its block or on the page", () => {
	const dismissed = (ignore: string): string[] =>
		checkTexts({
			sv: "Ett stycke.\n\nDet kostar 300 kr, tar 14 dagar och fyller 3 rum.",
			en: translation(`  ignore:\n    - { rule: numbers, ${ignore}reason: Corrected. }\n`).replace(
				/The price.*/,
				"It costs SEK 300, takes 15 days and fills 4 rooms.",
			),
		}).problems.map(({ code, actual }) => `${code} ${actual}`);
	const [days, rooms] = ["translation/numbers 15 days", "translation/numbers 4"];
	assert.equal(dismissed("block: 2, value: 15 days, "), [rooms]);
	assert.equal(dismissed('value: "3", '), [days]);
	assert.equal(dismissed("block: 2, "), []);
	assert.equal(dismissed("block: 2, value: 16 days, ").sort(), [
		"translation/ignore-unused numbers",
		days,
		rooms,
	]);
});

test("a dismissal that matches nothing is reported at its place", () => {
	const other = "  ignore:\n    - { rule: dates, reason: Corrected. }\n";
	assert.equal(summary(translation(other, "2.5 per cent")), ["translation/ignore-unused 8"]);
	const elsewhere = "  ignore:\n    - { rule: numbers, block: 1, reason: Corrected. }\n";
	assert.equal(summary(translation(elsewhere)), ["translation/numbers 13", "translation/ignore-unused 8"]);
});

test("a dismissal of a rule that doesn't exist names the one that was meant", () => {
	const { problems } = checkTexts({
		sv,
		en: translation("  ignore:\n    - { rule: number, reason: Corrected. }\n", "2.5 per cent"),
	});
	assert.is(problems[0]?.message, "There is no rule “number” to ignore.");
	assert.is(problems[0]?.hint, "Did you mean “numbers”?");
});

test("a block that is missing is one problem, and its numbers, links and dates none", () => {
	const long = `${sv}\n\nDen 3 maj kom 12 gäster till [Sigtuna](om.md) och betalade 500 kr.\n\n- Sista`;
	assert.equal(
		checkTexts({ sv: long, en: "A paragraph.\n\nThe price rose by 2.5 per cent.\n\n- Last" }).problems.map(
			({ code }) => code,
		),
		["translation/structure"],
	);
});

test("the same texts give the same problems", () => {
	const en = "A paragraph of 3.\n\nThe price rose by 25 per cent on 3 May at 9 a.m.";
	assert.equal(checkTexts({ sv, en }), checkTexts({ sv, en }));
	assert.ok(checkTexts({ sv, en }).problems.length > 2);
});

test.run();
