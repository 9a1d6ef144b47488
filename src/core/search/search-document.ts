import { escapeHtml } from "../markdown/html/escape-html.ts";
import { termFields } from "./terms/term-fields.ts";

/** A page as the search index needs it, apart from any layout. */
export interface SearchablePage {
	/** BCP 47 tag. Pagefind keeps one index for each spelling, so this is the site's own tag, never a variant. */
	readonly language: string;
	/** Where a result leads: a path on the host, base path included. */
	readonly url: string;
	readonly title: string;
	readonly description: string;
	/** Rendered text. Headings with ids become links below a result. */
	readonly body: string;
	/** By name of the filter: values that are the same in every language. */
	readonly filters: Readonly<Record<string, readonly string[]>>;
	/** What a result shows beside title and excerpt. */
	readonly date?: { readonly iso: string; readonly text: string };
	readonly kicker?: string;
	/** The tag of its language, where that isn't the page's. */
	readonly kickerLanguage?: string;
	/** Terms that the page explains, each at an address of its own. */
	readonly terms?: readonly { readonly title: string; readonly href: string }[];
}

/** Words that a page is found by though its text doesn't have them so. */
interface HiddenWords {
	readonly otherTerms?: readonly (readonly string[])[];
	readonly within?: readonly string[];
}

/** What Pagefind's `addHTMLFile` takes. */
export interface SearchDocument {
	readonly url: string;
	readonly content: string;
}

/** Sort key of pages without a date. Pagefind leaves pages without a key out of sorted results; this one comes last. */
const undated = "0000";

/**
 * The HTML that Pagefind reads in place of the page: the searchable text in `data-pagefind-body`, the rest as
 * attributes in the head. The title stays outside the text, so that excerpts don't repeat it; Pagefind searches it as
 * metadata.
 *
 * @param besides What is searched and never shown: by which `otherTerms` the page may be asked for, by concept, and which compounds stand `within` those
 *   of its text.
 */
export function searchDocument(
	page: SearchablePage,
	{ otherTerms = [], within = [] }: HiddenWords = {},
): SearchDocument {
	const head = [
		`<meta charset="utf-8">`,
		metadata("title", page.title),
		isOneWord(page.title) && metadata("name", page.title),
		page.date && metadata("date", page.date.text),
		page.date && metadata("datetime", page.date.iso),
		page.kicker && metadata("kicker", page.kicker),
		page.kickerLanguage && metadata("kickerLanguage", page.kickerLanguage),
		...[...termFields(otherTerms)].map(([name, value]) => metadata(name, value)),
		within.length > 0 && metadata("within", within.join(" ")),
		...Object.entries(page.filters).flatMap(([name, values]) =>
			values.map((value) => annotation("filter", { name, value })),
		),
		annotation("sort", { name: "date", value: page.date?.iso ?? undated }),
	];
	return {
		url: page.url,
		content: `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
${head.filter(Boolean).join("\n")}
</head>
<body>
<main data-pagefind-body>
${text(page)}
</main>
</body>
</html>
`,
	};
}

/** The searchable text; the title where there is nothing else, since Pagefind drops a page without words. */
function text(page: SearchablePage): string {
	const parts = [page.description && `<p>${escapeHtml(page.description)}</p>`, withoutPictures(page.body)]
		.filter(Boolean)
		.join("\n");
	return hasWords(parts) ? parts : `<p>${escapeHtml(page.title)}</p>`;
}

/** Pagefind would make address and alternative text of the first picture metadata, and index their words, by which no query is answered. */
function withoutPictures(html: string): string {
	return html.replace(/<img\b(?:"[^"]*"|[^">])*>/g, "");
}

/** A title of one word is that page's name, by which it is found before others. */
function isOneWord(title: string): boolean {
	return /^\S+$/.test(title.trim());
}

function hasWords(html: string): boolean {
	return /\S/.test(html.replace(/<[^>]*>/g, ""));
}

function metadata(name: string, value: string): string {
	return annotation("meta", { name, value }) ?? "";
}

function annotation(
	kind: "meta" | "filter" | "sort",
	{ name, value }: { name: string; value: string | undefined },
): string | undefined {
	if (value === undefined) return undefined;
	return `<meta data-pagefind-${kind}="${name}[content]" content="${escapeHtml(value)}">`;
}
