import type { Language } from "../content/settings.ts";
import { timestampOf } from "../languages/edtf.ts";
import type { Page } from "../model/page.ts";
import { findPage, versionsOf } from "../model/site-model.ts";
import { workId } from "../pages/json-ld.ts";
import { latestFirst } from "../pages/listing-index.ts";
import { absoluteUrl, siteView, type ViewContext } from "../pages/view-context.ts";
import { element, emptyElement, escapeXml } from "./xml.ts";

/** Entries in a feed; older articles are in the listings. */
const entryCount = 30;

/** The moment of a feed without entries: a feed must have one (RFC 4287, 4.1.1), and a build has no clock. */
const never = "1970-01-01T00:00:00Z";

/**
 * The Atom feed (RFC 4287) of a language: its latest published articles, each with links to its other versions.
 */
export function atomFeed(context: ViewContext, language: Language): string {
	const articles = latestArticles([...(context.model.pages.get(language.tag)?.values() ?? [])]);
	const site = siteView(context, language);
	const t = context.translator.in(language.tag);
	const self = absoluteUrl(context, `/${language.tag}/feed.xml`);
	const updated = articles.map(updatedAt).sort().at(-1) ?? never;
	return [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language.tag)}">\n`,
		element("id", self),
		element("title", t("feed.title", { site: site.title })),
		site.description === "" ? "" : element("subtitle", site.description),
		element("updated", updated),
		emptyElement("link", { rel: "self", type: "application/atom+xml", href: self }),
		emptyElement("link", {
			rel: "alternate",
			type: "text/html",
			hreflang: language.tag,
			href: absoluteUrl(context, `/${language.tag}/`),
		}),
		`<author>\n${element("name", site.title)}</author>\n`,
		...articles.map((page) => entry(context, page)),
		"</feed>\n",
	].join("");
}

/** The articles of a feed, the latest first; without sorting all that there are. */
function latestArticles(pages: readonly Page[]): Page[] {
	const latest: Page[] = [];
	for (const page of pages) {
		if (page.kind !== "article" || page.noindex) continue;
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
	const categories = [page.municipality, ...page.topics].flatMap((key) =>
		key === undefined ? [] : (findPage(model, key, page.language.tag) ?? []),
	);
	return [
		"<entry>\n",
		element("id", workId(context, page)),
		element("title", page.title),
		element("updated", updatedAt(page)),
		page.date?.day ? element("published", timestampOf(page.date)) : "",
		page.publisher ? `<author>\n${element("name", page.publisher)}</author>\n` : "",
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

function updatedAt({ updated, date }: Page): string {
	const known = updated ?? date;
	return known ? timestampOf(known) : never;
}
