import { languageName } from "../../languages/language-tag.ts";
import type { Page } from "../../model/page.ts";
import { versionsOf } from "../../model/site-model.ts";
import { absoluteUrl, type PageContext, type ViewContext } from "../parts/view-context.ts";
import { jsonLd } from "./json-ld.ts";
import { chooserPicture, type SharePictureView, sharePicture } from "./share-picture.ts";

/** What stands in `<head>`. All addresses are absolute. */
export interface HeadView {
	/** Page and site. */
	readonly title: string;
	readonly description: string;
	readonly canonical?: string;
	/** On a translation: what its original is called and where it stands, for paper, which has no links. */
	readonly original?: { readonly label: string; readonly address: string };
	readonly robots?: string;
	readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
	/** Absent from pages that nobody links to. */
	readonly openGraph?: OpenGraphView;
	/** A JSON-LD document, safe inside `<script>`. */
	readonly jsonLd?: string;
}

/** What a page says to those who show links to it (ogp.me), besides what its head says anyway. */
export interface OpenGraphView {
	readonly type: "article" | "website";
	readonly title: string;
	readonly locale: string;
	/** Locales of the page's other versions. */
	readonly otherLocales: readonly string[];
	/** ISO date; absent where the day isn't known, since Open Graph has no other dates. */
	readonly published?: string;
	/** On a site that has pictures drawn. */
	readonly picture?: SharePictureView;
}

/**
 * What stands in a page's head: title, canonical address, language alternates, Open Graph, JSON-LD.
 *
 * Alternates name every published version, the page itself included, and `x-default`: the language chooser for the start
 * page, else the original (Google Search Central, "Tell Google about localized versions").
 *
 * @param numbered For the further pages of a listing: the page's number, and what its path ends with.
 */
export function headView(
	context: PageContext,
	numbered?: { readonly number: number; readonly suffix: string },
): HeadView {
	const { page, t, model } = context;
	const siteTitle = model.pages.get(page.language.tag)?.get("index")?.title ?? page.title;
	const suffix = numbered?.suffix ?? "";
	const name = numbered ? `${page.title}, ${t("listing.page", { page: numbered.number })}` : page.title;
	const title = page.base === "start" ? page.title : t("layout.pageTitle", { title: name, site: siteTitle });
	return {
		title,
		description: page.description,
		...addressesOf(context, suffix),
		...originalOf(context),
		openGraph: openGraph(context, name),
		...(numbered ? {} : { jsonLd: jsonLd(context) }),
	};
}

/** What the original of a translation is called, and where it stands. */
export function originalOf(context: PageContext): Pick<HeadView, "original"> {
	const { page, t } = context;
	if (page.role.kind === "original") return {};
	const { language, path } = page.role.original;
	return {
		original: {
			label: t("provenance.original", { language: languageName(language.tag, page.language.tag) }),
			address: absoluteUrl(context, path),
		},
	};
}

/** What a page's head and the sitemap say of its addresses. */
export interface Addresses extends Pick<HeadView, "alternates" | "robots"> {
	readonly canonical: string;
}

/**
 * The addresses of a page.
 *
 * @param suffix What the path ends with, for the further pages of a listing.
 */
export function addressesOf(context: ViewContext & { readonly page: Page }, suffix: string): Addresses {
	const { page } = context;
	return {
		canonical: absoluteUrl(context, page.path + suffix),
		alternates: page.noindex ? [] : alternates(context, suffix),
		...(page.noindex ? { robots: "noindex" } : {}),
	};
}

function alternates(context: ViewContext & { readonly page: Page }, suffix: string): HeadView["alternates"] {
	const { page, model } = context;
	const versions = versionsOf(model, page.key);
	const original = versions.find(({ role }) => role.kind === "original") ?? page;
	const fallback = page.base === "start" ? "/" : original.path + suffix;
	return [
		...versions.map(({ language, path }) => ({
			hreflang: language.tag,
			href: absoluteUrl(context, path + suffix),
		})),
		{ hreflang: "x-default", href: absoluteUrl(context, fallback) },
	];
}

function openGraph(context: PageContext, title: string): OpenGraphView {
	const { page, model } = context;
	const picture = sharePicture(context);
	const others = versionsOf(model, page.key).filter(({ language }) => language !== page.language);
	const isArticle = page.base === "article";
	return {
		type: isArticle ? "article" : "website",
		title,
		locale: openGraphLocale(page.language.locale),
		otherLocales: others.map(({ language }) => openGraphLocale(language.locale)),
		...(isArticle && page.date?.day ? { published: page.date.iso } : {}),
		...(picture ? { picture } : {}),
	};
}

/** Open Graph properties of the page where readers choose a language. @param title The site's, in each language. */
export function chooserOpenGraph(context: ViewContext, title: string): OpenGraphView {
	const { source } = context.model.settings;
	const picture = chooserPicture(context, title);
	const others = context.model.languages.filter(({ tag }) => tag !== source.tag);
	return {
		type: "website",
		title,
		locale: openGraphLocale(source.locale),
		otherLocales: others.map(({ locale }) => openGraphLocale(locale)),
		...(picture ? { picture } : {}),
	};
}

/** Open Graph writes `sv_SE`: language and region; a locale without region takes its likely one (CLDR). */
function openGraphLocale(locale: string): string {
	let name = openGraphLocales.get(locale);
	if (name === undefined) {
		const { language, region } = new Intl.Locale(locale).maximize();
		name = region ? `${language}_${region}` : language;
		openGraphLocales.set(locale, name);
	}
	return name;
}

/** `Intl` objects are slow to make and are the same every time. */
const openGraphLocales = new Map<string, string>();
