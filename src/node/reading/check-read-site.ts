import { checkSite } from "../../core/checks/check-site.ts";
import type { LanguageKnowledge, PairMemory } from "../../core/checks/check-translations.ts";
import { type ParsedSite, withFaultyPages } from "../../core/content/parse-site.ts";
import { buildModel } from "../../core/model/build-model.ts";
import { publicClashes } from "../../core/model/public-files.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import { type BuildDay, buildDay } from "./build-day.ts";
import { createLanguageTools } from "./language-tools.ts";
import type { PublicFile } from "./public-files.ts";
import type { ReadSite } from "./understand-site.ts";

/** A site that has been read and checked. */
export interface CheckedSite {
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

/**
 * Compares the pages of a site with each other and checks them.
 *
 * @param options `prepareChecks` gives what was found in pairs before; `languageTools` may keep what it has made; `day` is the one that the
 * site is read for, today's when absent.
 */
export async function checkReadSite(
	read: ReadSite,
	{
		prepareChecks,
		languageTools = createLanguageTools,
		day = buildDay(),
	}: {
		readonly prepareChecks?: PrepareChecks;
		readonly languageTools?: typeof createLanguageTools;
		readonly day?: BuildDay;
	} = {},
): Promise<CheckedSite> {
	const { pinnedTexts } = read;
	if (!read.site) return { problems: sortProblems(read.problems), pinnedTexts, publicFiles: [] };
	const site = withFaultyPages(read.site);
	const { files: publicFiles, problems: unfit } = read.publicFiles;
	const paths = publicFiles.map(({ path }) => path);
	const addresses = new Set(paths.map((path) => `/${path}`));
	const built = buildModel(site, { pinnedTexts, today: day.day, publicFiles: addresses });
	const { model } = built;
	const knowledge = await languageTools(site.settings.languages);
	const recall = await prepareChecks?.(model, { site, knowledge });
	const found = [...read.problems, ...day.problems, ...unfit, ...publicClashes(model, paths)];
	const problems = checkSite(found, {
		site,
		built,
		knowledge,
		...(recall ? { recall } : {}),
	});
	return { model, site: read.site, problems, pinnedTexts, publicFiles };
}
