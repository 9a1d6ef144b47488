import { strayProblems } from "../content/page/stray-problems.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";

/**
 * Markup that readers of published pages would see as it is typed.
 *
 * @returns Warnings `markdown/<kind>`; see `strayProblems`.
 */
export function checkMarkup({ pages }: Pick<SiteModel, "pages">, site: ParsedSite): Problem[] {
	const problems: Problem[] = [];
	for (const [language, tree] of pages) {
		for (const { key, file } of tree.values()) {
			const strays = site.pages.get(language)?.get(key)?.strays ?? [];
			for (const problem of strayProblems(strays, file)) problems.push({ ...problem, language, key });
		}
	}
	return problems;
}
