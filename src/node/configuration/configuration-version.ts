import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shortDigest } from "../cache/digest.ts";
import { hasCode } from "../system/has-code.ts";

const lockfiles = ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];

/** The lockfile of a site's packages, which stands in its folder or above: its text; empty when there is none. */
export function packagesLock(root: string): string {
	for (let folder = root; ; folder = dirname(folder)) {
		const file = lockfiles.map((name) => join(folder, name)).find((path) => existsSync(path));
		if (file !== undefined) return readFileSync(file, "utf8");
		if (folder === dirname(folder)) return "";
	}
}

/**
 * A digest of files and of the lockfile.
 *
 * @param options `files` are relative to the root; one that is gone counts as empty.
 */
export function digestOfFiles(
	root: string,
	{ files, lock }: { readonly files: readonly string[]; readonly lock: string },
): string {
	const parts = files.map((file) => `${file}\0${textOf(join(root, file))}`);
	return shortDigest([root, lock, ...parts].join("\0")).replaceAll("/", "_");
}

function textOf(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return "";
		throw error;
	}
}
