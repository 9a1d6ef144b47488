import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleTests } from "./bundle-tests.ts";
import type { FileReport } from "./file-report.ts";
import { findTestFiles } from "./find-test-files.ts";
import { knownCosts } from "./known-costs.ts";
import { runLane } from "./run-lane.ts";

export interface RunOptions {
	/** Folder of the tests. */
	readonly directory: string;
	/** Parts of paths; all files when there are none. */
	readonly filters: readonly string[];
	/** Processes at a time. */
	readonly lanes: number;
	/** Longest time until a process has started, in milliseconds. */
	readonly startLimit: number;
	/** Longest time in which nothing moves in a process after that, in milliseconds. */
	readonly stallLimit: number;
	/** Longest time that a process may go on after its last test, in milliseconds. */
	readonly graceTime: number;
	/** Called when a file has reported. */
	onReport?(report: FileReport): void;
	/** Called when all of a folder's files have reported. */
	onGroup?(name: string, reports: readonly FileReport[]): void;
}

/**
 * Runs test files in a few processes, each of which takes the next file when it is done with one, the longest first: a process
 * for each file would take longer to start than most files' tests. Gives the files' reports.
 */
export async function runTests(options: RunOptions): Promise<FileReport[]> {
	const files = await findTestFiles(options.directory, options.filters);
	if (files.length === 0) return [];
	const bundles = await bundleTests(options.directory, files).catch((error: Error) => error);
	if (bundles instanceof Error) {
		const report = cannotRun(bundles);
		options.onReport?.(report);
		return [report];
	}
	const shared = await mkdtemp(join(tmpdir(), "brygga-test-"));
	const environment = testEnvironment(shared);
	const costOf = (file: string): number => knownCosts[file] ?? 0;
	const queue = files.toSorted((a, b) => costOf(b) - costOf(a));
	const reports: FileReport[] = [];
	const onReport = (report: FileReport): void => {
		reports.push(report);
		options.onReport?.(report);
		const group = groupOf(report.file);
		const ofGroup = reports.filter(({ file }) => groupOf(file) === group);
		const done = new Set(ofGroup.map(({ file }) => file));
		if (files.every((file) => groupOf(file) !== group || done.has(file))) options.onGroup?.(group, ofGroup);
	};
	const lane = async (): Promise<void> => {
		while (queue.length > 0) {
			await runLane({
				...options,
				program: bundles.worker,
				args: [options.directory, bundles.folder],
				environment,
				next: () => queue.shift(),
				onReport,
			});
		}
	};
	try {
		const lanes = Array.from({ length: Math.min(options.lanes, files.length) }, lane);
		for (const outcome of await Promise.allSettled(lanes))
			if (outcome.status === "rejected") onReport(cannotRun(outcome.reason));
	} finally {
		await Promise.all([bundles.remove(), rm(shared, { recursive: true, force: true })]);
	}
	return reports;
}

/** What keeps tests from being run: TypeScript that can't be read, an import that leads nowhere, a process that doesn't start. */
function cannotRun({ message }: Error): FileReport {
	return {
		file: "run.ts",
		passed: 0,
		failed: 1,
		problems: [`The tests can't be run: ${message}`],
		output: "",
		leftOpen: [],
		milliseconds: 0,
	};
}

/** The folder that a file is in, directly below that of the tests. */
function groupOf(file: string): string {
	return file.split("/", 1)[0] ?? file;
}

/**
 * The environment of every test: a time zone behind UTC with daylight saving time, so that a date taken for local
 * midnight comes out as the day before, and a locale of neither content nor developers, whose alphabet sorts z before
 * t, so that text formed or sorted by the machine's locale fails the tests.
 */
function testEnvironment(shared: string): NodeJS.ProcessEnv {
	const environment: NodeJS.ProcessEnv = {
		...process.env,
		TZ: "America/New_York",
		LANG: "et_EE.UTF-8",
		BRYGGA_TEST_FOLDER: shared,
	};
	for (const name of [
		"LC_ALL",
		"LC_MESSAGES",
		"LC_TIME",
		"LC_COLLATE",
		"LANGUAGE",
		"FORCE_COLOR",
		"GITHUB_ACTIONS",
	]) {
		delete environment[name];
	}
	return environment;
}
