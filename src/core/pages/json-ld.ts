import type { Page } from "../model/page.ts";
import { findPage, versionsOf } from "../model/site-model.ts";
import { encodePath } from "../urls/encode-path.ts";
import { absoluteUrl, type PageContext, type ViewContext } from "./view-context.ts";

/**
 * A page's structured data (schema.org) as JSON that may stand inside `<script>`: articles as `NewsArticle` with the works
 * they translate or are translated as, the start page as `WebSite`, other pages as `WebPage`.
 */
export function jsonLd(context: PageContext): string {
	return JSON.stringify({ "@context": "https://schema.org", ...describe(context) }).replaceAll(
		"<",
		"\\u003c",
	);
}

function describe(context: PageContext): object {
	const { page, model } = context;
	const site = findPage(model, "index", page.language.tag);
	const common = {
		"@id": workId(context, page),
		url: absoluteUrl(context, page.path),
		inLanguage: page.language.tag,
		...(page.description === "" ? {} : { description: page.description }),
		...translations(context),
	};
	if (page.kind === "start") return { "@type": "WebSite", name: page.title, ...common };
	const partOf = site ? { isPartOf: { "@id": workId(context, site) } } : {};
	if (page.kind !== "article") return { "@type": "WebPage", name: page.title, ...common, ...partOf };
	return {
		"@type": "NewsArticle",
		headline: page.title,
		...common,
		...(page.date ? { datePublished: page.date.iso } : {}),
		...(page.updated ? { dateModified: page.updated.iso } : {}),
		...(page.publisher ? { publisher: { "@type": "Organization", name: page.publisher } } : {}),
		...contentLocation(context),
		...partOf,
	};
}

/** Names a work for good, in structured data and feeds: by language and key, which stay when a slug changes. */
export function workId({ model }: ViewContext, { key, language }: Page): string {
	return `${model.settings.url}#${language.tag}:${encodePath(key)}`;
}

function translations(context: PageContext): object {
	const { page, model } = context;
	if (page.role.kind === "translation")
		return { translationOfWork: { "@id": workId(context, page.role.original) } };
	const others = versionsOf(model, page.key).filter(({ role }) => role.kind === "translation");
	return others.length === 0
		? {}
		: {
				workTranslation: others.map((other) => ({
					"@id": workId(context, other),
					inLanguage: other.language.tag,
					url: absoluteUrl(context, other.path),
				})),
			};
}

function contentLocation({ page, model }: PageContext): object {
	if (page.municipality === undefined) return {};
	const municipality = findPage(model, page.municipality, page.language.tag);
	return municipality ? { contentLocation: { "@type": "Place", name: municipality.title } } : {};
}
