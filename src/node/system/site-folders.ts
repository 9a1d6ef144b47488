import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { diskIdentity } from "./disk-identity.ts";

/** Folders of a site that nothing but an author's files, or Brygga's own, belong in. */
const closed = ["content", "i18n", ".brygga", ".git"];

/**
 * The site's own folder that a path is in, or is: compared by what folders are on the disk, so that neither links nor the case of
 * letters lead around it.
 *
 * @param path Absolute, without symbolic links as far as it exists.
 * @returns Its name below the root; `undefined` when there is none.
 */
export function siteFolderAround(path: string, root: string): string | undefined {
	const line = foldersAbove(path);
	return closed.find((name) => {
		const folder = diskIdentity(join(root, name));
		return folder !== undefined && line.has(folder);
	});
}

/** A path and all folders above it, as they are on the disk. */
export function foldersAbove(path: string): ReadonlySet<string> {
	const line = new Set<string>();
	for (let folder = path; ; folder = dirname(folder)) {
		const found = diskIdentity(folder);
		if (found !== undefined) line.add(found);
		if (dirname(folder) === folder) return line;
	}
}

/** Whether a folder is a site's; one that isn't is left as it is. */
export function isSite(root: string): boolean {
	return existsSync(join(root, "content"));
}
