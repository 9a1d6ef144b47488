import { isDamagedCache } from "../cache/damaged-cache-error.ts";
import { keptVersion, siteConfiguration } from "../configuration/site-configuration.ts";
import type { LoadedSite } from "../reading/load-site.ts";
import { cacheFolder } from "./cache-folder.ts";
import { openReadingSession, type ReadingSession } from "./reading-session.ts";

/** What is said besides a result. */
interface Noted {
	/** Why nothing can be kept for the next run, in a sentence. */
	readonly note?: string;
}

/**
 * Reads and checks a site once, as far as it has changed since the last time, and keeps what it finds in `.brygga/`.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @returns The site, whose pages' texts and templates can't be read any more.
 * @throws When the disk fails.
 */
export function loadKeptSite(root: string): Promise<LoadedSite & Noted> {
	return withReadingSession(root, async (session) => {
		const state = await session.reader.look();
		await session.read(state);
		const site = await session.load(state);
		session.save();
		return site;
	});
}

/**
 * Does something with a site's files and what is kept of them; again from nothing, when that is damaged.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 */
export async function withReadingSession<Result extends object>(
	root: string,
	work: (session: ReadingSession) => Promise<Result>,
): Promise<Result & Noted> {
	const cache = cacheFolder(root);
	const attempt = async (): Promise<Result> => {
		const configuration = await siteConfiguration(root);
		const version = keptVersion(configuration);
		const session = await openReadingSession({ root, folder: cache.path, version, configuration });
		try {
			return await work(session);
		} finally {
			await session.close();
		}
	};
	try {
		const result = await attempt().catch((error: unknown) => {
			if (!isDamagedCache(error)) throw error;
			cache.empty();
			return attempt();
		});
		return cache.fault === undefined
			? result
			: { ...result, note: `Nothing is kept for the next run: ${cache.fault}.` };
	} finally {
		cache.close();
	}
}
