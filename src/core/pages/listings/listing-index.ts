import { memoise } from "../../collections/memoise.ts";
import { once } from "../../collections/once.ts";
import type { Language, Settings } from "../../content/settings/settings.ts";
import { valueKeys } from "../../fields/value-keys.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import { bestVersion, type SiteModel } from "../../model/site-model.ts";
import { baseName, parentFolder, sectionsAbove } from "../../urls/key-parts.ts";
import { latestFirst, listOrder } from "./list-order.ts";

/** An article's neighbours. */
export interface Neighbours {
	readonly earlier?: Page;
	readonly later?: Page;
}

/** A language's pages in all the orders that its listings have, each sorted when it is first asked for. */
export interface ListingIndex {
	/** The latest first, by name of the kind that they are of, or that theirs extends. */
	readonly latest: () => ReadonlyMap<string, readonly Page[]>;
	/** Term pages by taxonomy. */
	readonly terms: () => ReadonlyMap<string, readonly Page[]>;
	/** By folder. */
	readonly folders: () => ReadonlyMap<string, readonly Page[]>;
	/** Pages by key of a term that they name. */
	readonly subjects: () => ReadonlyMap<string, readonly Page[]>;
	/** By key of an article. */
	readonly neighbours: () => ReadonlyMap<string, Neighbours>;
	/** What the feeds of sections and terms have, the latest first, by key of their pages; that of the start page has all. */
	readonly feeds: () => ReadonlyMap<string, readonly Page[]>;
}

/** Sorts a language's pages. */
export function indexListings(model: SiteModel, language: Language): ListingIndex {
	const { settings } = model;
	const kinds = new Map(settings.kinds.map((kind) => [kind.name, kind]));
	const inOrder = listOrder(kinds, language);
	const byDate = listedPages(model, language).toSorted(latestFirst);
	const ordered = once(() => byDate.toSorted(inOrder));
	const latest = once(() => groupBy(byDate, ({ kind }) => kinds.get(kind)?.lineage ?? []));
	const folders = once(() => groupBy(ordered(), listedIn));
	return {
		latest,
		folders,
		terms: once(() => {
			const terms = settings.taxonomies.map(({ name, folder }): [string, Page[]] => [
				name,
				(folders().get(folder) ?? []).filter(({ base }) => base === "term"),
			]);
			return new Map(terms);
		}),
		subjects: once(() => groupBy(ordered(), subjectsOf)),
		neighbours: once(() => {
			const articles = latest().get("article") ?? [];
			return neighboursByKey(articles.filter((page) => page.language === language));
		}),
		feeds: once(() => {
			const fed = byDate.filter((page) => isFed(page, kinds));
			return groupBy(fed, (page) => feedsWith(page, settings.taxonomies));
		}),
	};
}

/** A feed says of each entry when it was written: pages without any date are in none. */
function isFed({ kind, date, updated, noindex }: Page, kinds: ReadonlyMap<string, Kind>): boolean {
	return kinds.get(kind)?.feed === true && (date ?? updated) !== undefined && !noindex;
}

/** The keys of the pages whose feeds have a page: the sections that it is below, and its terms. */
const feedsWith = memoise((page: Page, taxonomies: Settings["taxonomies"]): readonly string[] => {
	const terms = valueKeys(page.fields).flatMap(({ key, taxonomy }) =>
		taxonomies.some(({ name, feed }) => name === taxonomy && feed) ? key : [],
	);
	return [...new Set([...sectionsAbove(page.key), ...terms])];
});

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

/** The terms that list a page. */
const subjectsOf = memoise(({ fields }: Page): readonly string[] => [
	...new Set(valueKeys(fields).flatMap(({ key, taxonomy }) => (taxonomy === undefined ? [] : key))),
]);

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
