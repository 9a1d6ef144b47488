import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";

const guide = await readFile("docs/content/en/reference/theme.md", "utf8");
const tokens = await readFile("src/theme/styles/tokens.css", "utf8");

test("the custom properties that docs/content/en/reference/theme.md names are there, and every colour is named", () => {
	const defined = [...tokens.matchAll(/^\t(--[\w-]+):/gm)].map(([, name = ""]) => name);
	const named = [...guide.matchAll(/--[a-z][\w-]*/g)].map(([name]) => name);
	for (const name of named) assert.ok(defined.includes(name), name);
	const colours = [...tokens.matchAll(/^\t(--[\w-]+): #/gm)].map(([, name = ""]) => name);
	for (const name of colours)
		assert.ok(named.includes(name), `${name} isn't in docs/content/en/reference/theme.md`);
});

test.run();
