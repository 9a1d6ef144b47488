import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** The folder for what is kept, until it is closed. */
export interface CacheFolder {
	readonly path: string;
	readonly close: () => void;
}

/** Tells which process writes in the folder. */
const ownerFile = "owner";

/**
 * The folder for what is kept between builds, `<root>/.brygga/`. While another process has it, as the preview does, a copy that
 * lasts until it is closed; where it can't be written, an empty one of that kind.
 */
export function cacheFolder(root: string): CacheFolder {
	const path = join(root, ".brygga");
	try {
		mkdirSync(path, { recursive: true });
		writeFileSync(join(path, ".gitignore"), "*\n");
		const owner = takeOver(path);
		return owner ? { path, close: owner.leave } : copyOf(path);
	} catch {
		return temporaryFolder();
	}
}

/** Makes this process the one that writes in a folder, unless another does and runs. */
function takeOver(path: string): { readonly leave: () => void } | undefined {
	const file = join(path, ownerFile);
	const owner = readOwner(file);
	if (owner !== undefined && owner !== process.pid) return undefined;
	writeFileSync(file, ownerMark(process.pid));
	return { leave: () => rmSync(file, { force: true }) };
}

/** The process that has a folder, if it still runs: what is damaged, or is of a process long gone, counts for nothing. */
function readOwner(file: string): number | undefined {
	try {
		const mark = readFileSync(file, "utf8");
		const pid = Number.parseInt(mark, 10);
		return pid > 0 && isRunning(pid) && mark === ownerMark(pid) ? pid : undefined;
	} catch {
		return undefined;
	}
}

/**
 * What a process writes of itself: its number and, since numbers are used again, when it started. Only Linux tells that in a file
 * (proc_pid_stat(5), field 22); elsewhere the number must do.
 */
export function ownerMark(pid: number): string {
	return `${pid} ${startOf(pid)}\n`;
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

/** What was written halfway is told by its digest. */
function copyOf(path: string): CacheFolder {
	const copy = temporaryFolder();
	cpSync(path, copy.path, { recursive: true, filter: (file) => !isPassing(basename(file)) });
	return copy;
}

/** Files that may be gone before they are copied, and those that aren't about content. */
function isPassing(name: string): boolean {
	return name === ownerFile || name.endsWith(".part");
}

function temporaryFolder(): CacheFolder {
	const path = mkdtempSync(join(tmpdir(), "brygga-cache-"));
	return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}
