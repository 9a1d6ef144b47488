import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../../src/core/checks/rule-list.ts";
import { problemsSwedish } from "../../../src/workbench/app/words/problems-swedish.ts";

test("every rule has a sentence in Swedish, and none that isn't a rule", () => {
	assert.equal(
		Object.keys(problemsSwedish.rules).sort(),
		[...rules, ...pairingRules].map(({ id }) => id).sort(),
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
