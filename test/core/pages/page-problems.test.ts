import { test } from "uvu";
import * as assert from "uvu/assert";
import { pageProblems } from "../../../src/core/pages/page-problems.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";

const problem = (rest: Partial<Problem>): Problem => ({
	code: "a/b",
	severity: "error",
	message: "M.",
	...rest,
});
const addresses = new Map([
	["/en/news/", { key: "nyheter/index", language: "en", file: "content/en/nyheter/index.md" }],
]);
const problems = [
	problem({}),
	problem({ file: "content/en/nyheter/index.md", line: 3, hint: "H." }),
	problem({ key: "nyheter/index", language: "en", file: "content/sv/nyheter/index.md", severity: "warning" }),
	problem({ file: "content/sv/om.md", severity: "warning" }),
	problem({ file: "content/sv/om.md" }),
];

test("a page's problems are those of its file and of its key in its language", () => {
	const shown = pageProblems(problems, { path: "/en/news/", addresses, outdated: true });
	assert.is(shown.file, "content/en/nyheter/index.md");
	assert.equal(
		shown.here.map(({ place }) => place),
		["content/en/nyheter/index.md:3", "content/sv/nyheter/index.md"],
	);
	assert.equal(shown.elsewhere, [
		{ file: "The site", errors: 1, warnings: 0 },
		{ file: "content/sv/om.md", errors: 1, warnings: 1 },
	]);
	assert.is(shown.outdated, true);
});

test("a listing's further page has the listing's problems; an unknown address none of its own", () => {
	assert.is(pageProblems(problems, { path: "/en/news/2/", addresses, outdated: false }).here.length, 2);
	const elsewhere = pageProblems(problems, { path: "/", addresses, outdated: false });
	assert.equal([elsewhere.here.length, elsewhere.file], [0, undefined]);
});

test.run();
