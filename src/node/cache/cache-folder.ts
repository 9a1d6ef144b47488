import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { makeFolder } from "../system/make-folder.ts";
import { processMark, runningProcess } from "../system/process-mark.ts";
import { isSite } from "../system/site-folders.ts";
import { isCompiled } from "./generator-version.ts";
import { isOutputNote } from "./noted-outputs.ts";

/** What translators have typed in the workbench and not saved yet, and what belongs to it: no cache, though it lies there too. */
export const workbenchFolder = "workbench";

/** The folder for what is kept, until it is closed. */
export interface CacheFolder {
	readonly path: string;
	/** Why `.brygga/` itself can't be used, as the system says it; what is kept lasts until this is closed then. */
	readonly fault?: string;
	/** Removes what is in it, but what tells whose it is, which outputs are held, and what translators have typed. */
	readonly empty: () => void;
	readonly close: () => void;
}

/** Tells which process writes in the folder. */
const ownerFile = "owner";

/** The pictures that were made, which take longer to copy than all else. */
const sharedFolder = "pictures";

/** Keeps the folder out of Git. */
const ignoreFile = ".gitignore";

/**
 * The folder for what is kept between builds, `<root>/.brygga/`. While another process has it, as the preview does, a copy that
 * lasts until it is closed; where it can't be written, an empty one of that kind, whose fault says why; and an empty one for code that runs as it is written,
 * and for a folder that is no site, which is left as it is.
 *
 * @throws When the system has no folder for temporary files either.
 */
export function cacheFolder(root: string): CacheFolder {
	const path = join(root, ".brygga");
	if (!isCompiled() || !isSite(root)) return temporaryFolder();
	try {
		makeFolder(path);
		writeFileSync(join(path, ignoreFile), "*\n");
		const owner = takeOver(path);
		return owner ? { path, empty: () => emptyFolder(path), close: owner.leave } : copyOf(path);
	} catch (error) {
		return { ...temporaryFolder(), fault: error instanceof Error ? error.message : String(error) };
	}
}

/** Makes this process the one that writes in a folder, unless another does and runs. */
function takeOver(path: string): { readonly leave: () => void } | undefined {
	const file = join(path, ownerFile);
	const owner = readOwner(path);
	if (owner !== undefined && owner !== process.pid) return undefined;
	writeFileSync(file, processMark(process.pid, path));
	return { leave: () => rmSync(file, { force: true }) };
}

/** The process that has a folder, if it still runs. */
function readOwner(path: string): number | undefined {
	try {
		return runningProcess(readFileSync(join(path, ownerFile), "utf8"), path);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return undefined;
		throw error;
	}
}

/** What was written halfway is told by its digest. */
function copyOf(path: string): CacheFolder {
	const copy = temporaryFolder();
	cpSync(path, copy.path, { recursive: true, filter: (file) => !isPassing(basename(file)) });
	shareMade(path, copy.path);
	return copy;
}

/** What may be gone before it is copied, what isn't about content, and what several processes may have. */
function isPassing(name: string): boolean {
	return [ownerFile, workbenchFolder, sharedFolder].includes(name) || name.endsWith(".part");
}

/** Has a copy use the folder whose files are named by their content and written whole. */
function shareMade(from: string, to: string): void {
	mkdirSync(join(from, sharedFolder), { recursive: true });
	symlinkSync(join(from, sharedFolder), join(to, sharedFolder), "junction");
}

function emptyFolder(path: string): void {
	for (const name of readdirSync(path))
		if (![ownerFile, ignoreFile, workbenchFolder].includes(name) && !isOutputNote(name))
			rmSync(join(path, name), { recursive: true, force: true });
}

function temporaryFolder(): CacheFolder {
	const path = mkdtempSync(join(tmpdir(), "brygga-cache-"));
	return {
		path,
		empty: () => emptyFolder(path),
		close: () => rmSync(path, { recursive: true, force: true }),
	};
}
