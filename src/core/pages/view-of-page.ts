import { accessibilityView } from "./accessibility-view.ts";
import { articleView } from "./article-view.ts";
import { contentView } from "./content-view.ts";
import { glossaryView } from "./glossary-view.ts";
import { type PagedListing, sectionView, termView } from "./listing-views.ts";
import type { PageView } from "./page-view.ts";
import { searchView } from "./search-view.ts";
import { startView } from "./start-view.ts";
import { translationsView } from "./translations-view.ts";
import type { PageContext } from "./view-context.ts";

/** The view of one of a page's addresses: only listings have more than the first. */
export function viewOfPage(context: PageContext, listing: PagedListing): PageView {
	const { base } = context.page;
	if (base === "section") return sectionView(context, listing);
	if (base === "term") return termView(context, listing);
	const { site, listings } = listing;
	const content = contentView(context, { site });
	switch (base) {
		case "start":
			return startView(context, { content, listings });
		case "article":
			return articleView(context, { content, listings });
		case "glossary":
			return glossaryView(context, content);
		case "search":
			return searchView(context, { content, listings });
		case "translations":
			return translationsView(context, content);
		case "accessibility-statement":
			return accessibilityView(context, content);
		case "page":
			return { base: "page", ...content };
	}
}
