import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { layoutFolders } from "../theme/site-theme.ts";

/**
 * The layouts of a site, its own in the place of the generator's of the same name.
 *
 * @param root The site's folder.
 * @returns Files by name without ending: `article`.
 */
export async function layoutFiles(root: string): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const folder of layoutFolders(root).toReversed())
		for (const name of await namesIn(folder))
			if (name.endsWith(".njk")) files.set(name.slice(0, -".njk".length), join(folder, name));
	return files;
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		throw error;
	}
}
