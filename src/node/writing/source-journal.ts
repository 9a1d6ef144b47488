import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { makeFolder } from "../system/make-folder.ts";
import { processMark, runningProcess } from "../system/process-mark.ts";
import type { SourceChange } from "./source-change.ts";

/**
 * The file that says what is being written to `content/`, until it is: beside the files that it is about, since `.brygga/` may be
 * deleted at any time. One that was cut short says that nothing had begun.
 */
function journalFile(root: string): string {
	return join(root, "content/.brygga-journal");
}

interface Journal {
	/** See `processMark`. */
	readonly owner: string;
	readonly changes: readonly SourceChange[];
}

/** Notes what is about to be written; tells who is writing when another process is. */
export function openJournal(
	root: string,
	changes: readonly SourceChange[],
): { readonly ok: true; readonly file: string } | { readonly ok: false; readonly owner: number } {
	const file = journalFile(root);
	makeFolder(dirname(file));
	const journal: Journal = { owner: processMark(process.pid, dirname(file)), changes };
	for (;;) {
		try {
			write(file, JSON.stringify(journal));
			return { ok: true, file };
		} catch (error) {
			if (!hasCode(error, "EEXIST")) throw error;
			const owner = runningProcess(read(file)?.owner ?? "", dirname(file));
			if (owner !== undefined && owner !== process.pid) return { ok: false, owner };
			rmSync(file, { force: true });
		}
	}
}

/** What a process that has ended was about to write; `undefined` when there is nothing, or a running process is at it. */
export function readJournal(
	root: string,
): { readonly changes: readonly SourceChange[]; readonly file: string } | undefined {
	const file = journalFile(root);
	const journal = read(file);
	return !journal || runningProcess(journal.owner, dirname(file))
		? undefined
		: { changes: journal.changes, file };
}

function read(file: string): Journal | undefined {
	try {
		return JSON.parse(readFileSync(file, "utf8")) as Journal;
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
		if (!(error instanceof SyntaxError)) throw error;
		rmSync(file, { force: true });
		return undefined;
	}
}

function write(file: string, content: string): void {
	const descriptor = openSync(file, "wx");
	try {
		writeFileSync(descriptor, content);
		fsyncSync(descriptor);
	} catch (error) {
		rmSync(file, { force: true });
		throw error;
	} finally {
		closeSync(descriptor);
	}
}
