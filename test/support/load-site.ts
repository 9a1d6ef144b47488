import { pageFields } from "../../src/core/content/page/front-matter-schema.ts";
import { createPageReader } from "../../src/core/content/page/page-reader.ts";
import { parseSettings } from "../../src/core/content/settings/parse-settings.ts";
import { siteConfiguration } from "../../src/node/configuration/site-configuration.ts";
import { readSiteFiles } from "../../src/node/files/read-site-files.ts";
import { type CheckedSite, compareReadSite } from "../../src/node/reading/compare-read-site.ts";
import type { createLanguageTools } from "../../src/node/reading/tools/language-tools.ts";
import { type SiteSources, understandSite } from "../../src/node/reading/understand-site.ts";

/**
 * Reads and checks a site in one thread, without a cache: what the product must find too.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 */
export async function loadSite(
	root: string,
	options: { readonly languageTools?: typeof createLanguageTools } = {},
): Promise<CheckedSite> {
	return compareReadSite(await understandSite(root, await sourcesOf(root)), options).check();
}

/** A site's files, read and to be understood without a cache. */
export async function sourcesOf(root: string): Promise<SiteSources> {
	const { markdown, problems } = await (await siteConfiguration(root)).run();
	const files = await readSiteFiles(root);
	const settings = files.settings && parseSettings(files.settings);
	if (!settings?.ok) return { files, problems };
	const readPage = createPageReader(pageFields(settings.value.settings), markdown);
	return { files, readPage, settings: settings.value, problems };
}
