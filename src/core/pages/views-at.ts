import { type Memory, noMemory } from "../model/memory.ts";
import type { Page } from "../model/page.ts";
import { remembered } from "../model/remembered.ts";
import { sharedViews } from "./base-view.ts";
import { keptListings } from "./listings.ts";
import type { PageView } from "./page-view.ts";
import { siteView, type ViewContext } from "./view-context.ts";
import { viewOfPage } from "./view-of-page.ts";

/**
 * The views of the pages at some addresses alone; those that belong to no page of the content have none here.
 *
 * @param options `paths` are below the site's address, such as `/sv/news/2/`.
 */
export function viewsAt(
	context: ViewContext,
	{ paths, memory = noMemory }: { readonly paths: ReadonlySet<string>; readonly memory?: Memory },
): PageView[] {
	const { model } = context;
	const wanted = groupNumbers(paths);
	return model.languages.flatMap((language) => {
		const isWanted = ({ path }: Page): boolean => wanted.has(path);
		const pages = [...(model.pages.get(language.tag)?.values() ?? [])].filter(isWanted);
		if (pages.length === 0) return [];
		const listings = keptListings(model, { language, memory });
		const site = sharedViews(siteView(context, language));
		const t = context.translator.in(language.tag);
		return pages.flatMap((page) => {
			const { parts } = listings.listedOn(page, { number: 1, size: model.settings.pageSize });
			const numbers = (wanted.get(page.path) ?? []).filter((number) => number <= parts);
			return numbers.map((number) => viewOfPage({ ...context, page, t }, { site, listings, number }));
		});
	});
}

/** Numbers of addresses by the path of the page that has them: only a listing has more than the first, and no page is named by a number. */
function groupNumbers(paths: ReadonlySet<string>): Map<string, number[]> {
	const numbers = new Map<string, number[]>();
	for (const path of paths) {
		const [, listing = path, number = "1"] = /^(.*\/)(\d+)\/$/.exec(path) ?? [];
		remembered(numbers, listing, () => []).push(Number(number));
	}
	return numbers;
}
