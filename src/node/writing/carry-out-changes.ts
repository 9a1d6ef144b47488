import {
	chmodSync,
	chownSync,
	lstatSync,
	readFileSync,
	renameSync,
	rmSync,
	type Stats,
	writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { blobId } from "../../core/drift/blob-id.ts";
import { hasCode } from "../system/has-code.ts";
import { makeFolder } from "../system/make-folder.ts";
import type { SourceChange } from "./source-change.ts";

/**
 * Writes what a journal says, and removes the journal. Every step may have been done before.
 *
 * @returns Files that are neither what was read nor what is to be written: they were left alone.
 * @throws When the disk fails: before any file is replaced, the journal is gone too; afterwards it stays for the next command.
 */
export function carryOutChanges(
	root: string,
	{ changes, journal }: { readonly changes: readonly SourceChange[]; readonly journal: string },
): readonly string[] {
	const open = changes.filter(
		({ file, text }) => currentBlob(join(root, file)) !== blobId(Buffer.from(text)),
	);
	const left: string[] = [];
	try {
		for (const change of open) writePart(join(root, change.file), change.text);
	} catch (error) {
		removeParts(root, changes);
		if (open.length === changes.length) rmSync(journal, { force: true });
		throw error;
	}
	for (const { file, replaces } of open) {
		const path = join(root, file);
		if (currentBlob(path) === replaces) renameSync(partOf(path), path);
		else left.push(file);
	}
	removeParts(root, changes);
	rmSync(journal, { force: true });
	return left;
}

/** Git blob id of a file; `undefined` when it isn't there, empty when it is a folder. */
export function currentBlob(path: string): string | undefined {
	try {
		return blobId(readFileSync(path));
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
		if (hasCode(error, "EISDIR")) return "";
		throw error;
	}
}

/** Where a file is made ready: beside its place, which it can then take in one step. */
function partOf(path: string): string {
	return join(dirname(path), `.${basename(path)}.brygga-part`);
}

function writePart(path: string, text: string): void {
	const part = partOf(path);
	makeFolder(dirname(path));
	writeFileSync(part, text);
	const old = lstatSync(path, { throwIfNoEntry: false });
	if (old) takeAfter(part, old);
}

function takeAfter(part: string, { mode, uid, gid }: Stats): void {
	try {
		chownSync(part, uid, gid);
	} catch (error) {
		// Only the system's administrator gives files away; others have written to a file of their own, mostly.
		if (!hasCode(error, "EPERM", "EINVAL", "ENOSYS")) throw error;
	}
	chmodSync(part, mode);
}

function removeParts(root: string, changes: readonly SourceChange[]): void {
	for (const { file } of changes) rmSync(partOf(join(root, file)), { force: true });
}
