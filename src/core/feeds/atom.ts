import type { Language } from "../content/settings.ts";
import { valueKeys } from "../fields/value-keys.ts";
import { kindNamed } from "../kinds/kind.ts";
import { timestampOf } from "../languages/edtf.ts";
import type { Page } from "../model/page.ts";
import { findPage, type SiteModel, versionsOf } from "../model/site-model.ts";
import { workId } from "../pages/json-ld.ts";
import { latestFirst } from "../pages/list-order.ts";
import { hasFeed } from "../pages/listing-views.ts";
import { siteView } from "../pages/site-view.ts";
import { absoluteUrl, type ViewContext } from "../pages/view-context.ts";
import { element, emptyElement, escapeXml } from "./xml.ts";

/** Entries in a feed; older articles are in the listings. */
const entryCount = 30;

/** The moment of a feed without entries: a feed must have one (RFC 4287, 4.1.1), and a build has no clock. */
const never = "1970-01-01T00:00:00Z";

/**
 * The Atom feed (RFC 4287) of a language: its latest published pages of the kinds that are in the feed, each with links to its other
 * versions.
 */
export function atomFeed(context: ViewContext, language: Language): string {
	const { settings, pages } = context.model;
	const inFeed = new Set(settings.kinds.filter(({ feed }) => feed).map(({ name }) => name));
	const own = [...(pages.get(language.tag)?.values() ?? [])];
	const { title, description } = siteView(context, language);
	return feed(context, {
		language,
		path: `/${language.tag}/`,
		title: context.translator.in(language.tag)("feed.title", { site: title }),
		subtitle: description,
		pages: own.filter(({ kind }) => inFeed.has(kind)),
	});
}

/** The feeds of term pages, with the pages of the language that name them, by path below the output folder. */
export function termFeeds(
	context: ViewContext,
	language: Language,
): { readonly path: string; readonly content: string }[] {
	const { settings, pages } = context.model;
	const { title: site } = siteView(context, language);
	const listings = context.listings(language);
	return [...(pages.get(language.tag)?.values() ?? [])].filter(hasFeed(settings)).map((term) => ({
		path: `${term.path.slice(1)}feed.xml`,
		content: feed(context, {
			language,
			path: term.path,
			title: context.translator.in(language.tag)("layout.pageTitle", { title: term.title, site }),
			subtitle: term.description,
			pages: listings.naming(term.key).filter((page) => page.language === language),
		}),
	}));
}

interface Feed {
	readonly language: Language;
	/** Of the page that it belongs to. */
	readonly path: string;
	readonly title: string;
	readonly subtitle: string;
	readonly pages: readonly Page[];
}

function feed(context: ViewContext, { language, path, title, subtitle, pages }: Feed): string {
	const latest = latestOf(pages);
	const self = absoluteUrl(context, `${path}feed.xml`);
	return [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language.tag)}">\n`,
		element("id", self),
		element("title", title),
		subtitle === "" ? "" : element("subtitle", subtitle),
		element("updated", latest.map(updatedAt).sort().at(-1) ?? never),
		emptyElement("link", { rel: "self", type: "application/atom+xml", href: self }),
		emptyElement("link", {
			rel: "alternate",
			type: "text/html",
			hreflang: language.tag,
			href: absoluteUrl(context, path),
		}),
		`<author>\n${element("name", siteView(context, language).title)}</author>\n`,
		...latest.map((page) => entry(context, page)),
		"</feed>\n",
	].join("");
}

/** The pages of a feed, the latest first; without sorting all that there are. */
function latestOf(pages: readonly Page[]): Page[] {
	const latest: Page[] = [];
	for (const page of pages) {
		if (page.noindex) continue;
		const last = latest[entryCount - 1];
		if (last && latestFirst(last, page) < 0) continue;
		const before = latest.findLastIndex((other) => latestFirst(other, page) < 0);
		latest.splice(before + 1, 0, page);
		latest.length = Math.min(latest.length, entryCount);
	}
	return latest;
}

function entry(context: ViewContext, page: Page): string {
	const { model } = context;
	const url = absoluteUrl(context, page.path);
	const others = versionsOf(model, page.key).filter(({ language }) => language !== page.language);
	const categories = valueKeys(page.fields).flatMap(({ key, taxonomy }) =>
		taxonomy === undefined ? [] : (findPage(model, key, page.language.tag) ?? []),
	);
	return [
		"<entry>\n",
		element("id", workId(context, page)),
		element("title", page.title),
		element("updated", updatedAt(page)),
		page.date?.day ? element("published", timestampOf(page.date)) : "",
		...authorsOf(page, model).map((name) => `<author>\n${element("name", name)}</author>\n`),
		emptyElement("link", { rel: "alternate", type: "text/html", hreflang: page.language.tag, href: url }),
		...others.map((other) =>
			emptyElement("link", {
				rel: "related",
				type: "text/html",
				hreflang: other.language.tag,
				href: absoluteUrl(context, other.path),
				title: other.title,
			}),
		),
		...categories.map((category) => emptyElement("category", { term: category.key, label: category.title })),
		page.description === "" ? "" : element("summary", page.description),
		"</entry>\n",
	].join("");
}

/** Those whom its fields name as schema.org's author, else as publisher. */
function authorsOf({ kind, fields }: Page, { settings }: SiteModel): string[] {
	const named = (property: string): string[] =>
		kindNamed(settings, kind).fields.flatMap(({ name, schemaOrg }) => {
			const value = schemaOrg === property ? fields[name] : undefined;
			const items = value?.type === "list" ? value.items : value ? [value] : [];
			return items.flatMap((item) => (item.type === "text" ? item.text : []));
		});
	const authors = named("author");
	return authors.length > 0 ? authors : named("publisher");
}

function updatedAt({ updated, date }: Page): string {
	const known = updated ?? date;
	return known ? timestampOf(known) : never;
}
