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
		const session = await openReadingSession({ root, folder: cache.path, version: codeVersion() });
		const load = async (): Promise<LoadedSite> => {
			const state = await session.reader.look();
			await session.read(state);
			return session.load(state);
		};
		try {
			const site = await load().catch((error: unknown) => {
				if (!(error instanceof Error && error.name === "DamagedCacheError")) throw error;
				session.store.clear();
				return load();
			});
			session.save();
			return site;
		} finally {
			await session.close();
		}
	} finally {
		cache.close();
	}
}
