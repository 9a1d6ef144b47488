import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { compiledVersions } from "../cache/generator-version.ts";
import { assetsVersion, folderVersion } from "../cache/program-files.mjs";
import { isTemplate } from "../files/file-types.ts";
import { symbolicLink } from "../files/symbolic-link.ts";
import { ownLayouts, ownTheme } from "../system/generator-paths.ts";
import { ProblemsError } from "../system/problems-error.ts";

/** Versions of what a site looks like: the generator's files with the site's own over them. */
export interface ThemeVersions {
	/** Of layouts and partials. */
	readonly layouts: string;
	/** Of styles, scripts, icon and logo. */
	readonly assets: string;
}

/** Folders of a site that take the place of the generator's files, or add to them. */
export const themeFolders = ["views", "assets"] as const;

/** The folders of layouts, the site's before the generator's: the first that has a layout decides. */
export function layoutFolders(root: string): readonly string[] {
	return [join(root, "views"), ownLayouts];
}

/**
 * The versions of a site's theme.
 *
 * @param root The site's folder.
 * @param options `edited`: whether the generator's own files may have been edited since the program was compiled.
 * @throws ProblemsError `views/symbolic-link`, `/no-folder`, `/no-file`, and the like for `assets/`.
 */
export function themeVersions(root: string, { edited }: { readonly edited: boolean }): ThemeVersions {
	const own = edited
		? { layouts: folderVersion(ownLayouts), assets: assetsVersion(ownTheme) }
		: compiledVersions();
	const problems = themeFolders.flatMap((name) => misplaced(root, name));
	if (problems.length > 0) throw new ProblemsError(problems);
	const [views, assets] = themeFolders.map((name) => siteVersion(join(root, name)));
	return { layouts: `${own.layouts}${views}`, assets: `${own.assets}${assets}` };
}

function siteVersion(folder: string): string {
	if (!existsSync(folder)) return "";
	return ` ${folderVersion(folder)}`;
}

/** Symbolic links, a file where a folder belongs, and folders where files belong. */
function misplaced(root: string, name: (typeof themeFolders)[number]): Problem[] {
	const found = lstatSync(join(root, name), { throwIfNoEntry: false });
	if (!found) return [];
	if (found.isSymbolicLink()) return [symbolicLink(name, name)];
	if (!found.isDirectory())
		return [
			{
				code: `${name}/no-folder`,
				severity: "error",
				message: `${name} is a file; a folder is expected.`,
				hint: "Move the file into a folder of that name, or away.",
				file: name,
			},
		];
	const entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true });
	return entries.flatMap((entry): Problem[] => {
		const file = relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/");
		if (entry.isSymbolicLink()) return [symbolicLink(file, name)];
		return entry.isDirectory() && isTemplate(entry.name) ? [folderForFile(file, name)] : [];
	});
}

function folderForFile(file: string, name: (typeof themeFolders)[number]): Problem {
	return {
		code: `${name}/no-file`,
		severity: "error",
		message: `${file} is a folder; a file is expected.`,
		hint: "Rename it: names with this ending are kept for templates.",
		file,
	};
}
