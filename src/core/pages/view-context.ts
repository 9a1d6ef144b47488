import type { MarkdownIt } from "markdown-it";
import type { Language } from "../content/settings.ts";
import { languageName } from "../languages/language-tag.ts";
import type { CountryOutline } from "../maps/country-outline.ts";
import type { Page } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";
import { findPage } from "../model/site-model.ts";
import type { Translate, Translator } from "../strings/translator.ts";
import { encodePath } from "../urls/encode-path.ts";
import type { Listings } from "./listings.ts";
import type { AssetsView, CardView, ForeignView, LinkView, PublisherView, SiteView } from "./page-view.ts";

/** What views are made from: the same for every page. */
export interface ViewContext {
	readonly model: SiteModel;
	readonly translator: Translator;
	readonly assets: AssetsView;
	/** Gives the country on the maps of places, for sites that show them. */
	readonly outline: () => CountryOutline | undefined;
	/** Parses the Markdown of fields. */
	readonly markdown: () => MarkdownIt;
	/** The listings of a language. */
	readonly listings: (language: Language) => Listings;
	/** Whether texts are left out of the views, which then say what to fill their templates with. */
	readonly bodiesApart?: boolean;
}

/** A page with its texts: what most view functions take. */
export interface PageContext extends ViewContext {
	readonly page: Page;
	readonly t: Translate;
	/** Cards in the page's language that have been made: most pages stand in several listings. */
	readonly cards?: Map<Page, CardView>;
}

/** The address of a path on the host, encoded: `/some/path/sv/`. */
export function hrefOf({ model }: ViewContext, path: string): string {
	return model.settings.basePath + encodePath(path);
}

/** The whole address of a path, encoded: `https://example.org/some/path/sv/`. */
export function absoluteUrl({ model }: ViewContext, path: string): string {
	return model.settings.url + encodePath(path.slice(1));
}

/**
 * A link to a page, marked when it is in another language than the one it is shown in.
 *
 * @param shownIn The language of the page that shows the link.
 */
export function pageLink(context: ViewContext, { page, shownIn, title }: LinkOptions): LinkView {
	const foreign = foreignView(context, page.language, shownIn);
	return { title: title ?? page.title, href: hrefOf(context, page.path), ...(foreign ? { foreign } : {}) };
}

interface LinkOptions {
	readonly page: Page;
	readonly shownIn: Language;
	/** Instead of the page's title. */
	readonly title?: string;
}

/** How a text of one language is marked on a page of another; `undefined` when they are the same. */
export function foreignView(
	{ translator }: ViewContext,
	language: Language,
	shownIn: Language,
): ForeignView | undefined {
	if (language.tag === shownIn.tag) return undefined;
	const name = languageName(language.tag, shownIn.tag);
	return {
		tag: language.tag,
		direction: language.direction,
		label: translator.in(shownIn.tag)("listing.inLanguage", { language: name }),
	};
}

/** What all pages of a language share. */
export function siteView(context: ViewContext, language: Language): SiteView {
	const { model, assets } = context;
	const { tag, direction, name, locale } = language;
	const start = findPage(model, "index", tag);
	const publisher = publisherView(context, language);
	const { repository } = model.settings;
	const search = [...(model.pages.get(tag)?.values() ?? [])].find((page) => page.base === "search");
	return {
		title: start?.title ?? new URL(model.settings.url).host,
		description: start?.description ?? "",
		home: hrefOf(context, `/${tag}/`),
		basePath: model.settings.basePath,
		language: { tag, direction, name, locale },
		...(search ? { search: pageLink(context, { page: search, shownIn: language }) } : {}),
		feed: hrefOf(context, `/${tag}/feed.xml`),
		...(publisher ? { publisher } : {}),
		...(repository === undefined ? {} : { repository }),
		assets,
	};
}

function publisherView(context: ViewContext, language: Language): PublisherView | undefined {
	const { publisher: name, contact, source } = context.model.settings;
	if (name === undefined && contact === undefined) return undefined;
	const foreign = foreignView(context, source, language);
	const isEmail = contact !== undefined && !/^https?:/.test(contact);
	return {
		...(name === undefined ? {} : { name, ...(foreign ? { foreign } : {}) }),
		...(contact === undefined
			? {}
			: { contact: { text: contact, href: isEmail ? `mailto:${contact}` : contact } }),
	};
}
