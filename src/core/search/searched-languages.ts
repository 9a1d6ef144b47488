import type { SiteModel } from "../model/site-model.ts";

/** Tags of the languages that have a search page. */
export function searchedLanguages({ pages }: Pick<SiteModel, "pages">): string[] {
	return [...pages].flatMap(([tag, tree]) =>
		[...tree.values()].some(({ kind }) => kind === "search") ? [tag] : [],
	);
}
