import { type Dirent, existsSync } from "node:fs";
import {
	chmod,
	mkdir,
	open,
	readdir,
	readFile,
	rename,
	rm,
	rmdir,
	unlink,
	writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * How a site gets into its output folder: everything is written into a folder beside it, and once that is whole and noted
 * in a journal, put in place by renaming. What stops a build before the journal leaves the old site as it is; what
 * stops it afterwards is made up for when the next build begins. So the output is never half a site for longer than the
 * renaming takes.
 */
export interface Staging {
	/** Where the files are to be written. */
	readonly folder: string;
	/** Puts the whole folder in the output's place. */
	readonly replace: () => Promise<void>;
	/** Puts its files into the output, and removes some from there. */
	readonly merge: (removed: readonly string[]) => Promise<void>;
	/** Removes what is left of it. */
	readonly close: () => Promise<void>;
}

/** What is to be done, once everything is written. */
type Journal = { readonly kind: "replace" } | { readonly kind: "merge"; readonly removed: readonly string[] };

/** Another build is writing to the same folder. */
export class OutputInUseError extends Error {
	override readonly name = "OutputInUseError";
	constructor(output: string, process: number) {
		super(`Another build (process ${process}) is writing to ${output}. Wait until it has ended.`);
	}
}

const paths = (output: string) => {
	const base = `${output}.staging`;
	return {
		base,
		files: join(base, "files"),
		old: join(base, "old"),
		journal: join(base, "journal"),
		owner: join(base, "owner"),
	};
};

/**
 * Begins a change of an output folder.
 *
 * @throws OutputInUseError
 */
export async function openStaging(output: string): Promise<Staging> {
	const { base, files, owner, journal } = paths(output);
	await mkdir(dirname(output), { recursive: true });
	await recoverOutput(output);
	await mkdir(base, { recursive: true });
	await writeFile(owner, String(process.pid));
	await mkdir(files, { recursive: true });
	await chmod(files, 0o755);
	const commit = async (work: Journal): Promise<void> => {
		await writeDurably(journal, JSON.stringify(work));
		await carryOut(output, work);
	};
	return {
		folder: files,
		replace: () => commit({ kind: "replace" }),
		merge: (removed) => commit({ kind: "merge", removed }),
		close: () => rm(base, { recursive: true, force: true }),
	};
}

/**
 * Ends what an interrupted build has begun: forwards when it had got as far as its journal, else back.
 *
 * @returns Whether there was anything.
 * @throws OutputInUseError
 */
export async function recoverOutput(output: string): Promise<boolean> {
	const { base, journal, owner } = paths(output);
	if (!existsSync(base)) return false;
	const process = Number(await readText(owner));
	if (isRunning(process)) throw new OutputInUseError(output, process);
	const text = await readText(journal);
	if (text !== undefined) await carryOut(output, JSON.parse(text) as Journal);
	await rm(base, { recursive: true, force: true });
	return true;
}

/** Every step may have been done before. */
async function carryOut(output: string, work: Journal): Promise<void> {
	const { files, old } = paths(output);
	if (work.kind === "replace") {
		if (!existsSync(files)) return;
		if (existsSync(output) && !existsSync(old)) await rename(output, old);
		if (existsSync(output)) await rm(output, { recursive: true, force: true });
		await rename(files, output);
		return;
	}
	if (existsSync(files)) await moveInto(files, output);
	for (const path of work.removed) await removeFile(output, path);
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(output: string, path: string): Promise<void> {
	try {
		await unlink(join(output, path));
	} catch (error) {
		if (!isCode(error, "ENOENT", "ENOTDIR")) throw error;
	}
	for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
		try {
			await rmdir(join(output, folder));
		} catch (error) {
			if (!isCode(error, "ENOENT", "ENOTDIR")) return;
		}
	}
}

async function moveInto(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true });
	for (const entry of await readdir(from, { withFileTypes: true })) await moveEntry(entry, { from, to });
}

async function moveEntry(
	entry: Dirent,
	{ from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
	const source = join(from, entry.name);
	const target = join(to, entry.name);
	if (entry.isDirectory()) {
		await mkdir(target).catch(async (error: unknown) => {
			if (!isCode(error, "EEXIST")) throw error;
			await removeUnlessFolder(target);
		});
		return moveInto(source, target);
	}
	try {
		await rename(source, target);
	} catch (error) {
		if (!isCode(error, "EISDIR", "ENOTEMPTY", "EEXIST")) throw error;
		await rm(target, { recursive: true, force: true });
		await rename(source, target);
	}
}

/** A folder takes the place of a file. */
async function removeUnlessFolder(path: string): Promise<void> {
	try {
		await unlink(path);
		await mkdir(path);
	} catch (error) {
		if (!isCode(error, "EISDIR", "EPERM")) throw error;
	}
}

/** Writes a file so that it is whole and on the disk, or not there. */
async function writeDurably(file: string, content: string): Promise<void> {
	const part = `${file}.part`;
	const handle = await open(part, "w");
	try {
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(part, file);
}

async function readText(file: string): Promise<string | undefined> {
	return readFile(file, "utf8").catch(() => undefined);
}

/** Whether a process other than this one is still there. */
function isRunning(id: number): boolean {
	if (!Number.isInteger(id) || id <= 0 || id === process.pid) return false;
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return isCode(error, "EPERM");
	}
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
	return (
		error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code)
	);
}
