import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
		lanes: 1,
		startLimit: 60_000,
		stallLimit: 60_000,
		graceTime: 300,
	}),
	runTests({
		directory,
		filters: ["stalls/"],
		lanes: 2,
		startLimit: 60_000,
		stallLimit: 3_000,
		graceTime: 300,
	}),
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
	"exits/exit.test.ts": { passed: 0, failed: 1, told: /ended \(exit code 0\) during this file/ },
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

test("what keeps a process from ending is named with its file", () => {
	const [report, failure] = found.filter(({ file }) => file === "open/interval.test.ts");
	assert.equal([report?.passed, report?.failed, failure?.failed], [1, 0, 1]);
	assert.match(failure?.problems.join() ?? "", "Left open by this file, it seems: Timeout.");
});

test("a file in which nothing moves is stopped, and says which test stood; others go on", () => {
	const problems = stopped.find(({ file }) => file === "stalls/never.test.ts")?.problems.join("\n") ?? "";
	assert.match(
		problems,
		/nothing has moved for 3 s\. “waits for what never comes” has run since 2\d{3}-[-\d:.TZ]+\. The last to move, at 2[^ ]+: the only step\.$/,
	);
	const slow = stopped.find(({ file }) => file === "stalls/slow.test.ts");
	assert.equal([slow?.passed, slow?.failed], [1, 0], slow?.problems.join());
	assert.ok((slow?.milliseconds ?? 0) > 3_000);
});

test("tests that can't be read are a failure that says where", async () => {
	const broken = await mkdtemp(join(tmpdir(), "brygga-broken-"));
	try {
		await writeFile(join(broken, "a.test.ts"), "import './nowhere.ts';\n");
		const [report] = await runTests({
			directory: broken,
			filters: [],
			lanes: 1,
			startLimit: 1,
			stallLimit: 1,
			graceTime: 1,
		});
		assert.is(report?.failed, 1);
		assert.match(report?.problems.join() ?? "", /a\.test\.ts:1:\d+[\s\S]*nowhere\.ts/);
	} finally {
		await rm(broken, { recursive: true });
	}
});

test("a process that never gets to its tests is a failure, not a crash", async () => {
	const usual = process.env["NODE_OPTIONS"];
	process.env["NODE_OPTIONS"] = "--no-such-option";
	try {
		const [report, ...others] = await runTests({
			directory,
			filters: ["good/"],
			lanes: 1,
			startLimit: 60_000,
			stallLimit: 60_000,
			graceTime: 60_000,
		});
		assert.equal([report?.failed, others], [1, []]);
		assert.match(report?.problems.join() ?? "", /can't be run: No test was run: [\s\S]*no-such-option/);
	} finally {
		if (usual === undefined) delete process.env["NODE_OPTIONS"];
		else process.env["NODE_OPTIONS"] = usual;
	}
});

test("filters that match no file leave nothing to run", async () => {
	assert.equal(
		await runTests({ directory, filters: ["absent"], lanes: 1, startLimit: 1, stallLimit: 1, graceTime: 1 }),
		[],
	);
});

test("tests run in a time zone behind UTC and a foreign locale", () => {
	assert.is(process.env["TZ"], "America/New_York");
	assert.is(new Intl.DateTimeFormat().resolvedOptions().locale, "et-EE");
});

test.run();
