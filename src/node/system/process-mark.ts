import { readFileSync } from "node:fs";
import { diskIdentity } from "./disk-identity.ts";
import { hasCode } from "./has-code.ts";

/**
 * What a process writes of itself where it has a folder: its number and, since numbers are used again, when it started. Only Linux
 * tells that in a file (proc_pid_stat(5), field 22); elsewhere the number must do.
 *
 * @param folder The folder that it has, or the one that this is in: a copy of the mark in another says nothing of that one.
 */
export function processMark(pid: number, folder: string): string {
	return `${pid} ${startOf(pid)} ${diskIdentity(folder) ?? ""}\n`;
}

/**
 * The process that left a mark for a folder, if it still runs: what is damaged, is of a process long gone, or was copied with another
 * folder, counts for nothing.
 */
export function runningProcess(mark: string, folder: string): number | undefined {
	const pid = Number.parseInt(mark, 10);
	return pid > 0 && isRunning(pid) && mark === processMark(pid, folder) ? pid : undefined;
}

function startOf(pid: number): string {
	return statusOf(pid)?.[19] ?? "";
}

/** The fields of a process's status, from the third on: the second is the program's name, which may hold anything. */
function statusOf(pid: number): readonly string[] | undefined {
	try {
		const status = readFileSync(`/proc/${pid}/stat`, "utf8");
		return status.slice(status.lastIndexOf(")") + 2).split(" ");
	} catch {
		return undefined;
	}
}

function isRunning(pid: number): boolean {
	// One that has ended is still listed while whoever started it hasn't asked how: in a container that may be never.
	if (statusOf(pid)?.[0] === "Z") return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// A process of somebody else's runs too.
		return hasCode(error, "EPERM");
	}
}
