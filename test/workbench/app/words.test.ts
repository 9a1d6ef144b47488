import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../../src/core/checks/rule-list.ts";
import { statusRules } from "../../../src/core/workbench/status-rules.ts";
import { problemsSwedish } from "../../../src/workbench/app/words/problems-swedish.ts";

test("every rule has a sentence in Swedish, and none that isn't a rule", () => {
	assert.equal(
		Object.keys(problemsSwedish.rules).sort(),
		[...rules, ...pairingRules].map(({ id }) => id).sort(),
	);
});

test("what a rule says of a text has a sentence in Swedish, wherever its examples show it", async () => {
	const folder = new URL("../../core/checks/fixtures/", import.meta.url);
	const unknown: string[] = [];
	for (const { id } of rules) {
		const examples = await readFile(new URL(`${id}.md`, folder), "utf8");
		for (const [, message = ""] of examples.matchAll(/^(?:error|warning)[^:\n]*: (.+)$/gm))
			if (!statusRules.has(id) && problemsSwedish.sentence(message) === undefined) unknown.push(message);
	}
	assert.equal(unknown, []);
});

test("a rule's sentence in Swedish names what the English one names", () => {
	const { sentence } = problemsSwedish;
	assert.is(sentence("“68” in the original is “86” here."), "”68” i originalet är ”86” här.");
	assert.is(
		sentence("“kommun”, “län” and “stad” are left in Swedish."),
		"”kommun”, ”län” och ”stad” står kvar på originalets språk.",
	);
	assert.is(
		sentence("The mark ’ before “word” doesn't open a quotation in English."),
		"Tecknet ’ före ”word” inleder inte ett citat på det här språket.",
	);
	assert.is(
		sentence("The link “a.md” of the original is missing."),
		"Länken ”a.md” i originalet saknas här.",
	);
});

test("a difference of values is told in Swedish as it is", () => {
	const { values } = problemsSwedish;
	assert.is(values("two", "3", "numbers"), "Det ska stå ”two”, inte ”3”.");
	assert.is(values(undefined, "3", "numbers"), "”3” står inte i originalet.");
	assert.is(values("two", undefined, "numbers"), "”two” saknas.");
	assert.is(values("glossary", "word list", "glossary"), "Väntat: glossary. Hittat: word list.");
});

test.run();
