import type { Page } from "../../model/page.ts";
import type { ContentView } from "../base/content-view.ts";
import type { Neighbours } from "../listings/listing-index.ts";
import type { Listings } from "../listings/listings.ts";
import type { LinkView } from "../parts/link-view.ts";
import { type PageContext, pageLink } from "../parts/view-context.ts";

export interface ArticleView extends ContentView {
	readonly base: "article";
}

/** An article: a page among others of its section, by date. */
export function articleView(
	context: PageContext,
	{ content, listings }: { readonly content: ContentView; readonly listings: Listings },
): ArticleView {
	return { base: "article", ...neighbourLinks(context, listings.neighboursOf(context.page.key)), ...content };
}

function neighbourLinks(
	context: PageContext,
	{ earlier, later }: Neighbours,
): Pick<ArticleView, "previous" | "next"> {
	const link = (page: Page): LinkView => pageLink(context, { page, shownIn: context.page.language });
	return { ...(earlier ? { previous: link(earlier) } : {}), ...(later ? { next: link(later) } : {}) };
}
