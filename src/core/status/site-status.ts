import type { SiteFiles } from "../content/files/site-files.ts";
import { pagePlaces } from "../content/page/page-places.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import { buildModel, type ModelContext } from "../model/build-model.ts";
import type { Problem } from "../problems/problem.ts";
import { type StatusReport, statusReport } from "./status-report.ts";

/** How a site's translations stand. */
export interface SiteStatus {
	/** `undefined` when the settings can't be read. */
	readonly report?: StatusReport;
	/** Files that can't be read or understood, whose pages the report lacks. */
	readonly problems: readonly Problem[];
	/** The originals' blob ids, those with converted line ends included, by key. */
	readonly originals: ReadonlyMap<string, readonly string[]>;
}

/**
 * Tells how the translations of a site stand that has been read but not checked.
 *
 * @param options `today` is an ISO date.
 */
export function siteStatus(
	{
		files,
		site,
		problems,
		pinnedTexts,
	}: Pick<ModelContext, "pinnedTexts"> & {
		readonly files: SiteFiles;
		readonly site?: ParsedSite;
		readonly problems: readonly Problem[];
	},
	{ today }: Pick<ModelContext, "today">,
): SiteStatus {
	if (!site) return { problems, originals: new Map() };
	const originals = pagePlaces(files.trees, site.settings).filter(({ isSource }) => isSource);
	return {
		report: statusReport(buildModel(site, { pinnedTexts, today }).model),
		problems: problems.filter(({ code }) => /^(?:content|front-matter|markdown|git)\//.test(code)),
		originals: new Map(
			originals.map(({ source: { blob, unixBlob }, key }) => [key, [blob, ...(unixBlob ? [unixBlob] : [])]]),
		),
	};
}
