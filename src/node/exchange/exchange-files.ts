import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";

/** A text file to be written. */
export interface TextOutput {
	/** Path below the folder, with `/`. */
	readonly file: string;
	readonly text: string;
}

/** Where a file is made ready, and where it goes. */
interface Staged {
	readonly part: string;
	readonly path: string;
	/** Where the file that it replaces waits; absent when there is none. */
	readonly old?: string;
}

/**
 * Writes several files of a site together: all of them, or, when the disk fails, none. Readers see each file whole, old or new;
 * permissions stay.
 *
 * @param root The folder that holds `content/`.
 * @returns Problems `content/symbolic-link` when a path leads out of the site, and nothing was written.
 * @throws When the disk fails; the files are then as they were.
 */
export async function writeTogether(root: string, files: readonly TextOutput[]): Promise<readonly Problem[]> {
	const outside: Problem[] = [];
	for (const { file } of files) if (await leadsOut(root, file)) outside.push(symbolicLink(file));
	if (outside.length > 0) return outside;
	const staged: Staged[] = [];
	const done: Staged[] = [];
	try {
		for (const file of files) staged.push(await stage(root, file));
		for (const item of staged) {
			if (item.old !== undefined) await rename(item.path, item.old);
			done.push(item);
			await rename(item.part, item.path);
		}
	} catch (error) {
		for (const { path, old } of done)
			await (old === undefined ? rm(path, { force: true }) : rename(old, path));
		throw error;
	} finally {
		for (const { part } of staged) await rm(part, { force: true });
	}
	for (const { old } of done) if (old !== undefined) await rm(old, { force: true });
	return [];
}

/**
 * Writes a file as a whole.
 *
 * @returns Whether it was written: an existing one isn't, unless it may be replaced.
 */
export async function writeExport(
	path: string,
	{ text, replace }: { readonly text: string; readonly replace: boolean },
): Promise<boolean> {
	if (!replace && (await exists(path))) return false;
	const part = partOf(path);
	try {
		await writeFile(part, text, { flag: "wx" });
		await rename(part, path);
		return true;
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

async function stage(root: string, { file, text }: TextOutput): Promise<Staged> {
	const path = join(root, file);
	const part = partOf(path);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(part, text, { flag: "wx" });
	const old = await stat(path).catch(() => undefined);
	if (!old) return { part, path };
	await chmod(part, old.mode);
	return { part, path, old: `${part}.old` };
}

function partOf(path: string): string {
	return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
}

/** Whether a path goes through a symbolic link, or out of the site. */
async function leadsOut(root: string, file: string): Promise<boolean> {
	const inside = `${await realpath(root)}${sep}`;
	let path = inside.slice(0, -1);
	for (const name of file.split("/")) {
		path = join(path, name);
		if (!path.startsWith(inside)) return true;
		const found = await lstat(path).catch(() => undefined);
		if (!found) return false;
		if (found.isSymbolicLink()) return true;
	}
	return false;
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

async function exists(path: string): Promise<boolean> {
	return (await lstat(path).catch(() => undefined)) !== undefined;
}
