import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { FileReport } from "../support/gate/file-report.ts";
import { findTestFiles } from "../support/gate/find-test-files.ts";
import { runTests } from "../support/gate/run-tests.ts";

const directory = fileURLToPath(new URL("./fixtures/", import.meta.url));
const [found, stopped] = await Promise.all([
	runTests({
		directory,
		filters: ["good/", "habits/", "exits/", "open/"],
		processes: 1,
		timeLimit: 60_000,
		graceTime: 300,
	}),
	runTests({ directory, filters: ["slow/"], processes: 1, timeLimit: 2_000, graceTime: 300 }),
]);

function reportOf(file: string): FileReport {
	const report = found.find((candidate) => candidate.file === file);
	assert.ok(report, `no report of ${file}`);
	return report;
}

/** What each bad habit must be counted as and told. */
const habits: Readonly<Record<string, { passed: number; failed: number; told: RegExp }>> = {
	"habits/only.test.ts": { passed: 1, failed: 1, told: /1 tests skipped/ },
	"habits/skip.test.ts": { passed: 1, failed: 1, told: /1 tests skipped/ },
	"habits/no-run.test.ts": { passed: 0, failed: 2, told: /`forgotten` never run/ },
	"habits/late.test.ts": { passed: 1, failed: 1, told: /`test` never run/ },
	"habits/empty.test.ts": { passed: 0, failed: 1, told: /without tests/ },
	"habits/before-throws.test.ts": { passed: 0, failed: 1, told: /a hook threw/ },
	"habits/before-each-throws.test.ts": { passed: 0, failed: 1, told: /No database/ },
	"habits/after-throws.test.ts": { passed: 0, failed: 1, told: /Can't tidy/ },
	"habits/fails.test.ts": { passed: 1, failed: 1, told: /"fails"/ },
	"habits/import-throws.test.ts": {
		passed: 0,
		failed: 1,
		told: /Broken at the top[\s\S]*Cause: Error: The reason/,
	},
	"habits/unawaited.test.ts": { passed: 1, failed: 1, told: /Nobody heard this/ },
	exits: { passed: 0, failed: 1, told: /ended \(exit code 0\) during exits\/exit\.test\.ts/ },
	open: { passed: 0, failed: 1, told: /is left open/ },
};

test("a file whose tests pass is counted, its output kept apart", () => {
	const report = reportOf("good/passes.test.ts");
	assert.equal([report.passed, report.failed, report.problems], [2, 0, []]);
	assert.match(report.output, "what a test prints");
});

for (const [file, { passed, failed, told }] of Object.entries(habits)) {
	test(`${file} is caught`, () => {
		const report = reportOf(file);
		assert.equal(
			{ passed: report.passed, failed: report.failed },
			{ passed, failed },
			report.problems.join("\n"),
		);
		assert.match(report.problems.join("\n"), told);
	});
}

test("every fixture of a bad habit has an expectation", async () => {
	assert.equal(
		(await findTestFiles(directory, ["habits/"])).sort(),
		Object.keys(habits)
			.filter((file) => file.startsWith("habits/"))
			.sort(),
	);
});

test("a group that takes too long is stopped and fails", () => {
	assert.is(stopped.length, 1);
	assert.is(stopped[0]?.failed, 2);
	assert.match(stopped[0]?.problems.join("\n") ?? "", /Stopped after 2 s[\s\S]*during slow\/never/);
});

test("filters that match no file leave nothing to run", async () => {
	assert.equal(
		await runTests({ directory, filters: ["absent"], processes: 1, timeLimit: 1, graceTime: 1 }),
		[],
	);
});

test("tests run in a time zone behind UTC and a foreign locale", () => {
	assert.is(process.env["TZ"], "America/New_York");
	assert.is(new Intl.DateTimeFormat().resolvedOptions().locale, "et-EE");
});

test.run();
