import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { activeSvgProblems } from "../../core/pictures/active-svg.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";
import { isRefused, noPermission, readAllowed } from "./no-permission.ts";
import { symbolicLink } from "./symbolic-link.ts";
import { unusableName } from "./unusable-name.ts";

/** A file of `public/`. */
export interface PublicFile {
	/** Path below `public/`, with `/`. */
	readonly path: string;
	/** Differs when the file does. */
	readonly stamp: string;
}

/** What systems leave in folders by themselves, and what is nobody else's concern. */
const leftOut: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".gitkeep"]);

/** Bytes of the largest file that Node reads as a whole, on every version that Brygga runs on. */
const largest = 2 ** 31 - 1;

/**
 * Lists a site's `public/`, hidden files included, in a fixed order.
 *
 * @returns Problems `public/symbolic-link`, `/no-file`, `/no-folder`, `/file-name`, `/too-large`, `images/active-svg`, and `content/no-permission`.
 */
export function listPublicFiles(root: string): {
	readonly files: readonly PublicFile[];
	readonly problems: readonly Problem[];
} {
	const files: PublicFile[] = [];
	const problems: Problem[] = [];
	const visit = (folder: string): void => {
		const entries = entriesOf(root, folder);
		if ("code" in entries) {
			problems.push(entries);
			return;
		}
		for (const entry of entries) {
			const file = `${folder}/${entry.name}`;
			if (leftOut.has(entry.name)) continue;
			const problem = entryProblem(entry, file);
			if (problem) problems.push(problem);
			else if (entry.isDirectory()) visit(file);
			else {
				const { size, mtimeNs } = lstatSync(join(root, file), { bigint: true });
				if (size > largest) problems.push(tooLarge(file));
				else if (/\.svgz?$/i.test(file)) problems.push(...svgProblems(root, file));
				if (size <= largest) files.push({ path: file.slice("public/".length), stamp: `${size} ${mtimeNs}` });
			}
		}
	};
	const top = lstatSync(join(root, "public"), { throwIfNoEntry: false });
	if (top?.isSymbolicLink()) problems.push(symbolicLink("public", "public"));
	else if (top) visit("public");
	return { files, problems };
}

/** An SVG is looked into, since a page of its own is what it is to a browser that opens it. */
function svgProblems(root: string, file: string): Problem[] {
	const bytes = readAllowed(root, file);
	if (!bytes) return [];
	return activeSvgProblems((/z$/i.test(file) ? unpacked(bytes) : bytes).toString(), file);
}

function unpacked(bytes: Buffer): Buffer {
	try {
		return gunzipSync(bytes);
	} catch {
		return bytes;
	}
}

function entriesOf(root: string, folder: string): readonly Dirent[] | Problem {
	try {
		const entries = readdirSync(join(root, folder), { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		if (hasCode(error, "ENOTDIR")) return noFolder(folder);
		if (isRefused(error)) return noPermission(folder, "folder");
		throw error;
	}
}

function entryProblem(entry: Dirent, file: string): Problem | undefined {
	if (entry.isSymbolicLink()) return symbolicLink(file, "public");
	const unusable = unusableName(file, { name: entry.name, folder: "public" });
	if (unusable) return unusable;
	return entry.isDirectory() || entry.isFile() ? undefined : noFile(file);
}

function noFile(file: string): Problem {
	return {
		code: "public/no-file",
		severity: "error",
		message: `${file} is neither a file nor a folder.`,
		hint: "Move it away.",
		file,
	};
}

function noFolder(file: string): Problem {
	return {
		code: "public/no-folder",
		severity: "error",
		message: `${file} is a file; a folder is expected.`,
		hint: "Move the file into a folder of that name, or away.",
		file,
	};
}

function tooLarge(file: string): Problem {
	return {
		code: "public/too-large",
		severity: "error",
		message: `${file} is larger than 2 GiB, which can't be copied.`,
		hint: "Put it on the server by itself, or divide it.",
		file,
	};
}
