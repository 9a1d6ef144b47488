import { cacheFolder } from "../cache/cache-folder.ts";
import { describeDamage, isDamagedCache } from "../cache/damaged-cache-error.ts";
import { type OpenSite, openSite } from "./open-site.ts";

/**
 * Opens a site, does something with it, keeps what was read for the next time, and closes it. Where the cache is damaged all that is done
 * again, from nothing: so the work reads before it does anything else.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param options `onNote` gets what is wrong with the cache, in a sentence.
 * @throws When the disk fails.
 */
export async function withSite<Result>(
	root: string,
	{
		work,
		onNote,
	}: {
		readonly work: (site: OpenSite) => Promise<Result>;
		readonly onNote: (note: string) => void;
	},
): Promise<Result> {
	const cache = cacheFolder(root);
	const attempt = async (): Promise<Result> => {
		const site = await openSite(root, { cache });
		try {
			const result = await work(site);
			site.save();
			return result;
		} finally {
			await site.close();
		}
	};
	try {
		if (cache.fault !== undefined) onNote(`Nothing is kept for the next run: ${cache.fault}.`);
		return await attempt().catch((error: unknown) => {
			if (!isDamagedCache(error)) throw error;
			onNote(`Everything was read again: ${describeDamage(error)}.`);
			cache.empty();
			return attempt();
		});
	} finally {
		cache.close();
	}
}
