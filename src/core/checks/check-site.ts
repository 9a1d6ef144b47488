import type { ParsedSite } from "../content/parse-site.ts";
import { buildModel, type ModelContext } from "../model/build-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import { checkLinks } from "./check-links.ts";
import { checkReferences } from "./check-references.ts";

/**
 * Builds the model of a parsed site and runs every check on it.
 *
 * @param parsed What `parseSite` returned.
 * @returns The model, `undefined` when the settings can't be read, and all problems in reading order.
 */
export function checkSite(
	parsed: { readonly site?: ParsedSite; readonly problems: readonly Problem[] },
	context: ModelContext,
): { readonly model?: SiteModel; readonly problems: readonly Problem[] } {
	const { site } = parsed;
	if (!site) return { problems: sortProblems(parsed.problems) };
	const { model, problems } = buildModel(site, context);
	return {
		model,
		problems: sortProblems([
			...parsed.problems,
			...problems,
			...checkReferences(model, site),
			...checkLinks({ model, site }),
		]),
	};
}
