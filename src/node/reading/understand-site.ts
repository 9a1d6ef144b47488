import type { SiteFiles } from "../../core/content/files/site-files.ts";
import type { PageReader } from "../../core/content/page/page-reader.ts";
import { type ParsedSite, parseSite, withFaultyPages } from "../../core/content/parse-site.ts";
import type { SiteTextsReader } from "../../core/content/read-site-texts.ts";
import type { ParsedSettings } from "../../core/content/settings/parse-settings.ts";
import { outdatedPins } from "../../core/model/build-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { listPublicFiles } from "../files/public-files.ts";
import { type PinnedTexts, readPinnedTexts } from "../git/read-pinned-texts.ts";

/** A site whose files have each been understood by itself. */
export interface ReadSite {
	readonly files: SiteFiles;
	/** `undefined` when the settings can't be read. */
	readonly site?: ParsedSite;
	readonly problems: readonly Problem[];
	/** Texts of the pins that aren't the originals' any more, as far as Git still has them, by blob id. */
	readonly pinnedTexts: ReadonlyMap<string, string>;
	/** What is in `public/`. */
	readonly publicFiles: ReturnType<typeof listPublicFiles>;
}

/** A site's files that have been read, and how to understand them. */
export interface SiteSources {
	readonly files: SiteFiles;
	/** Absent when the settings can't be understood. */
	readonly readPage?: PageReader;
	readonly readTexts?: SiteTextsReader;
	/** The settings among the files, understood. */
	readonly settings?: ParsedSettings;
	/** What is wrong with the site's configuration. */
	readonly problems: readonly Problem[];
	/** Gives pinned texts; asks Git when absent. */
	readonly pinnedTexts?: (blobs: readonly string[]) => Promise<PinnedTexts>;
}

/**
 * Understands a site's files, and reads the older texts that its translations are compared with.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails.
 */
export async function understandSite(root: string, sources: SiteSources): Promise<ReadSite> {
	const { files, problems, ...read } = sources;
	const parsed = parseSite(files, read);
	const pins = parsed.site ? outdatedPins(withFaultyPages(parsed.site)) : [];
	const pinned = await (sources.pinnedTexts?.(pins) ?? readPinnedTexts(root, pins));
	return {
		...parsed,
		files,
		problems: [...problems, ...parsed.problems, ...pinned.problems],
		pinnedTexts: pinned.texts,
		publicFiles: listPublicFiles(root),
	};
}
