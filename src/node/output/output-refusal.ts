import { type BigIntStats, existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { outputMark } from "./output-mark.ts";
import { hasRecord } from "./output-record.ts";

/** A folder can't be built into; the message says why, and what to do. */
export class OutputRefusedError extends Error {
	override readonly name = "OutputRefusedError";
}

/** What an output folder must keep clear of. */
export interface OutputNeighbours {
	/** The site's folder. */
	readonly root: string;
	/** Other folders that are read while the output is written. */
	readonly sources?: readonly string[];
}

/** Folders of a site that nothing but an author's files, or Brygga's own, belong in. */
const closed = ["content", "i18n", ".brygga", ".git"];

/**
 * Finds a folder that may be built into, and what it is called without symbolic links. Folders are compared by what they are
 * on the disk, so that neither links nor the case of letters lead around the rules.
 *
 * @param output Absolute path, which needn't exist.
 * @throws OutputRefusedError When it holds what Brygga hasn't made, or is a place where an output never belongs.
 */
export function admitOutput(output: string, { root, sources = [] }: OutputNeighbours): string {
	const refuse = (reason: string, remedy = usualRemedy): never => {
		throw new OutputRefusedError(`Nothing can be built into ${output}: ${reason}. ${remedy}`);
	};
	const path = realPath(output) ?? refuse("it is a symbolic link to nothing");
	const above = lineOf(path);
	const itself = identity(path);
	const holds = (folder: string): boolean => itself !== undefined && lineOf(folder).has(itself);
	if (dirname(path) === path) refuse("it is the root of a disk");
	for (const name of closed) {
		const folder = identity(join(root, name));
		if (folder !== undefined && above.has(folder)) refuse(`it is in the site's ${name}/`);
	}
	if ([root, join(root, "content"), join(root, "i18n")].some(holds)) refuse("the site itself is in it");
	for (const source of sources) if (holds(source)) refuse(`${source} is in it`);
	if (holds(homedir())) refuse("it is a home folder");
	const there = lstatSync(path, { throwIfNoEntry: false });
	if (!there) return path;
	if (!there.isDirectory()) refuse("it isn't a folder");
	if (existsSync(join(path, ".git"))) refuse("it is the top of a Git work tree");
	if (readdirSync(path).length === 0 || existsSync(join(path, outputMark))) return path;
	if (hasRecord(join(root, ".brygga"), output))
		refuse("an earlier version of Brygga built it, and left no mark in it", "Delete it and build again.");
	return refuse("it isn't empty, and Brygga hasn't made it");
}

const usualRemedy =
	"Nothing was touched. Name another folder with --output: a new one, an empty one, or one that Brygga has made.";

/** A path without symbolic links, as far as it exists; `undefined` when it is a link that leads nowhere. */
function realPath(path: string): string | undefined {
	try {
		return realpathSync(path);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
		if (lstatSync(path, { throwIfNoEntry: false })) return undefined;
		const parent = realPath(dirname(path));
		return parent === undefined ? undefined : join(parent, basename(path));
	}
}

/** What a file or folder is on the disk, whatever it is called; `undefined` when it isn't there. */
function identity(path: string): string | undefined {
	const stats: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
	return stats && `${stats.dev} ${stats.ino}`;
}

/** A path and all folders above it, as they are on the disk. */
function lineOf(path: string): Set<string> {
	const line = new Set<string>();
	for (let folder = realPath(path) ?? path; ; folder = dirname(folder)) {
		const found = identity(folder);
		if (found !== undefined) line.add(found);
		if (dirname(folder) === folder) return line;
	}
}
