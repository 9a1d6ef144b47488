import { checkSite, type RecallFor } from "../../core/checks/check-site.ts";
import type { ParsedSite } from "../../core/content/parse-site.ts";
import type { Memory } from "../../core/model/memory.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { createLanguageTools } from "./language-tools.ts";
import { readParsedSite, type SiteSources } from "./read-parsed-site.ts";

/** A site as read from disk and checked. */
export interface LoadedSite {
	/** `undefined` when the settings can't be read. */
	readonly model?: SiteModel;
	/** What the model was made from. */
	readonly site?: ParsedSite;
	/** Everything found, in reading order. */
	readonly problems: readonly Problem[];
	/** See `ReadSite`. */
	readonly pinnedTexts: ReadonlyMap<string, string>;
}

/**
 * Reads and checks a site.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param options `sources` are its files, when they have been read already; `recall` see `checkSite`; `memory` see `buildModel`; `languageTools`
 * may keep what it has made.
 * @throws When the disk fails.
 */
export async function loadSite(
	root: string,
	{
		sources,
		recall,
		memory,
		languageTools = createLanguageTools,
	}: {
		readonly sources?: SiteSources;
		readonly recall?: RecallFor;
		readonly memory?: Memory;
		readonly languageTools?: typeof createLanguageTools;
	} = {},
): Promise<LoadedSite> {
	const read = await readParsedSite(root, sources);
	const { site, pinnedTexts } = read;
	if (!site) return { ...checkSite(read, read), pinnedTexts };
	const knowledge = await languageTools(site.settings.languages);
	return {
		...checkSite(read, { ...read, knowledge, ...(recall ? { recall } : {}), ...(memory ? { memory } : {}) }),
		site,
		pinnedTexts,
	};
}
