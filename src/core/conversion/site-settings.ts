import { stringify } from "yaml";
import type { MarkdownExtension } from "../markdown/syntax/extensions.ts";
import type { ConvertedSite } from "./convert-site.ts";

/** Sections that a main menu has room for. */
const mostSections = 7;

/** Extensions of Markdown, and what a text that uses one has. */
const marks: readonly (readonly [MarkdownExtension, RegExp])[] = [
	["footnotes", /^\[\^[^\]\s]+\]:/m],
	["task-lists", /^\s*[-*+] \[[ xX]\] /m],
	["definition-lists", /^[^\n]+\n: +\S/m],
	["alerts", /^\s*> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/m],
];

/** A rule whose findings in translations into a language aren't reported. */
export interface Dismissal {
	readonly rule: string;
	/** BCP 47 tag. */
	readonly language: string;
}

/** A reason that whoever looks at a dismissal understands. */
const dismissalReason = "So it was when the site was converted.";

/** `content/site.yaml` of a converted site. */
export function siteSettings(
	{
		layout,
		languages,
		pages,
		searchPage,
	}: Pick<ConvertedSite, "layout" | "languages" | "pages" | "searchPage">,
	dismissals: readonly Dismissal[],
): string {
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
	const texts = [...pages.values()].map(({ text }) => text);
	const extensions = marks.flatMap(([name, mark]) => (texts.some((text) => mark.test(text)) ? [name] : []));
	return stringify(
		{
			url: siteUrl(layout.url),
			source: layout.source,
			languages: [...languages],
			...(extensions.length === 0 ? {} : { markdown: extensions }),
			...(sections.length === 0 ? {} : { navigation: sections }),
			...(searchPage === undefined ? {} : { footer: [searchPage] }),
			...(dismissals.length === 0
				? {}
				: { translation: { ignore: dismissals.map((one) => ({ ...one, reason: dismissalReason })) } }),
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
