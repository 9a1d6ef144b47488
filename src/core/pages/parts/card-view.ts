import type { Language } from "../../content/settings/settings.ts";
import type { Page } from "../../model/page.ts";
import type { DateView } from "./date-view.ts";
import { dateView } from "./date-view.ts";
import type { LinkView } from "./link-view.ts";
import { pageLink, type ViewContext } from "./view-context.ts";

/** One item of a listing of articles or pages. */
export interface CardView extends LinkView {
	readonly description: string;
	readonly date?: DateView;
	/** Terms of which a page has one: they stand above its title. */
	readonly kicker: readonly LinkView[];
	/** Terms of which a page may have several. */
	readonly tags: readonly LinkView[];
}

/** A page as an item of a listing. That its title, or its terms, are in another language is said once. */
export function cardView(context: ViewContext, page: Page, shownIn: Language): CardView {
	const t = context.translator.in(shownIn.tag);
	const link = pageLink(context, { page, shownIn });
	const { kicker, tags } = termLinks(context, page, shownIn);
	return Object.assign(
		link,
		{ description: page.description },
		{ kicker: labelledOnce(kicker, link.foreign?.tag), tags: labelledOnce(tags, link.foreign?.tag) },
		page.date ? { date: dateView(page.date, { locale: shownIn.locale, t }) } : {},
	);
}

/** Links in a row, of which the last in each foreign language says which it is; none in a language that is `said` beside them. */
function labelledOnce(links: readonly LinkView[], said: string | undefined): LinkView[] {
	return links.map((link, index) => {
		const { foreign } = link;
		if (!foreign) return link;
		const isSaid = foreign.tag === said || links[index + 1]?.foreign?.tag === foreign.tag;
		return isSaid ? { ...link, foreign: { tag: foreign.tag, direction: foreign.direction } } : link;
	});
}

/** Links to the terms of a page: those of which it has one, and those of which it may have several. */
export function termLinks(
	context: ViewContext,
	{ fields }: Page,
	shownIn: Language,
): Pick<CardView, "kicker" | "tags"> {
	const linkTo = context.links(shownIn);
	const linksTo = (many: boolean): LinkView[] =>
		context.model.settings.taxonomies.flatMap((taxonomy) => {
			const terms = taxonomy.many === many ? fields[taxonomy.name] : undefined;
			return terms?.type === "terms" ? terms.keys.flatMap((key) => linkTo(key) ?? []) : [];
		});
	return { kicker: linksTo(false), tags: linksTo(true) };
}
