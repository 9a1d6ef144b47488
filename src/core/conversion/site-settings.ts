import { stringify } from "yaml";
import type { ConvertedSite } from "./convert-site.ts";

/** Sections that a main menu has room for. */
const mostSections = 7;

/** `content/site.yaml` of a converted site. */
export function siteSettings({
	layout,
	languages,
	pages,
}: Pick<ConvertedSite, "layout" | "languages" | "pages">): string {
	const originals = [...pages.values()].filter(({ language }) => language === layout.source);
	const sections = originals
		.filter(({ key }) => /^[^/]+\/index$/.test(key))
		.sort(
			(a, b) =>
				(a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) ||
				(a.key < b.key ? -1 : 1),
		)
		.map(({ key }) => key)
		.slice(0, mostSections);
	return stringify(
		{
			url: siteUrl(layout.url),
			source: layout.source,
			languages: [...languages],
			...(sections.length === 0 ? {} : { navigation: sections }),
		},
		{ lineWidth: 0, schema: "core" },
	);
}

/** Where the new site is to be published: the old site's address, or a name that is reserved for examples (RFC 2606). */
function siteUrl(url: string | undefined): string {
	return url !== undefined && /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(url)
		? url
		: "https://example.org/";
}
