import {
	chmodSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { uninterrupted } from "../system/uninterrupted.ts";
import { writeDurably } from "../system/write-whole.ts";
import { listFolder } from "./list-folder.ts";
import { markOutput, outputMark } from "./output-mark.ts";

/**
 * How a site gets into its output folder: everything is written into a folder beside it, and once that is complete and noted
 * in a journal, put in place by renaming, in one go that only the loss of the process can stop. What stops a build before the
 * journal leaves the old site as it is; what stops it afterwards is made up for by the next command.
 */
export interface Staging {
	/** Where the files are to be written. */
	readonly folder: string;
	/** Puts its files into the output, and removes some from there, and the folders that they leave empty. */
	readonly merge: (removed: readonly string[]) => void;
	/** Makes the output hold its files and nothing else. */
	readonly replace: () => void;
	/** Removes what is left of it, but for a change that is still to be finished. */
	readonly close: () => void;
}

/** What is to be done, once everything is written. */
interface Journal {
	readonly removed: readonly string[];
}

/** An output folder, and the folder beside it for what is on its way there. */
export interface Places {
	readonly output: string;
	readonly folder: string;
}

/** Begins a change of an output folder that this process holds. */
export function openStaging(places: Places): Staging {
	recoverOutput(places);
	const { output } = places;
	const files = filesOf(places);
	mkdirSync(files);
	chmodSync(files, 0o755);
	const merge = (removed: readonly string[]): void => {
		const journal: Journal = { removed };
		uninterrupted(() => {
			writeDurably(journalOf(places), JSON.stringify(journal));
			carryOut(places, journal);
		});
	};
	return {
		folder: files,
		merge,
		replace: () => {
			const staged = listFolder(files);
			merge([...listFolder(output).keys()].filter((path) => !staged.has(path)));
		},
		close: () => {
			if (!existsSync(journalOf(places))) rmSync(files, { recursive: true, force: true });
		},
	};
}

/**
 * Ends what an interrupted build has begun: forwards when it had got as far as its journal, else back.
 *
 * @returns Whether there was anything.
 */
export function recoverOutput(places: Places): boolean {
	const files = filesOf(places);
	const journal = journalOf(places);
	if (existsSync(journal)) {
		uninterrupted(() => carryOut(places, JSON.parse(readFileSync(journal, "utf8")) as Journal));
		return true;
	}
	const interrupted = existsSync(files);
	rmSync(files, { recursive: true, force: true });
	return interrupted;
}

const filesOf = ({ folder }: Places): string => join(folder, "files");
/** The file that says what is still to be done, as long as anything is. */
export const journalOf = ({ folder }: Places): string => join(folder, "journal");

/** Every step may have been done before. */
function carryOut(places: Places, { removed }: Journal): void {
	const { output } = places;
	const files = filesOf(places);
	if (existsSync(files)) {
		markOutput(existsSync(output) ? output : files);
		if (existsSync(output)) moveInto(files, output);
		else move(files, output);
	}
	for (const path of removed) remove(output, path);
	rmSync(files, { recursive: true, force: true });
	rmSync(journalOf(places));
}

/** Moves what is in a folder to where there may be other files; folders that are there already are joined. */
function moveInto(from: string, to: string): void {
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const source = join(from, entry.name);
		const target = join(to, entry.name);
		const there = lstatSync(target, { throwIfNoEntry: false });
		if (there && there.isDirectory() !== entry.isDirectory()) rmSync(target, { recursive: true });
		if (there?.isDirectory() && entry.isDirectory()) moveInto(source, target);
		else move(source, target);
	}
}

function move(source: string, target: string): void {
	try {
		renameSync(source, target);
	} catch (error) {
		// Another disk is mounted there.
		if (!hasCode(error, "EXDEV")) throw error;
		cpSync(source, target, { recursive: true });
	}
}

/** Removes a file or an empty folder, and the folders that it leaves empty. */
function remove(output: string, path: string): void {
	if (path === outputMark) return;
	try {
		unlinkSync(join(output, path));
	} catch (error) {
		// A folder that has taken a file's place has been put there by now.
		if (hasCode(error, "EISDIR", "EPERM")) removeEmpty(join(output, path));
		else if (!hasCode(error, "ENOENT", "ENOTDIR")) throw error;
	}
	for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
		if (!removeEmpty(join(output, folder))) return;
	}
}

/** @returns Whether the folder is gone. */
function removeEmpty(folder: string): boolean {
	try {
		rmdirSync(folder);
		return true;
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return true;
		if (hasCode(error, "ENOTEMPTY", "EEXIST")) return false;
		throw error;
	}
}
