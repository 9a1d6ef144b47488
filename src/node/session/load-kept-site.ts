import { isDamagedCache } from "../cache/damaged-cache-error.ts";
import { codeVersion } from "../cache/generator-version.ts";
import type { LoadedSite } from "../reading/load-site.ts";
import { cacheFolder } from "./cache-folder.ts";
import { openReadingSession } from "./reading-session.ts";

/**
 * Reads and checks a site once, as far as it has changed since the last time, and keeps what it finds in `.brygga/`.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @returns The site, whose pages' texts and templates can't be read any more.
 * @throws When the disk fails.
 */
export async function loadKeptSite(root: string): Promise<LoadedSite> {
	const cache = cacheFolder(root);
	try {
		return await load(root, cache.path).catch((error: unknown) => {
			if (!isDamagedCache(error)) throw error;
			cache.empty();
			return load(root, cache.path);
		});
	} finally {
		cache.close();
	}
}

async function load(root: string, folder: string): Promise<LoadedSite> {
	const session = await openReadingSession({ root, folder, version: codeVersion() });
	try {
		const state = await session.reader.look();
		await session.read(state);
		const site = await session.load(state);
		session.save();
		return site;
	} finally {
		await session.close();
	}
}
