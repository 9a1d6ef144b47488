/** Cases are in test/fixtures/markdown/strays.txt: a title, then `.` Markdown `.` what is told, as `LINE:COLUMN KIND TEXT` `.`. */
import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { readStrays } from "../../../../src/core/markdown/strays/read-strays.ts";

const markdown = createMarkdown();

function told(source: string): string {
	return readStrays(markdown.parse(source, {}), { source, lineOffset: 0 })
		.map(({ kind, text, line, column }) => `${line}:${column} ${kind} ${text.replaceAll("\n", "⏎")}`)
		.join("\n");
}

const fixture = await readFile(new URL("../../../fixtures/markdown/strays.txt", import.meta.url), "utf8");
const cases = [...fixture.matchAll(/^(.+)\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)\n?\.$/gm)];

test("the fixture is read", () => assert.ok(cases.length >= 12));

for (const [, title = "", input = "", expected = ""] of cases) {
	test(title, () => assert.is(told(input), expected));
}

test("what is told changes nothing of what is shown", () => {
	const without = createMarkdown();
	without.disable(["stray_markup", "stray_emphasis"]);
	for (const [, , input = ""] of cases) assert.is(markdown.render(input), without.render(input));
});

test.run();
