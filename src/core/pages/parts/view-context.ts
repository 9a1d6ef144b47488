import type { MarkdownIt } from "markdown-it";
import type { Language } from "../../content/settings/settings.ts";
import { languageName } from "../../languages/language-tag.ts";
import { taggedText } from "../../languages/tagged-text.ts";
import type { CountryOutline } from "../../maps/country-outline.ts";
import type { Page } from "../../model/page.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { Translate, Translator } from "../../strings/translator.ts";
import { encodePath } from "../../urls/encode-path.ts";
import type { Listings } from "../listings/listings.ts";
import type { AssetsView } from "./assets-view.ts";
import type { CardView } from "./card-view.ts";
import type { ForeignView, LinkView } from "./link-view.ts";

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
	/** Links to pages by their keys, for the pages of a language; see `linksByLanguage`. */
	readonly links: (shownIn: Language) => (key: string) => LinkView | undefined;
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

/** The address of a path on the host, encoded: `/some/path/en/`. */
export function hrefOf({ model }: Pick<ViewContext, "model">, path: string): string {
	return model.settings.basePath + encodePath(path);
}

/** The whole address of a path, encoded: `https://example.org/some/path/en/`. */
export function absoluteUrl({ model }: ViewContext, path: string): string {
	return model.settings.url + encodePath(path.slice(1));
}

/**
 * A link to a page, marked when it is in another language than the one it is shown in.
 *
 * @param shownIn The language of the page that shows the link.
 */
export function pageLink(
	context: Pick<ViewContext, "model" | "translator">,
	{ page, shownIn, title }: LinkOptions,
): LinkView {
	const foreign = foreignView(context, page.language, shownIn);
	return { title: title ?? page.title, href: hrefOf(context, page.path), ...(foreign ? { foreign } : {}) };
}

interface LinkOptions {
	readonly page: Page;
	readonly shownIn: Language;
	/** Instead of the page's title. */
	readonly title?: string;
}

/** A text as part of a page's own: one in another language says which. @param text Has the tag of its language. */
export function textOnPage(
	{ text, language }: { readonly text: string; readonly language: string },
	{ page }: Pick<PageContext, "page">,
): string {
	return language === page.language.tag ? text : taggedText(text, language);
}

/** How a text of one language is marked on a page of another; `undefined` when they are the same. */
export function foreignView(
	{ translator }: Pick<ViewContext, "translator">,
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
