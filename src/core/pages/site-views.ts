import type { Language } from "../content/settings/settings.ts";
import type { Page } from "../model/page.ts";
import { sideBySidePath } from "../model/side-by-side-path.ts";
import { sharedViews } from "./base/base-view.ts";
import { siteView } from "./base/site-view.ts";
import type { HeadView } from "./head/head-view.ts";
import { addressesOf } from "./head/head-view.ts";
import { chooserView, notFoundView, redirectViews, siteNotFoundView } from "./kinds/site-wide-views.ts";
import { pathSuffix } from "./listings/list-parts.ts";
import type { PageView } from "./page-view.ts";
import type { CardView } from "./parts/card-view.ts";
import type { ViewContext } from "./parts/view-context.ts";
import { sideBySideView } from "./side-by-side/side-by-side-view.ts";
import { viewOfPage } from "./view-of-page.ts";

/** Which views are wanted; all where nothing is said. */
export interface WantedViews {
	/** Tags of the languages whose pages are wanted, besides what belongs to no language. */
	readonly tags?: readonly string[];
	/** Tells it by a view's path below the site's address, such as `/en/news/2/`. */
	readonly isWanted?: (path: string) => boolean;
	/** Tells the pages any of whose addresses may be wanted, by their paths, before it is found out over how many they go; all when absent. */
	readonly isPageWanted?: (path: string) => boolean;
}

/**
 * Everything that the layouts show: one view for each address, in a fixed order, made when it is asked for. Each follows from the
 * model alone.
 *
 * @param context The model, the interface texts, the assets' addresses.
 */
export function* siteViews(context: ViewContext, wanted: WantedViews = {}): Generator<PageView> {
	const { tags, isWanted = () => true, isPageWanted = () => true } = wanted;
	for (const view of [chooserView(context), siteNotFoundView(context)]) if (isWanted(view.path)) yield view;
	for (const language of context.model.languages)
		if (tags?.includes(language.tag) !== false)
			yield* languageViews(context, { language, isWanted, isPageWanted });
	for (const view of redirectViews(context)) if (isWanted(view.path)) yield view;
}

/** What the sitemap says of a page. */
export type SitemapEntry = Pick<HeadView, "canonical" | "robots" | "alternates">;

/** What the sitemap says of the chooser and of every address of a page. */
export function sitemapEntries(context: ViewContext): SitemapEntry[] {
	const { model } = context;
	return [
		chooserView(context).head,
		...model.languages.flatMap(({ tag }) =>
			[...(model.pages.get(tag)?.values() ?? [])].flatMap((page) =>
				context
					.listings(page.language)
					.partsOf(page)
					.map((part) => addressesOf({ ...context, page }, pathSuffix(part))),
			),
		),
	];
}

function* languageViews(
	context: ViewContext,
	{
		language,
		isWanted,
		isPageWanted,
	}: { readonly language: Language } & Required<Pick<WantedViews, "isWanted" | "isPageWanted">>,
): Generator<PageView> {
	const { model, translator } = context;
	const listings = context.listings(language);
	const site = sharedViews(siteView(context, language));
	const shared = { ...context, t: translator.in(language.tag), cards: new Map<Page, CardView>() };
	for (const page of model.pages.get(language.tag)?.values() ?? []) {
		if (!isPageWanted(page.path)) continue;
		for (const part of listings.partsOf(page))
			if (isWanted(page.path + pathSuffix(part)))
				yield viewOfPage({ ...shared, page }, { site, listings, part });
		const beside = sideBySidePath(page, model.settings);
		const view = beside !== undefined && isWanted(beside) && sideBySideView({ ...shared, page }, { site });
		if (view) yield view;
	}
	const notFound = notFoundView(context, { site: site.view, language });
	if (notFound && isWanted(notFound.path)) yield notFound;
}
