import { test } from "uvu";
import * as assert from "uvu/assert";
import { countProblems, formatGithub, formatProblems } from "../../../src/core/problems/format-problems.ts";
import { nameSome } from "../../../src/core/problems/name-some.ts";
import { type Problem, sortProblems } from "../../../src/core/problems/problem.ts";
import { suggest } from "../../../src/core/problems/suggest.ts";

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
	assert.match(
		formatProblems([{ ...problem, file: "a\u001b[31m\nb.md" }]),
		/^a\[U\+001B\]\[31m\[U\+000A\]b\.md\n/,
	);
});

const many = (count: number, change: (index: number) => Partial<Problem>): Problem[] =>
	Array.from({ length: count }, (_, index) => ({ ...problem, line: index + 1, ...change(index) }));

test("formatProblems shows a few of many of a kind and counts every kind, with what mends most of it", () => {
	const unknown = many(300, (index) => ({
		code: "front-matter/unknown-field",
		message: "Unknown field.",
		hint: `Remove it, or use one of: ${"title, ".repeat(20)}`,
		file: `content/sv/${index}.md`,
		actual: index % 3 === 0 ? "tags" : "author",
	}));
	const missing = many(11, () => ({
		code: "translation/missing",
		severity: "warning",
		message: "It has no translation.",
		language: "de",
	}));
	const text = formatProblems([...unknown, problem, ...missing]);
	assert.is(text.split("Unknown field.").length - 1, 3);
	assert.is(text.split("use one of").length - 1, 1, "a long list is written once");
	assert.not.ok(text.includes("It has no translation."));
	assert.ok(
		text.endsWith(`content/sv/a.md
  3:2  error  The link “x.md” leads to no page.  (links/unknown-page)
              Write 100%: a,b

301 errors, 11 warnings in 301 files:

  300 errors    front-matter/unknown-field, 297 of them not shown: “author” 200, “tags” 100
                Remove from all files at once, with your editor, those that nothing uses; npx brygga schema prints the fields that there are.
    1 error     links/unknown-page
   11 warnings  translation/missing, none shown: into German
                Begin one: npx brygga new KEY de; or write all of them into a file for translators: npx brygga export --all --to de -o de.xlf

Of some kinds only a few are shown. All of them: npx brygga check --all, or --format json.
`),
		text,
	);
});

test("formatProblems shows every problem when it is asked to, and ten of a kind always", () => {
	const eleven = many(11, () => ({}));
	assert.is(formatProblems(eleven, { all: true }).split("(links/unknown-page)").length - 1, 11);
	assert.is(formatProblems(eleven.slice(1)).split("(links/unknown-page)").length - 1, 10);
	assert.is(formatProblems(eleven).split("(links/unknown-page)").length - 1, 3);
});

test("nameSome cuts a list only where that makes it shorter", () => {
	const names = Array.from({ length: 12 }, (_, index) => String(index));
	assert.is(nameSome(names), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more");
	assert.is(nameSome(names.slice(1)), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
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

test.run();
