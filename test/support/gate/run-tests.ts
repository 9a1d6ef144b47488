import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileReport } from "./file-report.ts";
import { findTestFiles } from "./find-test-files.ts";
import { runGroup, type TestGroup } from "./run-group.ts";

/** The groups that take longest, so that they start first. */
const slowest = ["browser", "site"];

export interface RunOptions {
	/** Folder of the tests. */
	readonly directory: string;
	/** Parts of paths; all files when there are none. */
	readonly filters: readonly string[];
	/** Processes at a time. */
	readonly processes: number;
	/** Longest time for a group, in milliseconds. */
	readonly timeLimit: number;
	/** Longest time that a group's process may go on after its last test, in milliseconds. */
	readonly graceTime: number;
	/** Called when a group has ended. */
	onGroup?(name: string, reports: readonly FileReport[]): void;
}

/**
 * Runs test files in groups, a process for each folder below `directory`: starting Node with tsx for every file would take
 * longer than most files' tests. Gives the files' reports.
 */
export async function runTests(options: RunOptions): Promise<FileReport[]> {
	const files = await findTestFiles(options.directory, options.filters);
	const queue = groupByFolder(options.directory, files);
	const shared = await mkdtemp(join(tmpdir(), "brygga-test-"));
	const reports: FileReport[] = [];
	const environment = testEnvironment(shared);
	const lane = async () => {
		for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
			const found = await runGroup(group, { ...options, environment });
			reports.push(...found);
			options.onGroup?.(group.name, found);
		}
	};
	try {
		await Promise.all(Array.from({ length: options.processes }, lane));
	} finally {
		await rm(shared, { recursive: true, force: true });
	}
	return reports;
}

function groupByFolder(directory: string, files: readonly string[]): TestGroup[] {
	const groups = new Map<string, string[]>();
	for (const file of files) {
		const name = file.split("/", 1)[0] ?? file;
		groups.set(name, [...(groups.get(name) ?? []), file]);
	}
	const rank = (name: string) => (slowest.includes(name) ? slowest.indexOf(name) : slowest.length);
	return [...groups]
		.map(([name, members]) => ({ name, directory, files: members }))
		.sort((a, b) => rank(a.name) - rank(b.name));
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
