import type { Language } from "../content/settings.ts";
import type { Page } from "../model/page.ts";
import { articleView, contentsView } from "./article-view.ts";
import { baseView, type SharedViews, sharedViews } from "./base-view.ts";
import { dateView } from "./date-view.ts";
import { glossaryView } from "./glossary-view.ts";
import { municipalityViews, sectionViews, startView, topicViews } from "./listing-views.ts";
import { createListings, type Listings } from "./listings.ts";
import type { BaseView, CardView, PageView, PlainView } from "./page-view.ts";
import { searchView } from "./search-view.ts";
import { chooserView, notFoundView, redirectViews, siteNotFoundView } from "./site-wide-views.ts";
import { translationsView } from "./translations-view.ts";
import { type PageContext, siteView, type ViewContext } from "./view-context.ts";

/**
 * Everything that the layouts show: one view a page, in a fixed order. Each follows from the model alone.
 *
 * @param context The model, the interface texts, the assets' addresses.
 */
export function buildViews(context: ViewContext): PageView[] {
	const { settings } = context.model;
	return [
		chooserView(context),
		siteNotFoundView(context),
		...settings.languages.flatMap((language) => languageViews(context, language)),
		...redirectViews(context),
	];
}

function languageViews(context: ViewContext, language: Language): PageView[] {
	const pages = [...(context.model.pages.get(language.tag)?.values() ?? [])];
	const site = sharedViews(siteView(context, language));
	const listings = createListings(context.model, language);
	const t = context.translator.in(language.tag);
	const notFound = notFoundView(context, { site: site.view, language });
	const cards = new Map<Page, CardView>();
	const views = pages.flatMap((page) => pageViews({ ...context, page, t, cards }, { site, listings }));
	return notFound ? [...views, notFound] : views;
}

function pageViews(
	context: PageContext,
	{ site, listings }: { readonly site: SharedViews; readonly listings: Listings },
): PageView[] {
	const { kind } = context.page;
	if (kind === "section") return sectionViews(context, { site, listings });
	if (kind === "municipality") return municipalityViews(context, { site, listings });
	if (kind === "topic") return topicViews(context, { site, listings });
	const base = baseView(context, { site });
	switch (kind) {
		case "start":
			return [startView(context, { base, listings })];
		case "article":
			return [articleView(context, { base, listings })];
		case "glossary":
			return [glossaryView(context, base)];
		case "search":
			return [searchView(context, { base, listings })];
		case "translations":
			return [translationsView(context, base)];
		case "plain":
			return [plainView(context, base)];
	}
}

function plainView({ page, t }: PageContext, base: BaseView): PlainView {
	return {
		...base,
		kind: "plain",
		contents: contentsView(page),
		...(page.updated ? { updated: dateView(page.updated, { locale: page.language.locale, t }) } : {}),
	};
}
