import type { Language } from "../content/settings.ts";
import type { Page } from "../model/page.ts";
import { bestVersion } from "../model/site-model.ts";
import { dateView } from "./date-view.ts";
import type { CardView, LinkView } from "./page-view.ts";
import { pageLink, type ViewContext } from "./view-context.ts";

/** A page as an item of a listing. */
export function cardView(context: ViewContext, page: Page, shownIn: Language): CardView {
	const municipality = municipalityLink(context, page, shownIn);
	const t = context.translator.in(shownIn.tag);
	return Object.assign(
		pageLink(context, { page, shownIn }),
		{ description: page.description, topics: topicLinks(context, page, shownIn) },
		page.date ? { date: dateView(page.date, { locale: shownIn.locale, t }) } : {},
		municipality ? { municipality } : {},
	);
}

/** Links to the pages of an article's topics. */
export function topicLinks(context: ViewContext, { topics }: Page, shownIn: Language): LinkView[] {
	return topics.flatMap((key) => linkToKey(context, key, shownIn) ?? []);
}

/** A link to the page of an article's municipality. */
export function municipalityLink(
	context: ViewContext,
	{ municipality }: Page,
	shownIn: Language,
): LinkView | undefined {
	return municipality === undefined ? undefined : linkToKey(context, municipality, shownIn);
}

/** A link to the best version of a page, under its short title. */
export function linkToKey(context: ViewContext, key: string, shownIn: Language): LinkView | undefined {
	const page = bestVersion(context.model, key, shownIn.tag);
	return page && pageLink(context, { page, shownIn, title: page.shortTitle });
}
