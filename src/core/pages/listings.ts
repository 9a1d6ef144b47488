import { compareEdtf } from "../content/edtf.ts";
import type { Language } from "../content/settings.ts";
import { baseName, parentFolder } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import { bestVersion, type SiteModel } from "../model/site-model.ts";

/** The pages that a language's listings draw on, each once: its own, and originals that it lacks. */
export interface Listings {
	/** Articles, the latest first. */
	readonly articles: readonly Page[];
	readonly municipalities: readonly Page[];
	readonly topics: readonly Page[];
	/**
	 * What a page lists: a section the pages directly in its folder, a municipality or topic the articles about it; other pages
	 * nothing.
	 *
	 * @param part Number, from 1, and size of the part that one address shows.
	 */
	readonly listedOn: (page: Pick<Page, "key" | "kind">, part: ListPart) => PartialList;
	/** The articles before and after one of the language's own, by date within its section. */
	readonly neighboursOf: (key: string) => Neighbours;
}

/** Which part of a list is wanted. */
export interface ListPart {
	/** From 1. */
	readonly number: number;
	readonly size: number;
}

/** Part of a list, and how many parts there are. */
export interface PartialList {
	readonly pages: readonly Page[];
	readonly parts: number;
}

/** An article's neighbours. */
export interface Neighbours {
	readonly earlier?: Page;
	readonly later?: Page;
}

/** Sorts a language's pages into listings. */
export function createListings(model: SiteModel, language: Language): Listings {
	const keys = new Set([...model.pages.values()].flatMap((tree) => [...tree.keys()]));
	const pages = [...keys].flatMap((key) => bestVersion(model, key, language.tag) ?? []);
	const collator = new Intl.Collator(language.locale);
	const byTitle = (a: Page, b: Page): number =>
		collator.compare(a.title, b.title) || (a.key < b.key ? -1 : 1);
	const articles = pages.filter(({ kind }) => kind === "article").sort(latestFirst);
	const folders = groupBy(pages, listedIn);
	const neighbours = neighboursByKey(articles.filter((page) => page.language === language));
	const subjects = groupBy(articles, ({ municipality, topics }) => [
		...new Set([...topics, municipality ?? ""]),
	]);
	const sorted = new Map<string, readonly Page[]>();
	const inFolder = (folder: string): readonly Page[] => {
		const known = sorted.get(folder);
		if (known) return known;
		const list = (folders.get(folder) ?? []).toSorted((a, b) =>
			a.date && b.date ? latestFirst(a, b) : byTitle(a, b),
		);
		sorted.set(folder, list);
		return list;
	};
	return {
		articles,
		municipalities: pages.filter(({ kind }) => kind === "municipality").sort(byTitle),
		topics: pages.filter(({ kind }) => kind === "topic").sort(byTitle),
		listedOn: ({ key, kind }, { number, size }) => {
			const list =
				kind === "section"
					? inFolder(parentFolder(key))
					: kind === "municipality" || kind === "topic"
						? (subjects.get(key) ?? [])
						: [];
			const parts = Math.max(1, Math.ceil(list.length / size));
			return { pages: list.slice((number - 1) * size, number * size), parts };
		},
		neighboursOf: (key) => neighbours.get(key) ?? {},
	};
}

/** Orders articles, the latest first; those of the same date by key, so that the order never depends on chance. */
export function latestFirst(a: Page, b: Page): number {
	if (a.date && b.date) return compareEdtf(b.date, a.date) || (a.key < b.key ? -1 : 1);
	return Number(b.date !== undefined) - Number(a.date !== undefined) || (a.key < b.key ? -1 : 1);
}

function neighboursByKey(articles: readonly Page[]): Map<string, Neighbours> {
	const found = new Map<string, Neighbours>();
	for (const siblings of groupBy(articles, ({ key }) => [parentFolder(key)]).values()) {
		siblings.forEach(({ key }, index) => {
			const earlier = siblings[index + 1];
			const later = siblings[index - 1];
			found.set(key, { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) });
		});
	}
	return found;
}

/** The folder whose section lists a page: its own, or for a section's page the one above. */
function listedIn({ key }: Page): string[] {
	if (baseName(key) !== "index") return [parentFolder(key)];
	return key === "index" ? [] : [parentFolder(parentFolder(key))];
}

function groupBy(pages: readonly Page[], groupsOf: (page: Page) => readonly string[]): Map<string, Page[]> {
	const groups = new Map<string, Page[]>();
	for (const page of pages) {
		for (const group of groupsOf(page)) {
			const members = groups.get(group);
			if (members) members.push(page);
			else groups.set(group, [page]);
		}
	}
	return groups;
}
