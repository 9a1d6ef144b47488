import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { FileReport } from "./file-report.ts";
import { findUnrunSuites } from "./find-unrun-suites.ts";

/** Where tests begin. */
const workingFolder = process.cwd();

/** What uvu 0.5 answers when a suite has run: its failures as text or `true`, tests passed, skipped and counted. */
type SuiteRun = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>;

declare global {
	/** uvu's own: suites don't start by themselves when it is set before uvu is read. */
	var UVU_DEFER: number | undefined;
	/** uvu's own: the suites to run, a list for each file. */
	var UVU_QUEUE: SuiteRun[][] | undefined;
	/** uvu's own: the list to which the file being read adds its suites. */
	var UVU_INDEX: number | undefined;
}

/**
 * Reads one test file and runs its suites, as uvu's own runner does, and counts as failures also what uvu lets pass: a
 * file or suite without tests or `.run()`, tests skipped or left out by a forgotten `.only`, a hook that throws, and
 * errors that nobody awaited.
 *
 * @param source The file as it was written.
 * @param options `file` is its name in the report, `bundle` what it has become.
 */
export async function runTestFile(
	source: string,
	{ file, bundle }: { readonly file: string; readonly bundle: string },
): Promise<FileReport> {
	// A site with code of its own, which an earlier file built, has become the working folder.
	process.chdir(workingFolder);
	const started = performance.now();
	const before = process.getActiveResourcesInfo();
	const problems: string[] = [];
	const tally = { passed: 0, failed: 0 };
	const complain = (problem: string) => {
		problems.push(problem);
		tally.failed++;
	};
	const stray = (error: unknown) => complain(`An error that nothing awaited:\n${describe(error)}`);
	const output = captureOutput();
	process.on("unhandledRejection", stray).on("uncaughtException", stray);
	try {
		for (const name of findUnrunSuites(await readFile(source, "utf8"))) {
			complain(`Tests of \`${name}\` never run. End the file with \`${name}.run();\`.`);
		}
		const suites = await readSuites(bundle);
		if (suites.length === 0) complain("No suite of this file runs. End it with `test.run();`.");
		for (const suite of suites) await runSuite(suite, { tally, problems, complain });
		await new Promise((settle) => setImmediate(settle));
	} catch (error) {
		complain(describe(error));
	} finally {
		process.off("unhandledRejection", stray).off("uncaughtException", stray);
		output.release();
	}
	return {
		file,
		...tally,
		problems,
		output: output.text(),
		leftOpen: moreThanBefore(process.getActiveResourcesInfo(), before),
		milliseconds: performance.now() - started,
	};
}

function moreThanBefore(now: readonly string[], before: readonly string[]): string[] {
	const count = (of: readonly string[], kind: string): number => of.filter((name) => name === kind).length;
	return [...new Set(now)].filter((kind) => count(now, kind) > count(before, kind));
}

async function readSuites(file: string): Promise<readonly SuiteRun[]> {
	globalThis.UVU_DEFER = 1;
	globalThis.UVU_QUEUE ??= [];
	const suites: SuiteRun[] = [];
	globalThis.UVU_INDEX = globalThis.UVU_QUEUE.push(suites) - 1;
	try {
		await import(pathToFileURL(file).href);
		return [...suites];
	} finally {
		await emptySharedSuite();
	}
}

/** uvu's `test` is one suite for all files of a process: what a file leaves in it would run with the next file's tests. */
async function emptySharedSuite(): Promise<void> {
	const { test } = await import("uvu");
	test.run();
}

async function runSuite(
	suite: SuiteRun,
	report: { tally: { passed: number; failed: number }; problems: string[]; complain(problem: string): void },
): Promise<void> {
	const [errors, passed, skipped, total] = await suite();
	report.tally.passed += passed;
	if (total === 0) report.complain("A suite without tests.");
	if (skipped > 0) report.complain(`${skipped} tests skipped: \`.skip\` or \`.only\` is left in the file.`);
	if (errors !== true) {
		report.problems.push(errors.trim());
		report.tally.failed += total - passed;
	} else if (passed !== total) {
		report.complain(
			`${passed} of ${total} tests passed and none failed: a hook threw, and uvu keeps its error to itself. ` +
				"Do at the top of the file what the hook does, to see the error.",
		);
	}
}

function captureOutput(): { text(): string; release(): void } {
	const write = process.stdout.write;
	const parts: string[] = [];
	process.stdout.write = (chunk: string | Uint8Array) => {
		parts.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
		return true;
	};
	return {
		text: () => parts.join(""),
		release: () => {
			process.stdout.write = write;
		},
	};
}

function describe(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause === undefined ? "" : `\nCause: ${describe(error.cause)}`;
	return `${error.stack ?? error.message}${cause}`;
}
