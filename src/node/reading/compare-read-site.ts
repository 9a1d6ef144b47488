import { checkSite, type SiteChecks } from "../../core/checks/check-site.ts";
import { type ParsedSite, withFaultyPages } from "../../core/content/parse-site.ts";
import type { StatusCache } from "../../core/drift/translation-status.ts";
import type { Field } from "../../core/fields/field.ts";
import { buildModel } from "../../core/model/build-model.ts";
import { publicClashes } from "../../core/model/public-files.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import type { PublicFile } from "../files/public-files.ts";
import { type BuildDay, buildDay } from "./build-day.ts";
import { createLanguageTools } from "./tools/language-tools.ts";
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

/** Gives the cache with which the pairs of a model are checked, and may look at some of them before. */
export type PrepareChecks = (
	model: SiteModel,
	checks: Pick<SiteChecks, "site" | "knowledge">,
) => SiteChecks["findings"] | Promise<SiteChecks["findings"]>;

/** How a site is checked. */
export interface CheckOptions {
	/** Gives what was found in pairs before. */
	readonly prepareChecks?: PrepareChecks;
	/** Keeps how translations stand to their originals, by the fields of the site's kinds. */
	readonly statusesBy?: (fields: readonly Field[]) => StatusCache;
	/** May keep what it has made. */
	readonly languageTools?: typeof createLanguageTools;
	/** The day that the site is read for; today's when absent. */
	readonly day?: BuildDay;
}

/** A site whose pages have been compared with each other, but not checked. */
export interface ComparedSite {
	/** `undefined` when the settings can't be read. */
	readonly model?: SiteModel;
	/** See `CheckedSite`. */
	readonly site?: ParsedSite;
	readonly publicFiles: readonly PublicFile[];
	/** The problems of the site as a whole, and those of the pages with some keys, in every language. */
	readonly checkPages: (keys: ReadonlySet<string>) => Promise<readonly Problem[]>;
	readonly check: () => Promise<CheckedSite>;
}

/** Compares the pages of a site with each other; they are checked once that is asked for. */
export function compareReadSite(
	read: ReadSite,
	{ prepareChecks, statusesBy, languageTools = createLanguageTools, day = buildDay() }: CheckOptions = {},
): ComparedSite {
	const { pinnedTexts } = read;
	if (!read.site) {
		const problems = sortProblems(read.problems);
		const nothing = { problems, pinnedTexts, publicFiles: [] };
		return { publicFiles: [], checkPages: async () => problems, check: async () => nothing };
	}
	const parsed = read.site;
	const site = withFaultyPages(parsed);
	const { files: publicFiles, problems: unfit } = read.publicFiles;
	const paths = publicFiles.map(({ path }) => path);
	const addresses = new Set(paths.map((path) => `/${path}`));
	const built = buildModel(site, {
		pinnedTexts,
		statuses: statusesBy?.(site.settings.fields),
		today: day.day,
		publicFiles: addresses,
	});
	const { model } = built;
	const found = [...read.problems, ...day.problems, ...unfit, ...publicClashes(model, paths)];
	const check = async (pages: SiteModel["pages"]): Promise<Problem[]> => {
		const knowledge = await languageTools(site.settings.languages);
		const findings = await prepareChecks?.({ ...model, pages }, { site, knowledge });
		return checkSite(found, {
			site,
			built,
			knowledge,
			today: day.day,
			pages,
			...(findings ? { findings } : {}),
		});
	};
	return {
		model,
		site: parsed,
		publicFiles,
		checkPages: (keys) => check(withKeys(model.pages, keys)),
		check: async () => ({
			model,
			site: parsed,
			problems: await check(model.pages),
			pinnedTexts,
			publicFiles,
		}),
	};
}

function withKeys(pages: SiteModel["pages"], keys: ReadonlySet<string>): SiteModel["pages"] {
	const some = [...pages].map(([tag, tree]) => {
		const wanted = [...keys].flatMap((key) => tree.get(key) ?? []);
		return [tag, new Map(wanted.map((page) => [page.key, page]))] as const;
	});
	return new Map(some);
}
