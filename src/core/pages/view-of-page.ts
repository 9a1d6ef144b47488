import { contentView } from "./base/content-view.ts";
import { accessibilityView } from "./kinds/accessibility-view.ts";
import { articleView } from "./kinds/article-view.ts";
import { glossaryView } from "./kinds/glossary-view.ts";
import { type PagedListing, sectionView, termView } from "./kinds/listing-views.ts";
import { searchView } from "./kinds/search-view.ts";
import { startView } from "./kinds/start-view.ts";
import { translationsView } from "./kinds/translations/translations-view.ts";
import type { PageView } from "./page-view.ts";
import type { PageContext } from "./parts/view-context.ts";

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
