import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { sameNames } from "../../core/content/files/same-names.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";
import { isPicture, isText } from "./file-types.ts";
import { isRefused, noPermission } from "./no-permission.ts";
import { symbolicLink } from "./symbolic-link.ts";
import { unusableName } from "./unusable-name.ts";

/** The names of everything that a site consists of. */
export interface SiteListing {
	/** Paths relative to the root, in a fixed order. */
	readonly files: readonly string[];
	/** Folders directly in `content/`. */
	readonly folders: readonly string[];
	readonly problems: readonly Problem[];
}

/**
 * Lists what is in `content/` and `i18n/`. Symbolic links aren't followed, so nothing outside the two folders gets into the
 * site; hidden files are passed over.
 *
 * @returns Problems `content/file-name`, `/name-twice`, `/no-folder`, `/no-file`, `/no-permission`, `/symbolic-link`.
 */
export async function listSiteFiles(root: string): Promise<SiteListing> {
	const problems: Problem[] = [];
	const content = await listFiles(root, "content", problems);
	const strings = await listFiles(root, "i18n", problems);
	problems.push(...sameNames([...content.files, ...strings.files]));
	return { files: [...content.files, ...strings.files], folders: content.folders, problems };
}

/** Files below a folder in a fixed order, and the folders directly in it. */
async function listFiles(
	root: string,
	folder: string,
	problems: Problem[],
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
	const files: string[] = [];
	const folders: string[] = [];
	const visit = async (path: string, depth: number): Promise<void> => {
		const found = await entries(root, path);
		if ("code" in found) {
			problems.push(found);
			return;
		}
		for (const entry of found) {
			const name = `${path}/${entry.name}`;
			if (entry.name.startsWith(".")) continue;
			const problem = entryProblem(entry, { name, isTree: folder === "content" && depth === 0 });
			if (problem) problems.push(problem);
			else if (entry.isFile()) files.push(name);
			else {
				if (depth === 0) folders.push(entry.name);
				await visit(name, depth + 1);
			}
		}
	};
	await visit(folder, 0);
	return { files, folders };
}

async function entries(root: string, directory: string): Promise<Dirent[] | Problem> {
	try {
		const found = await readdir(join(root, directory), { withFileTypes: true });
		return found.sort((a, b) => compareNames(a.name, b.name));
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		if (hasCode(error, "ENOTDIR")) return noFolder(directory);
		if (isRefused(error)) return noPermission(directory, "folder");
		throw error;
	}
}

/** The same order on every disk, whether it takes letters apart or not. */
function compareNames(a: string, b: string): number {
	const [first, second] = [a.normalize("NFC"), b.normalize("NFC")];
	return first === second ? (a < b ? -1 : 1) : first < second ? -1 : 1;
}

/** What keeps an entry from being read; `isTree` where folders are languages. */
function entryProblem(
	entry: Dirent,
	{ name, isTree }: { readonly name: string; readonly isTree: boolean },
): Problem | undefined {
	if (entry.isSymbolicLink()) return symbolicLink(name, "content");
	const unusable = unusableName(name, { name: entry.name, folder: "content" });
	if (unusable) return unusable;
	if (entry.isDirectory()) return isText(name) || isPicture(name) ? noFile(name, "a folder") : undefined;
	if (!entry.isFile()) return noFile(name, "a pipe, a socket or a device");
	return isTree && extname(name) === "" ? noFolder(name) : undefined;
}

function noFolder(file: string): Problem {
	return {
		code: "content/no-folder",
		severity: "error",
		message: `${file} is a file; a folder is expected.`,
		hint: "Move the file away, and put the folder in its place.",
		file,
		expected: "a folder",
		actual: "a file",
	};
}

function noFile(file: string, actual: string): Problem {
	return {
		code: "content/no-file",
		severity: "error",
		message: `${file} is ${actual}; a file is expected.`,
		hint: "Move it away or rename it: names with this ending are kept for files.",
		file,
		expected: "a file",
		actual,
	};
}
