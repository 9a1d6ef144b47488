import { pageFields } from "../../core/content/front-matter-schema.ts";
import { createPageReader, type PageReader } from "../../core/content/page-reader.ts";
import { type ParsedSettings, parseSettings } from "../../core/content/parse-settings.ts";
import { type ParsedSite, parseSite, withFaultyPages } from "../../core/content/parse-site.ts";
import type { SiteFiles } from "../../core/content/site-files.ts";
import { outdatedPins } from "../../core/model/build-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { siteConfiguration } from "../configuration/site-configuration.ts";
import { type PinnedTexts, readPinnedTexts } from "../git/read-pinned-texts.ts";
import { readSiteFiles } from "./read-site-files.ts";

/** A site as read from disk, each file understood by itself. */
export interface ReadSite {
	/** `undefined` when the settings can't be read. */
	readonly site?: ParsedSite;
	readonly problems: readonly Problem[];
	/** Texts of the pins that aren't the originals' any more, as far as Git still has them, by blob id. */
	readonly pinnedTexts: ReadonlyMap<string, string>;
}

/** A site's files that have been read, and how to understand them. */
export interface SiteSources {
	readonly files: SiteFiles;
	/** Absent when the settings can't be understood. */
	readonly readPage?: PageReader;
	/** The settings among the files, understood. */
	readonly settings?: ParsedSettings;
	/** What is wrong with the site's configuration. */
	readonly problems: readonly Problem[];
	/** Gives pinned texts; asks Git when absent. */
	readonly pinnedTexts?: (blobs: readonly string[]) => Promise<PinnedTexts>;
}

/**
 * Reads a site and the older texts that its translations are compared with.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param sources Its files, when they have been read already.
 * @throws When the disk fails.
 */
export async function readParsedSite(root: string, sources?: SiteSources): Promise<ReadSite> {
	const { files, problems, ...read } = sources ?? (await freshSources(root));
	const parsed = parseSite(files, read);
	const pins = parsed.site ? outdatedPins(withFaultyPages(parsed.site)) : [];
	const pinned = await (sources?.pinnedTexts?.(pins) ?? readPinnedTexts(root, pins));
	return {
		...parsed,
		problems: [...problems, ...parsed.problems, ...pinned.problems],
		pinnedTexts: pinned.texts,
	};
}

async function freshSources(root: string): Promise<SiteSources> {
	const { markdown, problems } = await (await siteConfiguration(root)).run();
	const files = await readSiteFiles(root);
	const settings = files.settings && parseSettings(files.settings);
	if (!settings?.ok) return { files, problems };
	const readPage = createPageReader(pageFields(settings.value.settings), markdown);
	return { files, readPage, settings: settings.value, problems };
}
