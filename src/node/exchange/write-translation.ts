import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";

/**
 * Replaces a text file of a site as a whole: readers see the old text or the new one. Its permissions stay.
 *
 * @param root The folder that holds `content/`.
 * @param file Path below it.
 */
export async function replaceTextFile(
	root: string,
	{ file, text }: { readonly file: string; readonly text: string },
): Promise<void> {
	const path = join(root, file);
	const part = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
	try {
		await writeFile(part, text, { flag: "wx" });
		await chmod(part, (await stat(path)).mode);
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/**
 * Writes a file that isn't there yet, making the folders that it needs.
 *
 * @returns A problem `content/exists` or `content/symbolic-link` when nothing was written.
 */
export async function createTextFile(
	root: string,
	{ file, text }: { readonly file: string; readonly text: string },
): Promise<Problem | undefined> {
	const folder = await firstFolder(root, dirname(file));
	const inside = `${await realpath(root)}${sep}`;
	if (!`${await realpath(join(root, folder))}${sep}`.startsWith(inside)) {
		return {
			code: "content/symbolic-link",
			severity: "error",
			message: `${folder} is a symbolic link.`,
			hint: "Replace it with a folder: links aren't followed, so that nothing outside the site is written.",
			file: folder,
		};
	}
	await mkdir(join(root, dirname(file)), { recursive: true });
	try {
		await writeFile(join(root, file), text, { flag: "wx" });
		return undefined;
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
		return {
			code: "content/exists",
			severity: "error",
			message: `${file} is there already.`,
			hint: "Nothing is overwritten: go on with that file, or move it away first.",
			file,
		};
	}
}

/** The deepest folder of a path that is there. */
async function firstFolder(root: string, path: string): Promise<string> {
	for (let folder = path; folder !== "."; folder = dirname(folder)) {
		const found = await lstat(join(root, folder)).catch(() => undefined);
		if (found) return folder;
	}
	return ".";
}
