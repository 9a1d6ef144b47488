import type { PageView } from "../../../core/pages/page-view.ts";
import { searchablePage } from "../../../core/pages/searchable-page.ts";
import type { Problem } from "../../../core/problems/problem.ts";
import type { SearchablePage } from "../../../core/search/search-document.ts";
import { indexApart } from "../../search/index-apart.ts";
import { indexPages } from "../../search/index-pages.ts";
import type { SitePlan } from "../planning/site-plan.ts";
import type { ApplyContext } from "./apply-context.ts";
import type { Work } from "./compare-output.ts";

/** Makes the search indexes that differ, in the staging folder. */
export async function indexChanged(
	{ indexes }: Work,
	{
		plan,
		context,
		folder,
	}: { readonly plan: SitePlan; readonly context: ApplyContext; readonly folder: string },
): Promise<readonly Problem[]> {
	if (indexes.length === 0) return [];
	context.onStage("indexing");
	const tags = indexes.map(({ tag }) => tag);
	const pages = searchablePages(plan.searchable(tags));
	const options = { tags, terms: context.model.terms, outputDirectory: folder };
	const { giveUp } = context;
	return giveUp ? indexApart(pages, { ...options, signal: giveUp }) : indexPages([...pages], options);
}

function* searchablePages(views: Iterable<PageView>): Generator<SearchablePage> {
	for (const view of views) {
		const page = searchablePage(view);
		if (page) yield page;
	}
}
