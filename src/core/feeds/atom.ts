import { getOrInsert } from "../collections/get-or-insert.ts";
import type { Language } from "../content/settings/settings.ts";
import { valueKeys } from "../fields/value-keys.ts";
import { timestampOf } from "../languages/edtf.ts";
import { withoutLanguageTags } from "../languages/tagged-text.ts";
import type { Page } from "../model/page.ts";
import { findPage, type SiteModel, versionsOf } from "../model/site-model.ts";
import { siteView } from "../pages/base/site-view.ts";
import { workId } from "../pages/head/json-ld.ts";
import { feedPath } from "../pages/kinds/listing-views.ts";
import { type NamedText, namedAs } from "../pages/parts/publisher-of.ts";
import { absoluteUrl, type ViewContext } from "../pages/parts/view-context.ts";
import type { Translate } from "../strings/translator.ts";
import { element, emptyElement, escapeXml } from "./xml.ts";

/** Entries in a feed; older articles are in the listings. */
const entryCount = 30;

/** The moment of a feed without entries: a feed must have one (RFC 4287, 4.1.1), and a build has no clock. */
const never = "1970-01-01T00:00:00Z";

/**
 * The Atom feeds (RFC 4287) of a language: one of everything, and one of each section and each term that has something to follow.
 * Each has the latest published pages of the kinds that are in feeds, with links to their other versions.
 *
 * @returns Contents by path below the output folder.
 */
export function atomFeeds(
	context: ViewContext,
	language: Language,
): { readonly path: string; readonly content: string }[] {
	const { pages } = context.model;
	const translate = context.translator.in(language.tag);
	const t: Translate = (key, variables) => withoutLanguageTags(translate(key, variables));
	const { title: site, description } = siteView(context, language);
	const { feedOf } = context.listings(language);
	const parts = [...(pages.get(language.tag)?.values() ?? [])].filter(
		({ base, key }) => (base === "section" || base === "term") && feedOf(key).length > 0,
	);
	const whole = {
		key: "index",
		path: `/${language.tag}/`,
		title: t("feed.title", { site }),
		subtitle: description,
	};
	const feeds: Feed[] = [
		...(feedOf(whole.key).length > 0 ? [whole] : []),
		...parts.map(({ key, path, title, description: subtitle }) => ({
			key,
			path,
			title: t("layout.pageTitle", { title, site }),
			subtitle,
		})),
	];
	// Most pages stand in several feeds.
	const entries = new Map<Page, string>();
	const entryOf = (page: Page): string => getOrInsert(entries, page, () => entry(context, page));
	return feeds.map((one) => ({
		path: feedPath(one).slice(1),
		content: feed(one, { context, language, site, entryOf }),
	}));
}

interface Feed {
	/** Of the page that it belongs to, as its path. */
	readonly key: string;
	readonly path: string;
	readonly title: string;
	readonly subtitle: string;
}

function feed(
	{ key, path, title, subtitle }: Feed,
	{
		context,
		language,
		site,
		entryOf,
	}: {
		readonly context: ViewContext;
		readonly language: Language;
		/** The site's title. */
		readonly site: string;
		readonly entryOf: (page: Page) => string;
	},
): string {
	const listed = context.listings(language).feedOf(key);
	const latest = listed.filter((page) => page.language === language).slice(0, entryCount);
	// A feed that waits for translations is as old as what is to be translated.
	const dated = latest.length > 0 ? latest : listed;
	const self = absoluteUrl(context, feedPath({ path }));
	return [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="${escapeXml(language.tag)}">\n`,
		element("id", self),
		element("title", title),
		subtitle === "" ? "" : element("subtitle", subtitle),
		element("updated", dated.map(updatedAt).sort().at(-1) ?? never),
		emptyElement("link", { rel: "self", type: "application/atom+xml", href: self }),
		emptyElement("link", {
			rel: "alternate",
			type: "text/html",
			hreflang: language.tag,
			href: absoluteUrl(context, path),
		}),
		`<author>\n${element("name", site)}</author>\n`,
		...latest.map(entryOf),
		"</feed>\n",
	].join("");
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
		publishedAt(page),
		...authorsOf(page, model).map(({ text, language }) => {
			const foreign = language === page.language.tag ? undefined : language;
			return `<author>\n${element("name", text, foreign)}</author>\n`;
		}),
		emptyElement("link", { rel: "alternate", type: "text/html", hreflang: page.language.tag, href: url }),
		...others.map((other) =>
			emptyElement("link", {
				rel: "related",
				type: "text/html",
				hreflang: other.language.tag,
				href: absoluteUrl(context, other.path),
				title: other.title,
				"xml:lang": other.language.tag,
			}),
		),
		...categories.map((category) => emptyElement("category", { term: category.key, label: category.title })),
		page.description === "" ? "" : element("summary", page.description),
		"</entry>\n",
	].join("");
}

/** Those whom its fields name as schema.org's author, else as publisher. */
function authorsOf(page: Page, model: SiteModel): NamedText[] {
	const authors = namedAs("author", page, model);
	return authors.length > 0 ? authors : namedAs("publisher", page, model);
}

/** When a page was published. What has no day is no Atom date: Dublin Core's says a month or a year as it is (W3C Date and Time Formats). */
function publishedAt({ date }: Page): string {
	if (!date) return "";
	return date.day === undefined ? element("dc:date", date.iso) : element("published", timestampOf(date));
}

function updatedAt({ updated, date }: Page): string {
	const known = updated ?? date;
	return known ? timestampOf(known) : never;
}
