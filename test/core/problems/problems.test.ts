import { test } from "uvu";
import * as assert from "uvu/assert";
import { countProblems, formatGithub, formatProblems } from "../../../src/core/problems/format-problems.ts";
import { type Problem, sortProblems } from "../../../src/core/problems/problem.ts";
import { editDistance, suggest } from "../../../src/core/problems/suggest.ts";

const problem: Problem = {
	code: "links/unknown-page",
	severity: "error",
	message: "The link “x.md” leads to no page.",
	hint: "Write 100%: a,b",
	file: "content/sv/a.md",
	line: 3,
	column: 2,
};

test("formatProblems groups by file, with the remedy below", () => {
	const other: Problem = { code: "site/x", severity: "warning", message: "Odd." };
	assert.is(
		formatProblems([other, problem, { ...problem, line: 9 }]),
		`The site
  warning  Odd.  (site/x)

content/sv/a.md
  3:2  error  The link “x.md” leads to no page.  (links/unknown-page)
              Write 100%: a,b
  9:2  error  The link “x.md” leads to no page.  (links/unknown-page)
              Write 100%: a,b

2 errors, 1 warning
`,
	);
	assert.is(formatProblems([]), "");
});

test("formatGithub escapes what workflow commands give a meaning", () => {
	assert.is(
		formatGithub([{ ...problem, file: "content/sv/a:b,c.md" }]),
		"::error file=content/sv/a%3Ab%2Cc.md,line=3,col=2,title=links/unknown-page::The link “x.md” leads to no page.%0AWrite 100%25: a,b\n",
	);
});

test("countProblems uses the singular for one", () => {
	assert.is(countProblems([problem]), "1 error");
	assert.is(countProblems([problem, problem, { ...problem, severity: "warning" }]), "2 errors, 1 warning");
});

test("sortProblems follows the reader's eye", () => {
	const at = (file: string, line: number): Problem => ({ ...problem, file, line });
	const sorted = sortProblems([at("b", 1), at("a", 10), at("a", 2)]);
	assert.equal(
		sorted.map(({ file, line }) => `${file}:${line}`),
		["a:2", "a:10", "b:1"],
	);
});

test("suggest finds the nearest word, and none when nothing is near", () => {
	assert.is(suggest("desciption", ["description", "date", "title"]), "description");
	assert.is(suggest("topcis", ["topics", "title"]), "topics");
	assert.is(suggest("zebra", ["description", "date"]), undefined);
});

test("editDistance counts a transposition as one edit", () => {
	assert.is(editDistance("form", "from"), 1);
	assert.is(editDistance("skola", "skolor"), 2);
	assert.is(editDistance("", "abc"), 3);
	assert.is(editDistance("skola", "skolor", 3), 2);
	assert.is(editDistance("form", "from", 2), 1);
	assert.is(editDistance("nyheter", "kontakt", 3), 3);
});

test.run();
