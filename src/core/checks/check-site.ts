import type { ParsedSite } from "../content/parse-site.ts";
import { buildModel, type ModelContext } from "../model/build-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import { checkLinks } from "./check-links.ts";
import { checkReferences } from "./check-references.ts";
import {
	checkTranslations,
	type LanguageKnowledge,
	noKnowledge,
	type PairMemory,
} from "./check-translations.ts";

/** Makes a memory of what was found in the pairs of a model. */
export type RecallFor = (model: SiteModel) => PairMemory;

/**
 * Builds the model of a parsed site and runs every check on it.
 *
 * @param parsed What `parseSite` returned.
 * @param context `knowledge` is what is known of the languages' words; without it, rules that need words say nothing.
 * `recall` makes a memory for what the translation rules find.
 * @returns The model, `undefined` when the settings can't be read, and all problems in reading order.
 */
export function checkSite(
	parsed: { readonly site?: ParsedSite; readonly problems: readonly Problem[] },
	context: ModelContext & { readonly knowledge?: LanguageKnowledge; readonly recall?: RecallFor },
): { readonly model?: SiteModel; readonly problems: readonly Problem[] } {
	const { site } = parsed;
	if (!site) return { problems: sortProblems(parsed.problems) };
	const { model, problems } = buildModel(site, context);
	const { knowledge = noKnowledge, recall } = context;
	return {
		model,
		problems: sortProblems([
			...parsed.problems,
			...problems,
			...checkReferences(model, site),
			...checkLinks({ model, site }),
			...checkTranslations(model, {
				knowledge,
				...(recall ? { recall: recall(model) } : {}),
				fieldLine: (page, path) => site.pages.get(page.language.tag)?.get(page.key)?.lineOf(path) ?? 1,
			}),
		]),
	};
}
