/** The figures in the documentation are those of bench/results/. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fitLine } from "../../bench/report/scaling-model.ts";
import { withReports } from "../../bench/report/write-reports.ts";

for (const name of ["README.md", "docs/content/en/inside/scaling.md"])
	test(`the figures in ${name} are the measured ones`, async () => {
		const text = await readFile(fileURLToPath(new URL(`../../${name}`, import.meta.url)), "utf8");
		assert.match(text, /<!-- bench:targets -->/);
		assert.is(text, withReports(text), "run: npm run bench -- --report");
	});

test("a report that isn't known is refused", () => {
	assert.throws(() => withReports("<!-- bench:nothing -->\n<!-- /bench -->"), /no report “nothing”/);
});

test("a line is fitted by relative error, and never begins below nothing", () => {
	const line = (base: number, each: number) => [100, 1000, 10_000].map((x) => ({ x, y: base + each * x }));
	const near = (found: number, expected: number): void =>
		assert.ok(Math.abs(found - expected) < 1e-9, `${found} instead of ${expected}`);
	near(fitLine(line(2, 0.5)).base, 2);
	near(fitLine(line(2, 0.5)).each, 0.5);
	const low = fitLine([
		{ x: 1, y: 1 },
		{ x: 2, y: 3 },
	]);
	assert.is(low.base, 0);
	assert.ok(low.each > 1 && low.each < 1.5);
});

test.run();
