/** The page about the translation rules has each of them, as it is. */
import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../src/core/checks/rule-list.ts";

const page = await readFile(new URL("../../docs/content/en/reference/rules.md", import.meta.url), "utf8");

test("the page about the rules names every rule, what it sees to, and its severity", () => {
	const rows = [...page.matchAll(/^\| `.*\|$/gm)].map(([row]) => row);
	assert.equal(
		rows,
		[...pairingRules, ...rules].map(
			({ id, summary, severity }) => `| \`${id}\` | ${summary.replace(/\.$/, "")} | ${severity} |`,
		),
	);
});

test.run();
