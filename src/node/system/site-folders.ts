import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { diskIdentity } from "./disk-identity.ts";

/** Folders of a site that nothing but an author's files, or Brygga's own, belong in. */
const closed = ["content", "i18n", ".brygga", ".git"];

/**
 * The site's own folder that a path is in, or is, or would be where the folder isn't there yet. Folders are compared by what they are on the
 * disk, so that neither links nor the case of letters lead around it.
 *
 * @param path Absolute, without symbolic links as far as it exists.
 * @param names The folders below the root that count.
 * @returns Its name below the root; `undefined` when there is none.
 */
export function siteFolderAround(
	path: string,
	root: string,
	names: readonly string[] = closed,
): string | undefined {
	const line = foldersAbove(path);
	const below = nameBelow(path, root);
	return names.find((name) => {
		const folder = diskIdentity(join(root, name));
		return name === below || (folder !== undefined && line.has(folder));
	});
}

/** The name, right below the root, of what a path is in. */
function nameBelow(path: string, root: string): string | undefined {
	const top = diskIdentity(root);
	for (let folder = path; dirname(folder) !== folder; folder = dirname(folder))
		if (diskIdentity(dirname(folder)) === top) return basename(folder);
	return undefined;
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
