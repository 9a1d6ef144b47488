import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";
import { uninterrupted } from "../system/uninterrupted.ts";
import { carryOutChanges, currentBlob } from "./carry-out-changes.ts";
import type { SourceChange } from "./source-change.ts";
import { openJournal, readJournal } from "./source-journal.ts";

/**
 * Writes files of a site's author together: all of them or, when the disk fails, none. Each is replaced in one step, and only when
 * it still is what was read; permissions and a byte order mark stay. A process that is killed meanwhile leaves a journal, which the next command
 * carries out.
 *
 * @param root The folder that holds `content/`.
 * @returns Why nothing was written: problems `content/no-folder`, `content/symbolic-link`, `content/exists`, `content/changed-meanwhile`,
 * `content/read-only` or `content/in-use`.
 * @throws When the disk fails; the files are then as they were.
 */
export function changeSources(root: string, wanted: readonly SourceChange[]): readonly Problem[] {
	if (wanted.length === 0) return [];
	const changes = wanted.map((change) => withMark(root, change));
	const refused = changes.flatMap((change) => refusal(root, change) ?? []);
	if (refused.length > 0) return refused;
	let left: readonly string[] = [];
	let opened: ReturnType<typeof openJournal> | undefined;
	uninterrupted(() => {
		opened = openJournal(root, changes);
		if (opened.ok) left = carryOutChanges(root, { changes, journal: opened.file });
	});
	if (opened && !opened.ok) return [inUse(opened.owner)];
	return left.map(changedMeanwhile);
}

/** What the next command found of a change that was cut short. */
export interface FinishedChange {
	/** Files that are written now. */
	readonly written: readonly string[];
	/** Files that somebody else has changed, and that were left as they are. */
	readonly left: readonly string[];
}

/**
 * Carries out what a process that was killed had begun to write.
 *
 * @returns `undefined` when there is nothing, as mostly.
 */
export function finishSources(root: string): FinishedChange | undefined {
	const journal = readJournal(root);
	if (!journal) return undefined;
	const { changes, file } = journal;
	let left: readonly string[] = [];
	uninterrupted(() => {
		left = carryOutChanges(root, { changes, journal: file });
	});
	return { left, written: changes.map((change) => change.file).filter((name) => !left.includes(name)) };
}

function refusal(root: string, { file, replaces }: SourceChange): Problem | undefined {
	const inTheWay = fileAbove(root, file);
	if (inTheWay !== undefined) return noFolder(inTheWay);
	if (leadsOut(root, file)) return symbolicLink(file);
	if (isReadOnly(join(root, file))) return readOnly(file);
	const current = currentBlob(join(root, file));
	if (current === replaces) return undefined;
	return replaces === undefined ? alreadyThere(file) : changedMeanwhile(file);
}

const byteOrderMark = "\ufeff";

/** Texts are read without the mark that some editors begin a file with. */
function withMark(root: string, change: SourceChange): SourceChange {
	const { file, text, replaces } = change;
	if (replaces === undefined || text.startsWith(byteOrderMark) || !isFile(join(root, file))) return change;
	const marked = readFileSync(join(root, file)).subarray(0, 3).equals(Buffer.from(byteOrderMark));
	return marked ? { ...change, text: byteOrderMark + text } : change;
}

/** Whether a file is one that nobody may write; a file that takes its place in one step would pass that over. */
function isReadOnly(path: string): boolean {
	const found = lstatSync(path, { throwIfNoEntry: false });
	return found?.isFile() === true && (found.mode & 0o222) === 0;
}

/** The file that stands where a path has a folder, if any. */
function fileAbove(root: string, file: string): string | undefined {
	const names = file.split("/");
	return names
		.map((_, index) => names.slice(0, index).join("/"))
		.find((above) => above !== "" && isFile(join(root, above)));
}

function isFile(path: string): boolean {
	try {
		return lstatSync(path).isFile();
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
		throw error;
	}
}

/** Whether a path goes through a symbolic link, or out of the site. */
function leadsOut(root: string, file: string): boolean {
	const inside = `${realpathSync(root)}${sep}`;
	let path = inside.slice(0, -1);
	for (const name of file.split("/")) {
		path = join(path, name);
		if (!path.startsWith(inside)) return true;
		const found = lstatSync(path, { throwIfNoEntry: false });
		if (!found) return false;
		if (found.isSymbolicLink()) return true;
	}
	return false;
}

function noFolder(file: string): Problem {
	return {
		code: "content/no-folder",
		severity: "error",
		message: `${file} is a file; a folder is expected.`,
		hint: "Move the file away.",
		file,
		expected: "a folder",
		actual: "a file",
	};
}

function symbolicLink(file: string): Problem {
	return {
		code: "content/symbolic-link",
		severity: "error",
		message: `${file} is a symbolic link, or in one.`,
		hint: "Replace it with the file or folder itself: links aren't followed, so that nothing outside the site is written.",
		file,
	};
}

function readOnly(file: string): Problem {
	return {
		code: "content/read-only",
		severity: "error",
		message: `${file} is write-protected.`,
		hint: "It was left as it is. Take the protection away if it is to be changed.",
		file,
	};
}

function alreadyThere(file: string): Problem {
	return {
		code: "content/exists",
		severity: "error",
		message: `${file} is there already.`,
		hint: "Nothing is overwritten: go on with that file, or move it away first.",
		file,
	};
}

/** A file isn't what it was when the command read it. */
export function changedMeanwhile(file: string): Problem {
	return {
		code: "content/changed-meanwhile",
		severity: "error",
		message: `${file} has changed since it was read.`,
		hint: "It was left as it is. Run the command again.",
		file,
	};
}

function inUse(owner: number): Problem {
	return {
		code: "content/in-use",
		severity: "error",
		message: `Another Brygga (process ${owner}) is writing to content/.`,
		hint: "Run the command again when it has ended.",
	};
}
