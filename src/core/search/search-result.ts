import { withoutMarks } from "./compounds/compound-marks.ts";
import { type MarkedText, parseExcerpt } from "./marked-text.ts";
import { readTerms, termField, termPassage } from "./terms/term-passage.ts";

/** What Pagefind tells of one page; the part in use here. */
export interface PageText {
	readonly url: string;
	readonly content: string;
	/** The text with `<` and `>` escaped, and zero-width spaces between the words of languages that write none. */
	readonly raw_content?: string;
	/** Plain text by name, as the search document gave it. */
	readonly meta: Readonly<Record<string, string>>;
	/** Where in the text, counted in words, its headings stand. */
	readonly anchors: readonly PageAnchor[];
}

/** A page with what was found on it. */
export interface FoundFragment extends Pick<PageText, "url" | "meta" | "content" | "anchors"> {
	/** HTML: see {@link parseExcerpt}. */
	readonly excerpt: string;
	readonly passages: readonly FoundPassage[];
}

/** A heading, or another element with an id. */
export interface PageAnchor {
	readonly element: string;
	readonly id: string;
	readonly text?: string | undefined;
	readonly location: number;
}

/** The text below one heading in which words were found. */
export interface FoundPassage {
	readonly title: string;
	readonly url: string;
	/** Absent for the text above the first heading with an id. */
	readonly anchor?: { readonly id: string } | undefined;
	/** HTML: see {@link parseExcerpt}. */
	readonly excerpt: string;
	/** How much the words found count. */
	readonly score: number;
}

/** One result, ready to show. */
export interface SearchResult {
	readonly title: string;
	readonly href: string;
	readonly date?: { readonly iso: string; readonly text: string };
	/** What stands above its title: a term that the page is of. */
	readonly kicker?: string;
	/** The tag of its language, where that isn't the page's. */
	readonly kickerLanguage?: string;
	/** What the page says where it answers best, in the order of the text. */
	readonly passages: readonly ResultPassage[];
}

/** A passage, with the heading that it stands below. */
export interface ResultPassage {
	readonly excerpt: readonly MarkedText[];
	readonly heading?: { readonly title: string; readonly href: string };
}

/** The most passages that one result shows. */
const mostPassages = 2;

/** Metadata that a query may be answered by, besides other words for what the text says; the rest is there to be shown. */
const searchedMetadata: ReadonlySet<string> = new Set(["title", "name", "kicker", "within"]);

/**
 * Turns what Pagefind tells of a page into what a result shows, without the marks of compounds.
 *
 * @param query By which the page was found.
 */
export function searchResult(fragment: FoundFragment, query?: string | null): SearchResult {
	const { url, meta } = fragment;
	const iso = meta["datetime"];
	const date = meta["date"];
	const { kicker, kickerLanguage } = meta;
	const passages = bestPassages(fragment.passages).map(resultPassage);
	return {
		title: withoutMarks(meta["title"] ?? url),
		href: url,
		...(iso && date ? { date: { iso, text: date } } : {}),
		...(kicker ? { kicker } : {}),
		...(kickerLanguage ? { kickerLanguage } : {}),
		passages: passages.length > 0 ? passages : [passageWithoutWords(fragment, query)],
	};
}

/** What to show of a page that doesn't have the words: where it says the same in others, else how it begins. */
function passageWithoutWords(fragment: FoundFragment, query: string | null | undefined): ResultPassage {
	const { content, meta, anchors, url } = fragment;
	const terms = readTerms(meta);
	const found = query ? termPassage(query, { terms, text: withoutMarks(content) }) : undefined;
	if (found === undefined) return { excerpt: parseExcerpt(withoutMarks(fragment.excerpt)) };
	const heading = anchors.findLast(
		({ element, location, text }) => /^h[1-6]$/.test(element) && location <= found.place && Boolean(text),
	);
	return {
		excerpt: found.excerpt,
		...(heading
			? { heading: { title: withoutMarks(heading.text ?? ""), href: `${url}#${heading.id}` } }
			: {}),
	};
}

function bestPassages(passages: readonly FoundPassage[]): FoundPassage[] {
	const best = passages.toSorted((a, b) => b.score - a.score).slice(0, mostPassages);
	return passages.filter((passage) => best.includes(passage));
}

function resultPassage({ anchor, title, url, excerpt }: FoundPassage): ResultPassage {
	return {
		excerpt: parseExcerpt(withoutMarks(excerpt)),
		...(anchor ? { heading: { title: withoutMarks(title), href: url } } : {}),
	};
}

/**
 * Whether a page answers by its text, or by metadata that are there for that. Pagefind also matches the words of all other metadata.
 *
 * @param isLiteral Whether the very words are asked for, and not others for the same.
 */
export function answersQuery(
	found: { readonly words: readonly number[]; readonly matchedMetaFields?: readonly string[] },
	{ isLiteral = false }: { readonly isLiteral?: boolean } = {},
): boolean {
	const fields = found.matchedMetaFields ?? [];
	return (
		found.words.length > 0 ||
		fields.some((field) => searchedMetadata.has(field) || (!isLiteral && field.startsWith(termField)))
	);
}
