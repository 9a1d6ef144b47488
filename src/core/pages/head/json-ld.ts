import { kindNamed } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import { findPage, versionsOf } from "../../model/site-model.ts";
import { encodePath } from "../../urls/encode-path.ts";
import { absoluteUrl, type PageContext, type ViewContext } from "../parts/view-context.ts";
import { fieldProperties } from "./field-properties.ts";

/**
 * A page's structured data (schema.org) as JSON that may stand inside `<script>`: of its kind's type, with the works that it translates
 * or is translated as, and those of its fields that are properties of schema.org.
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
	const { schemaOrg } = kindNamed(model.settings, page.kind);
	if (page.base === "start") return { "@type": schemaOrg, name: page.title, ...common };
	const partOf = site ? { isPartOf: { "@id": workId(context, site) } } : {};
	const isArticle = page.base === "article";
	return {
		"@type": schemaOrg,
		...(isArticle ? { headline: page.title } : { name: page.title }),
		...common,
		...(isArticle && page.date ? { datePublished: page.date.iso } : {}),
		...(isArticle && page.updated ? { dateModified: page.updated.iso } : {}),
		...fieldProperties(context),
		...partOf,
	};
}

/** Names a work for good, in structured data and feeds: by language and key, which stay when a slug changes. */
export function workId({ model }: ViewContext, { key, language }: Page): string {
	return `${model.settings.url}#${language.tag}:${encodePath(key)}`;
}

function translations(context: PageContext): object {
	const { page, model } = context;
	if (page.role.kind === "translation") {
		const { original } = page.role;
		return { translationOfWork: { "@id": workId(context, original), inLanguage: original.language.tag } };
	}
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
