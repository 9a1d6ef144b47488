import { existsSync } from "node:fs";
import { join } from "node:path";
import { compiledVersions } from "../cache/generator-version.ts";
import { assetsVersion, folderVersion } from "../cache/program-files.mjs";
import { ownLayouts, ownTheme } from "../generator-paths.ts";

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
 */
export function themeVersions(root: string, { edited }: { readonly edited: boolean }): ThemeVersions {
	const own = edited
		? { layouts: folderVersion(ownLayouts), assets: assetsVersion(ownTheme) }
		: compiledVersions();
	const [views, assets] = themeFolders.map((name) => siteVersion(join(root, name)));
	return { layouts: `${own.layouts}${views}`, assets: `${own.assets}${assets}` };
}

function siteVersion(folder: string): string {
	if (!existsSync(folder)) return "";
	return ` ${folderVersion(folder)}`;
}
