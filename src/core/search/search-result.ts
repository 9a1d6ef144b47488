import { type MarkedText, parseExcerpt } from "./marked-text.ts";

/** What Pagefind tells of one page that was found; the part in use here. */
export interface PagefindFragment {
	readonly url: string;
	/** HTML: see {@link parseExcerpt}. */
	readonly excerpt: string;
	/** Plain text by name, as the search document gave it. */
	readonly meta: Readonly<Record<string, string>>;
	readonly sub_results: readonly {
		readonly title: string;
		readonly url: string;
		/** Absent for the text above the first heading with an id. */
		readonly anchor?: { readonly id: string } | undefined;
	}[];
}

/** One result, ready to show. */
export interface SearchResult {
	readonly title: string;
	readonly href: string;
	readonly date?: { readonly iso: string; readonly text: string };
	readonly municipality?: string;
	readonly excerpt: readonly MarkedText[];
	/** Headings under which the words stand, in the order of the text. */
	readonly sections: readonly { readonly title: string; readonly href: string }[];
}

/** The most headings that one result links to. */
const mostSections = 3;

/** Metadata that a query may be answered by; the rest is there to be shown. */
const searchedMetadata: ReadonlySet<string> = new Set(["title", "municipality"]);

/** Turns what Pagefind tells of a page into what a result shows. */
export function searchResult(fragment: PagefindFragment): SearchResult {
	const { url, meta } = fragment;
	const iso = meta["datetime"];
	const date = meta["date"];
	const municipality = meta["municipality"];
	return {
		title: meta["title"] ?? url,
		href: url,
		...(iso && date ? { date: { iso, text: date } } : {}),
		...(municipality ? { municipality } : {}),
		excerpt: parseExcerpt(fragment.excerpt),
		sections: fragment.sub_results
			.filter((section) => section.anchor !== undefined)
			.slice(0, mostSections)
			.map((section) => ({ title: section.title, href: section.url })),
	};
}

/**
 * Whether a page answers the query by its text, title or municipality. Pagefind also matches the words of all other
 * metadata, such as the "3" of a date.
 */
export function answersQuery(found: {
	readonly words: readonly number[];
	readonly matchedMetaFields?: readonly string[];
}): boolean {
	return (
		found.words.length > 0 || (found.matchedMetaFields ?? []).some((field) => searchedMetadata.has(field))
	);
}
