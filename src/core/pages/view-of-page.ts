import { articleView, contentsView } from "./article-view.ts";
import { baseView } from "./base-view.ts";
import { dateView } from "./date-view.ts";
import { glossaryView } from "./glossary-view.ts";
import { municipalityView, type PagedListing, sectionView, startView, topicView } from "./listing-views.ts";
import type { BaseView, PageView, PlainView } from "./page-view.ts";
import { searchView } from "./search-view.ts";
import { translationsView } from "./translations-view.ts";
import type { PageContext } from "./view-context.ts";

/** The view of one of a page's addresses: only listings have more than the first. */
export function viewOfPage(context: PageContext, listing: PagedListing): PageView {
	const { kind } = context.page;
	if (kind === "section") return sectionView(context, listing);
	if (kind === "municipality") return municipalityView(context, listing);
	if (kind === "topic") return topicView(context, listing);
	const { site, listings } = listing;
	const base = baseView(context, { site });
	switch (kind) {
		case "start":
			return startView(context, { base, listings });
		case "article":
			return articleView(context, { base, listings });
		case "glossary":
			return glossaryView(context, base);
		case "search":
			return searchView(context, { base, listings });
		case "translations":
			return translationsView(context, base);
		case "plain":
			return plainView(context, base);
	}
}

function plainView({ page, t }: PageContext, base: BaseView): PlainView {
	return {
		kind: "plain",
		contents: contentsView(page),
		...(page.updated ? { updated: dateView(page.updated, { locale: page.language.locale, t }) } : {}),
		...base,
	};
}
