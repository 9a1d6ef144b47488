import { readFileSync } from "node:fs";

/**
 * What a process writes of itself: its number and, since numbers are used again, when it started. Only Linux tells that in a file
 * (proc_pid_stat(5), field 22); elsewhere the number must do.
 */
export function processMark(pid: number): string {
	return `${pid} ${startOf(pid)}\n`;
}

/** The process that left a mark, if it still runs: what is damaged, or is of a process long gone, counts for nothing. */
export function runningProcess(mark: string): number | undefined {
	const pid = Number.parseInt(mark, 10);
	return pid > 0 && isRunning(pid) && mark === processMark(pid) ? pid : undefined;
}

function startOf(pid: number): string {
	try {
		const status = readFileSync(`/proc/${pid}/stat`, "utf8");
		// The second field is the program's name, which may hold anything.
		const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
		return fields[19] ?? "";
	} catch {
		return "";
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// A process of somebody else's runs too.
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
