import { lstatSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { siteFolderAround } from "../system/site-folders.ts";
import { writeWhole } from "../system/write-whole.ts";

/** What came of {@link writeNamedFile}. */
export type WriteOutcome =
	| { readonly kind: "written" }
	/** There is a file already, which may not be replaced. */
	| { readonly kind: "exists" }
	| { readonly kind: "folder" }
	| { readonly kind: "no-folder" }
	/** The file would be among the site's own. */
	| { readonly kind: "closed"; readonly folder: string };

/**
 * Writes a file that a person has named, as a whole. What isn't a file, such as a terminal or a pipe, is written to and not replaced.
 *
 * @param path Absolute.
 * @param options `root` is the site's folder, in whose own folders nothing is written; `replace` says whether a file that is there
 * may be replaced.
 * @throws When the disk fails; an earlier file is then as it was.
 */
export function writeNamedFile(
	path: string,
	{ root, text, replace }: { readonly root: string; readonly text: string; readonly replace: boolean },
): WriteOutcome {
	if (realFolder(dirname(path)) === undefined) return { kind: "no-folder" };
	const there = statSync(path, { throwIfNoEntry: false });
	const target = there?.isFile() ? realpathSync(path) : path;
	const folder = realFolder(dirname(target));
	if (folder === undefined) return { kind: "no-folder" };
	const around = siteFolderAround(folder, root);
	if (around !== undefined) return { kind: "closed", folder: around };
	if (there?.isDirectory()) return { kind: "folder" };
	if (there && !there.isFile()) writeFileSync(path, text);
	else if (!replace && (there || lstatSync(path, { throwIfNoEntry: false }))) return { kind: "exists" };
	else writeWhole(target, text);
	return { kind: "written" };
}

function realFolder(path: string): string | undefined {
	try {
		const folder = realpathSync(path);
		return statSync(folder).isDirectory() ? folder : undefined;
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
		throw error;
	}
}
