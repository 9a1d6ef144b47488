import type { Measured } from "./browser-entry.ts";
import type { BenchQuery } from "./queries.ts";
import type { SourcePage } from "./site-pages.ts";

/** How a query fared, from 0 to 1; `undefined` where the site has nothing that it could find. */
export type Score = number | undefined;

/** What the search found for a query, with addresses. */
export interface Finding {
	readonly urls: readonly string[];
	readonly instead?: Measured["instead"];
}

/** Scores a query by its kind: recall, unless the kind asks for something else. */
export function scoreQuery(
	query: BenchQuery,
	{ found, pages }: { found: Finding; pages: readonly SourcePage[] },
): Score {
	switch (query.kind) {
		case "typo":
			return scoreTypo(query, found, pages);
		case "nonsense":
			return found.urls.length === 0 ? 1 : 0;
		case "other language":
			return precisionAt5(query, found, pages);
		case "filter":
			return scoreFilter(query, found, pages);
		case "by date":
			return isByDate(found, pages) ? recall(query, found, pages) : 0;
		case "phrase":
			return exactness(query, found, pages);
		default:
			return recall(query, found, pages);
	}
}

/**
 * Whether the word that was meant is the one suggested first, or is found all the same. Slips for words that the site doesn't have
 * don't count.
 */
function scoreTypo(query: BenchQuery, found: Finding, pages: readonly SourcePage[]): Score {
	const wanted = pages.filter(({ text }) => wordsOf(text).includes(query.note.toLowerCase()));
	if (wanted.length === 0) return undefined;
	if (found.instead !== undefined) return query.isMeant(found.instead.query) ? 1 : 0;
	const urls = new Set(found.urls);
	return wanted.every(({ url }) => urls.has(url)) ? 1 : 0;
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function meant(query: BenchQuery, pages: readonly SourcePage[]): SourcePage[] {
	return pages.filter(({ text }) => query.isMeant(text));
}

function recall(query: BenchQuery, { urls }: Finding, pages: readonly SourcePage[]): Score {
	const wanted = meant(query, pages);
	const found = new Set(urls);
	return wanted.length === 0 ? undefined : wanted.filter(({ url }) => found.has(url)).length / wanted.length;
}

/** Recall and precision in one: 1 when exactly the pages with the phrase are found. */
function exactness(query: BenchQuery, found: Finding, pages: readonly SourcePage[]): Score {
	const known = new Map(pages.map((page) => [page.url, page]));
	const wanted = meant(query, pages);
	const others = found.urls.filter((url) => known.has(url) && !wanted.some((page) => page.url === url));
	const score = recall(query, found, pages);
	return score === undefined ? undefined : score * (wanted.length / (wanted.length + others.length));
}

function precisionAt5(query: BenchQuery, { urls }: Finding, pages: readonly SourcePage[]): Score {
	const wanted = meant(query, pages);
	if (wanted.length === 0) return undefined;
	const known = new Map(pages.map((page) => [page.url, page]));
	const first = urls.slice(0, 5);
	if (first.length === 0) return 0;
	return first.filter((url) => isRight(query, known.get(url))).length / first.length;
}

/** Pages that aren't made of one text, such as the glossary, have every term. */
function isRight(query: BenchQuery, page: SourcePage | undefined): boolean {
	return page === undefined || query.isMeant(page.text);
}

function scoreFilter(query: BenchQuery, found: Finding, pages: readonly SourcePage[]): Score {
	const [name, value = ""] = query.note.split("=");
	const fits = (page: SourcePage): boolean =>
		name === "municipality" ? page.municipality === value : page.topics.includes(value);
	const known = new Map(pages.map((page) => [page.url, page]));
	const strays = found.urls.filter((url) => {
		const page = known.get(url);
		return page === undefined || !fits(page);
	});
	return strays.length > 0 ? 0 : recall(query, found, pages.filter(fits));
}

function isByDate({ urls }: Finding, pages: readonly SourcePage[]): boolean {
	const dates = new Map(pages.map(({ url, date }) => [url, date]));
	const shown = urls.map((url) => dates.get(url) ?? "");
	return shown.every((date, index) => index === 0 || date <= (shown[index - 1] ?? ""));
}
