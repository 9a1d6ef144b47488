import { checkSite } from "../../core/checks/check-site.ts";
import type { LanguageKnowledge, PairMemory } from "../../core/checks/check-translations.ts";
import { type ParsedSite, withFaultyPages } from "../../core/content/parse-site.ts";
import { buildModel } from "../../core/model/build-model.ts";
import { publicClashes } from "../../core/model/public-files.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import { type BuildDay, buildDay } from "./build-day.ts";
import { createLanguageTools } from "./language-tools.ts";
import { listPublicFiles, type PublicFile } from "./public-files.ts";
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
	/** What is copied to the top of the output as it is. */
	readonly publicFiles: readonly PublicFile[];
}

/** Gives the memory with which the pairs of a model are checked, and may look at some of them before. */
export type PrepareChecks = (
	model: SiteModel,
	checks: { readonly site: ParsedSite; readonly knowledge: LanguageKnowledge },
) => PairMemory | Promise<PairMemory>;

/** Options of {@link loadSite}. */
export interface LoadOptions {
	/** The site's files, when they have been read already. */
	readonly sources?: SiteSources;
	readonly prepareChecks?: PrepareChecks;
	/** May keep what it has made. */
	readonly languageTools?: typeof createLanguageTools;
	/** The day that the site is read for; today's when absent. */
	readonly day?: BuildDay;
}

/**
 * Reads and checks a site.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails.
 */
export async function loadSite(
	root: string,
	{ sources, prepareChecks, languageTools = createLanguageTools, day = buildDay() }: LoadOptions = {},
): Promise<LoadedSite> {
	const read = await readParsedSite(root, sources);
	const { pinnedTexts } = read;
	if (!read.site) return { problems: sortProblems(read.problems), pinnedTexts, publicFiles: [] };
	const site = withFaultyPages(read.site);
	const built = buildModel(site, { pinnedTexts, today: day.day });
	const { model } = built;
	const knowledge = await languageTools(site.settings.languages);
	const recall = await prepareChecks?.(model, { site, knowledge });
	const { files: publicFiles, problems: unfit } = listPublicFiles(root);
	const paths = publicFiles.map(({ path }) => path);
	const found = [...read.problems, ...day.problems, ...unfit, ...publicClashes(model, paths)];
	const problems = checkSite(found, {
		site,
		built,
		knowledge,
		...(recall ? { recall } : {}),
	});
	return { model, site: read.site, problems, pinnedTexts, publicFiles };
}
