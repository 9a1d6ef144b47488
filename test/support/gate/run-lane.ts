import { fork } from "node:child_process";
import type { FileReport } from "./file-report.ts";
import type { LaneMessage, LaneOrder } from "./messages.ts";
import { watchForStall } from "./stall-watch.ts";

export interface LaneOptions {
	/** The program of the lane's process, and its arguments. */
	readonly program: string;
	readonly args: readonly string[];
	readonly environment: NodeJS.ProcessEnv;
	/** Longest time until the process has started, in milliseconds. */
	readonly startLimit: number;
	/** Longest time in which nothing moves after that, in milliseconds. */
	readonly stallLimit: number;
	/** Longest time that the process may go on after its last test, in milliseconds. */
	readonly graceTime: number;
	/** Gives the next file to run, while there are any. */
	next(): string | undefined;
	onReport(report: FileReport): void;
}

/**
 * Runs files in a process of its own, one after another, until there are no more or the process ends. A file during which the
 * process ends or stands still fails; so does the one that left open what keeps the process from ending after the last.
 */
export function runLane(options: LaneOptions): Promise<void> {
	return new Promise((settle, reject) => {
		const stderr: Buffer[] = [];
		let file: string | undefined;
		let opener: FileReport | undefined;
		let test: Standing = { since: new Date() };
		let movement: Movement | undefined;
		let stopped: string | undefined;
		let isAtEnd = false;
		const child = fork(options.program, options.args, {
			execArgv: ["--enable-source-maps"],
			env: options.environment,
			stdio: ["ignore", "ignore", "pipe", "ipc"],
		});
		const stop = (reason: string) => {
			stopped = reason;
			child.kill("SIGKILL");
		};
		let stall = watchForStall(options.startLimit, () => stop("The process has not started."));
		const goOn = () => {
			file = options.next();
			isAtEnd = file === undefined;
			const order: LaneOrder = file === undefined ? {} : { file };
			child.send(order, () => undefined);
		};
		const fail = (of: string, problem: string) =>
			options.onReport({
				file: of,
				passed: 0,
				failed: 1,
				problems: [problem],
				output: Buffer.concat(stderr).toString(),
				leftOpen: [],
				milliseconds: 0,
			});
		let grace: NodeJS.Timeout | undefined;
		child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
		child.on("message", (message: LaneMessage) => {
			// What it had said before it was stopped.
			if (stopped !== undefined) return;
			if (message.kind === "ready") {
				stall.end();
				stall = watchForStall(options.stallLimit, () =>
					stop(describeStall(test, { movement, limit: options.stallLimit })),
				);
			}
			stall.moved();
			if (message.kind === "moved") movement = { what: message.what, at: new Date() };
			else if (message.kind === "test") test = { name: message.name, since: new Date() };
			else {
				test = { since: new Date() };
				if (message.kind === "report") {
					const { report } = message;
					if (opener === undefined || report.leftOpen.length > 0) opener = report;
					options.onReport(report);
				}
				goOn();
			}
		});
		child.on("disconnect", () => {
			stall.end();
			grace = setTimeout(() => stop("The process did not end after its last test."), options.graceTime);
		});
		child.on("error", reject);
		child.on("close", (code, signal) => {
			stall.end();
			clearTimeout(grace);
			if (file !== undefined)
				fail(file, stopped ?? `The process ended (${signal ?? `exit code ${code}`}) during this file.`);
			else if (!isAtEnd) reject(new Error(stopped ?? `No test was run: ${Buffer.concat(stderr)}`));
			else if (stopped !== undefined && opener !== undefined)
				fail(opener.file, `${stopped} Left open by this file, it seems: ${opener.leftOpen.join(", ")}.`);
			settle();
		});
	});
}

/** The test that runs, or what comes before and after tests. */
interface Standing {
	readonly name?: string | undefined;
	readonly since: Date;
}

interface Movement {
	readonly what: string;
	readonly at: Date;
}

function describeStall(
	{ name, since }: Standing,
	{ movement, limit }: { readonly movement: Movement | undefined; readonly limit: number },
): string {
	const test = name === undefined ? "No test runs, but what comes before or after one," : `“${name}” has run`;
	const last = movement ? ` The last to move, at ${movement.at.toISOString()}: ${movement.what}.` : "";
	return `Stopped: nothing has moved for ${limit / 1000} s. ${test} since ${since.toISOString()}.${last}`;
}
