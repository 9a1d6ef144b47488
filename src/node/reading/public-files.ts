import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";

/** A file of `public/`. */
export interface PublicFile {
	/** Path below `public/`, with `/`. */
	readonly path: string;
	/** Differs when the file does. */
	readonly stamp: string;
}

/** What systems leave in folders by themselves, and what is nobody else's concern. */
const leftOut: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".gitkeep"]);

/**
 * Lists a site's `public/`, hidden files included, in a fixed order.
 *
 * @returns Problems `public/symbolic-link` and `public/no-file`.
 */
export function listPublicFiles(root: string): {
	readonly files: readonly PublicFile[];
	readonly problems: readonly Problem[];
} {
	const files: PublicFile[] = [];
	const problems: Problem[] = [];
	const visit = (folder: string): void => {
		for (const entry of entriesOf(join(root, "public", folder))) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (leftOut.has(entry.name)) continue;
			if (entry.isDirectory()) visit(path);
			else if (entry.isFile()) files.push({ path, stamp: stampOf(join(root, "public", path)) });
			else problems.push(entry.isSymbolicLink() ? symbolicLink(path) : noFile(path));
		}
	};
	visit("");
	return { files, problems };
}

function entriesOf(folder: string): readonly Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
		throw error;
	}
}

function stampOf(file: string): string {
	const { size, mtimeNs } = lstatSync(file, { bigint: true });
	return `${size} ${mtimeNs}`;
}

function symbolicLink(path: string): Problem {
	return {
		code: "public/symbolic-link",
		severity: "error",
		message: `public/${path} is a symbolic link.`,
		hint: "Replace it with the file itself: links aren't followed, so that nothing outside the site is published.",
		file: `public/${path}`,
	};
}

function noFile(path: string): Problem {
	return {
		code: "public/no-file",
		severity: "error",
		message: `public/${path} is neither a file nor a folder.`,
		hint: "Move it away.",
		file: `public/${path}`,
	};
}
