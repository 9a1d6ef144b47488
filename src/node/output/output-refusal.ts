import { existsSync, lstatSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { diskIdentity } from "../system/disk-identity.ts";
import { hasCode } from "../system/has-code.ts";
import { foldersAbove, siteFolderAround } from "../system/site-folders.ts";
import { themeFolders } from "../theme/site-theme.ts";
import { isMarked } from "./output-mark.ts";
import { hasRecord } from "./output-record.ts";

/** A folder can't be built into; the message says why, and what to do. */
export class OutputRefusedError extends Error {
	override readonly name = "OutputRefusedError";
}

/** What an output folder must keep clear of. */
export interface OutputNeighbours {
	/** The site's folder; `undefined` where the output is made without one, of shards. */
	readonly root: string | undefined;
	/** Other folders that are read while the output is written. */
	readonly sources?: readonly string[];
}

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
	const real = realPath(output);
	if ("fault" in real) return refuse(real.fault);
	const { path } = real;
	const itself = diskIdentity(path);
	const holds = (folder: string): boolean =>
		itself !== undefined && foldersAbove(realOrGiven(folder)).has(itself);
	if (dirname(path) === path) refuse("it is the root of a disk");
	const around =
		root === undefined
			? undefined
			: (siteFolderAround(path, root) ?? siteFolderAround(path, root, sourceFolders));
	if (around !== undefined) refuse(`it is in the site's ${around}/`);
	if (root !== undefined && [root, join(root, "content"), join(root, "i18n")].some(holds))
		refuse("the site itself is in it");
	for (const source of sources) if (holds(source)) refuse(`${source} is in it`);
	if (holds(homedir())) refuse("it is a home folder");
	const there = lstatSync(path, { throwIfNoEntry: false });
	if (!there) return path;
	if (!there.isDirectory()) refuse("it isn't a folder");
	if (existsSync(join(path, ".git"))) refuse("it is the top of a Git work tree");
	if (readdirSync(path).length === 0 || isMarked(path)) return path;
	if (root !== undefined && hasRecord(join(root, ".brygga"), output))
		refuse("an earlier version of Brygga built it, and left no mark in it", "Delete it and build again.");
	return refuse("it isn't empty, and Brygga hasn't made it");
}

/** Folders of a site that it needn't have: what is built into one would be a source of the next build. */
const sourceFolders = ["public", ...themeFolders, "_data", "_includes"];

const usualRemedy =
	"Nothing was touched. Name another folder with --output: a new one, an empty one, or one that Brygga has made.";

/** A path without symbolic links, as far as it exists, or why it can't come to exist. */
function realPath(path: string): { readonly path: string } | { readonly fault: string } {
	try {
		return { path: realpathSync(path) };
	} catch (error) {
		if (hasCode(error, "ENOTDIR")) return { fault: "one of the folders above it is a file" };
		if (!hasCode(error, "ENOENT")) throw error;
		if (lstatSync(path, { throwIfNoEntry: false })) return { fault: "it is a symbolic link to nothing" };
		const above = realPath(dirname(path));
		return "path" in above ? { path: join(above.path, basename(path)) } : above;
	}
}

function realOrGiven(path: string): string {
	const real = realPath(path);
	return "path" in real ? real.path : path;
}
