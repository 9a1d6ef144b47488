import type { Language } from "../content/settings.ts";
import { compareEdtf } from "../languages/edtf.ts";
import { baseName, parentFolder } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import { bestVersion, type SiteModel } from "../model/site-model.ts";

/** An article's neighbours. */
export interface Neighbours {
	readonly earlier?: Page;
	readonly later?: Page;
}

/** A language's pages in all the orders that its listings have. */
export interface ListingIndex {
	readonly articles: readonly Page[];
	readonly municipalities: readonly Page[];
	readonly topics: readonly Page[];
	/** By folder. */
	readonly folders: ReadonlyMap<string, readonly Page[]>;
	/** Articles by key of municipality or topic. */
	readonly subjects: ReadonlyMap<string, readonly Page[]>;
	/** By key of an article. */
	readonly neighbours: ReadonlyMap<string, Neighbours>;
}

/** Sorts a language's pages. */
export function indexListings(model: SiteModel, language: Language): ListingIndex {
	const pages = listedPages(model, language);
	const collator = new Intl.Collator(language.locale);
	const byTitle = (a: Page, b: Page): number =>
		collator.compare(a.title, b.title) || (a.key < b.key ? -1 : 1);
	const dated = pages.filter(({ date }) => date !== undefined).sort(latestFirst);
	const isArticle = ({ kind }: Page): boolean => kind === "article";
	const undated = pages.filter((page) => page.date === undefined && isArticle(page)).sort(latestFirst);
	const articles = [...dated.filter(isArticle), ...undated];
	const datedByFolder = groupBy(dated, listedIn);
	const inOrder = (a: Page, b: Page): number => (a.date && b.date ? latestFirst(a, b) : byTitle(a, b));
	return {
		articles,
		municipalities: pages.filter(({ kind }) => kind === "municipality").sort(byTitle),
		topics: pages.filter(({ kind }) => kind === "topic").sort(byTitle),
		folders: new Map(
			[...groupBy(pages, listedIn)].map(([folder, members]) => {
				const sorted = datedByFolder.get(folder);
				return [folder, sorted?.length === members.length ? sorted : members.sort(inOrder)];
			}),
		),
		subjects: groupBy(articles, subjectsOf),
		neighbours: neighboursByKey(articles.filter((page) => page.language === language)),
	};
}

/** Each page once: the language's own, and originals that it lacks. */
function listedPages(model: SiteModel, language: Language): Page[] {
	const pages: Page[] = [];
	const seen = new Set<string>();
	for (const tree of model.pages.values()) {
		for (const key of tree.keys()) {
			if (seen.has(key)) continue;
			seen.add(key);
			const page = bestVersion(model, key, language.tag);
			if (page) pages.push(page);
		}
	}
	return pages;
}

/** Orders articles, the latest first; those of the same date by key, so that the order never depends on chance. */
export function latestFirst(a: Page, b: Page): number {
	if (a.date && b.date) return compareEdtf(b.date, a.date) || (a.key < b.key ? -1 : 1);
	return Number(b.date !== undefined) - Number(a.date !== undefined) || (a.key < b.key ? -1 : 1);
}

/** What an article is listed under besides its folder. */
function subjectsOf({ municipality, topics }: Page): string[] {
	return [...new Set([...topics, municipality ?? ""])];
}

function neighboursByKey(articles: readonly Page[]): Map<string, Neighbours> {
	const found = new Map<string, Neighbours>();
	for (const siblings of groupBy(articles, ({ key }) => [parentFolder(key)]).values()) {
		siblings.forEach(({ key }, index) => {
			found.set(key, neighboursOf(siblings[index + 1], siblings[index - 1]));
		});
	}
	return found;
}

function neighboursOf(earlier: Page | undefined, later: Page | undefined): Neighbours {
	if (!earlier) return later ? { later } : {};
	return later ? { earlier, later } : { earlier };
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
