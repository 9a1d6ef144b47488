import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the site that somebody is working in: the one given or the nearest above that has `content/site.yaml`; else the nearest
 * that has `content/`, where the settings are yet to be written.
 *
 * @param folder Absolute path.
 * @returns `undefined` when there is none.
 */
export function findSite(folder: string): string | undefined {
	return nearestWith("content/site.yaml", folder) ?? nearestWith("content", folder);
}

function nearestWith(path: string, folder: string): string | undefined {
	for (let at = folder; ; at = dirname(at)) {
		if (existsSync(join(at, path))) return at;
		if (at === dirname(at)) return undefined;
	}
}
