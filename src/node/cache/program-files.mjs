/** The files that the program is made from. JavaScript, since the launcher reads this before there is a program. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Code, layouts, styles and scripts, and which packages they use. */
const sources = ["src", "bin", ".eleventy.ts", "package.json", "package-lock.json"];

/** The paths of the sources, relative to the repository. */
export function sourceFiles(repository) {
	return filesBelow(repository, sources);
}

/** See {@link ProgramVersions}. */
export function programVersions(repository) {
	return {
		code: digestOf(repository, sourceFiles(repository)),
		layouts: folderVersion(join(repository, "src/theme/views")),
		assets: assetsVersion(join(repository, "src/theme")),
	};
}

/** A digest of what a theme's stylesheet, script and icon are made from. */
export function assetsVersion(theme) {
	return digestOf(theme, filesBelow(theme, ["icon.svg", "scripts", "styles"]));
}

/** A digest of all that is in a folder. */
export function folderVersion(folder) {
	return digestOf(folder, filesBelow(folder, readdirSync(folder).sort()));
}

/** What isn't there is passed over. */
function filesBelow(folder, paths) {
	return paths.flatMap((path) => {
		const found = statSync(join(folder, path), { throwIfNoEntry: false });
		if (!found?.isDirectory()) return found ? [path] : [];
		const names = readdirSync(join(folder, path)).sort();
		return filesBelow(
			folder,
			names.map((name) => `${path}/${name}`),
		);
	});
}

function digestOf(folder, files) {
	const hash = createHash("sha256");
	for (const file of files) {
		const content = readFileSync(join(folder, file));
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex").slice(0, 20);
}
