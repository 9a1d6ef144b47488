import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FileReport } from "./file-report.ts";

const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** Test files that run in one process. */
export interface TestGroup {
	readonly name: string;
	readonly directory: string;
	/** Paths relative to `directory`. */
	readonly files: readonly string[];
}

export interface GroupOptions {
	readonly environment: NodeJS.ProcessEnv;
	/** Longest time for the whole group, in milliseconds. */
	readonly timeLimit: number;
	/** Longest time that the process may go on after its last test, in milliseconds. */
	readonly graceTime: number;
}

/**
 * Runs a group in a process of its own and gives a report for each file. A process that ends before all its files have
 * reported, that takes too long, or that goes on after its last test is a failure under the group's name.
 */
export function runGroup(group: TestGroup, options: GroupOptions): Promise<FileReport[]> {
	return new Promise((settle, reject) => {
		const reports: FileReport[] = [];
		const problems: string[] = [];
		const stderr: Buffer[] = [];
		const child = fork(worker, [group.directory, ...group.files], {
			execArgv: ["--import", "tsx"],
			env: options.environment,
			stdio: ["ignore", "ignore", "pipe", "ipc"],
		});
		const stop = (problem: string) => {
			problems.push(problem);
			child.kill("SIGKILL");
		};
		let timer = setTimeout(() => stop(`Stopped after ${options.timeLimit / 1000} s.`), options.timeLimit);
		child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
		child.on("message", (report: FileReport) => reports.push(report));
		child.on("disconnect", () => {
			clearTimeout(timer);
			timer = setTimeout(
				() => stop("Did not end after its last test: a server, a browser or a timer is left open."),
				options.graceTime,
			);
		});
		child.on("error", reject);
		child.on("close", (code, signal) => {
			clearTimeout(timer);
			const silent = group.files.slice(reports.length);
			if (silent.length > 0) {
				problems.push(`The process ended (${signal ?? `exit code ${code}`}) during ${silent[0]}.`);
			}
			if (problems.length > 0) {
				reports.push({
					file: group.name,
					passed: 0,
					failed: problems.length,
					problems,
					output: Buffer.concat(stderr).toString(),
					milliseconds: 0,
				});
			}
			settle(reports);
		});
	});
}
