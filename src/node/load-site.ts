import { checkSite } from "../core/checks/check-site.ts";
import { parseSite } from "../core/content/parse-site.ts";
import { outdatedPins } from "../core/model/build-model.ts";
import type { SiteModel } from "../core/model/site-model.ts";
import type { Problem } from "../core/problems/problem.ts";
import { readPinnedTexts } from "./read-pinned-texts.ts";
import { readSiteFiles } from "./read-site-files.ts";

/** A site as read from disk and checked. */
export interface LoadedSite {
	/** `undefined` when the settings can't be read. */
	readonly model?: SiteModel;
	/** Everything found, in reading order. */
	readonly problems: readonly Problem[];
}

/**
 * Reads and checks a site.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails.
 */
export async function loadSite(root: string): Promise<LoadedSite> {
	const parsed = parseSite(await readSiteFiles(root));
	const pinnedTexts = await readPinnedTexts(root, parsed.site ? outdatedPins(parsed.site) : []);
	return checkSite(parsed, { pinnedTexts });
}
