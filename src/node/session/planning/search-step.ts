import { fillTemplate } from "../../../core/markdown/html/body-template.ts";
import type { SiteModel } from "../../../core/model/site-model.ts";
import type { PageView } from "../../../core/pages/page-view.ts";
import { searchablePage } from "../../../core/pages/searchable-page.ts";
import { searchBundlePath } from "../../../core/search/search-configuration.ts";
import { DamagedCacheError } from "../../cache/damaged-cache-error.ts";
import { quickDigest } from "../../cache/digest.ts";
import type { PlannedPage } from "./pack-views.ts";

/** The search index of one language, as it ought to be. */
export interface PlannedIndex {
	readonly tag: string;
	/** Its folder below the output, with a last slash. */
	readonly folder: string;
	/** Digest of what it is made from. */
	readonly madeFrom: string;
}

/**
 * The indexes that a site has.
 *
 * @param tags Of the languages that have one.
 * @param options `pages` are the digests of what the indexes take from pages, by language tag.
 */
export function planIndexes(
	tags: readonly string[],
	{ terms, pages }: Pick<SiteModel, "terms"> & { readonly pages: ReadonlyMap<string, readonly string[]> },
): PlannedIndex[] {
	const concepts = JSON.stringify(terms, mapsAsEntries);
	return tags.map((tag) => ({
		tag,
		folder: searchBundlePath(tag),
		madeFrom: quickDigest([tag, concepts, ...(pages.get(tag) ?? [])].join("\n")),
	}));
}

/**
 * A view with its text.
 *
 * @param template `undefined` when the cache has lost it.
 * @throws DamagedCacheError
 */
export function withText(view: PageView, template: string | undefined): PageView {
	if (template === undefined) throw new DamagedCacheError();
	if (!("bodyParts" in view) || !view.bodyParts) return view;
	// Pagefind keeps the place of each element with an id: only headings are of use to it. What the original says isn't the page's text.
	const { passages, above, belowHeadings, ...parts } = view.bodyParts;
	return { ...view, body: fillTemplate(template, parts) };
}

/** A digest of what the search index takes from a view, all that decides its document; none where it takes nothing. */
export function searchedDigests(view: PageView, { template }: PlannedPage): string[] {
	const searched = searchablePage(view);
	if (!searched) return [];
	const parts = "bodyParts" in view ? view.bodyParts : undefined;
	return [quickDigest(JSON.stringify([searched, parts, template?.[2]]))];
}

/** The language in whose search index a view may be; views that aren't after all are no harm. */
export function indexOf(view: PageView): string | undefined {
	return "search" in view && view.search ? view.site.language.tag : undefined;
}

function mapsAsEntries(_: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}
