import type { ParsedSite } from "../content/parse-site.ts";
import { isSameList } from "../memory/same-list.ts";
import type { Page } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";

/** Everything that decides whether a link or a picture's address is right. */
export interface LinkGoals {
	readonly pages: SiteModel["pages"];
	readonly terms: ParsedSite["terms"];
	/** What isn't there as it ought to be, and pictures: their names. */
	readonly names: readonly string[];
}

/**
 * Gathers what links are checked against.
 *
 * @returns `before` itself as long as every link would be judged as it was then.
 */
export function linkGoals(
	{ model, site }: { readonly model: SiteModel; readonly site: ParsedSite },
	before?: LinkGoals,
): LinkGoals {
	const goals: LinkGoals = {
		pages: model.pages,
		terms: site.terms,
		names: [
			...[...site.broken].flatMap(([tag, keys]) => [...keys].map((key) => `${tag} ${key}`)),
			...site.unreadable,
			...model.media.keys(),
		],
	};
	const same =
		before !== undefined &&
		before.terms === goals.terms &&
		isSameList(before.names, goals.names) &&
		areSameGoals(before.pages, goals.pages);
	return same ? before : goals;
}

function areSameGoals(before: SiteModel["pages"], now: SiteModel["pages"]): boolean {
	if (!isSameList([...before.keys()], [...now.keys()])) return false;
	for (const [tag, tree] of now) {
		const earlier = before.get(tag);
		if (earlier?.size !== tree.size) return false;
		for (const [key, page] of tree) if (!isSameGoal(earlier.get(key), page)) return false;
	}
	return true;
}

function isSameGoal(before: Page | undefined, page: Page): boolean {
	if (before === page) return true;
	return (
		before !== undefined &&
		before.kind === page.kind &&
		before.path === page.path &&
		isSameList(before.headingIds, page.headingIds)
	);
}
