import { readdir, readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../../src/core/checks/rule-list.ts";
import { checkTexts, type PairTexts, swedishAndEnglish } from "./case-site.ts";
import { readCases } from "./read-cases.ts";

const folder = new URL("./fixtures/", import.meta.url);
const files = (await readdir(folder)).filter((file) => file !== "README.md");
const knowledge = await swedishAndEnglish();
const ids = [...rules, ...pairingRules].map(({ id }) => id);

function findings(rule: string, texts: PairTexts): string[] {
	const { problems, offset } = checkTexts(texts, knowledge);
	return problems
		.filter((problem) => problem.rule === rule)
		.map(({ severity, line = 0, message }) => `${severity} ${line - offset}: ${message}`);
}

test("every rule has a fixture, and every fixture a rule", () => {
	assert.equal(files.map((file) => file.replace(/\.md$/, "")).sort(), [...ids].sort());
});

for (const file of files) {
	const rule = file.replace(/\.md$/, "");
	const cases = readCases(await readFile(new URL(file, folder), "utf8"));
	test(`${rule} has cases that pass and cases that fail`, () => {
		assert.ok(cases.some(({ finds }) => finds.length > 0));
		assert.ok(cases.some(({ finds }) => finds.length === 0));
	});
	for (const { name, finds, ...texts } of cases) {
		test(`${rule}: ${name}`, () => {
			assert.equal(findings(rule, texts), finds);
		});
	}
}

test.run();
