import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../../src/core/checks/rule-list.ts";
import { problemsSwedish } from "../../../src/workbench/app/words/problems-swedish.ts";

test("the workbench says in Swedish what each rule is about, and has words for no other", () => {
	assert.equal(
		Object.keys(problemsSwedish.rules).sort(),
		[...rules, ...pairingRules].map(({ id }) => id).sort(),
	);
});

test.run();
