import { getOrInsert } from "../collections/get-or-insert.ts";
import type { Settings, StartSection } from "../content/settings.ts";
import type { Page } from "../model/page.ts";
import { baseName, parentFolder } from "../urls/key-parts.ts";
import type { SharedViews } from "./base-view.ts";
import { cardView, linkToKey } from "./card-view.ts";
import { contentView } from "./content-view.ts";
import type { Listings } from "./listings.ts";
import type {
	CardView,
	ContentView,
	LinkView,
	PaginationView,
	SectionView,
	StartSectionView,
	StartView,
	TermView,
} from "./page-view.ts";
import { hrefOf, type PageContext, pageLink } from "./view-context.ts";

/** The start page: what the settings say, one part after another, as far as there is something to show. */
export function startView(
	context: PageContext,
	{ content, listings }: { readonly content: ContentView; readonly listings: Listings },
): StartView {
	const sections = context.model.settings.start.flatMap((section): StartSectionView[] => {
		const view = startSection(section, { context, listings });
		return view.cards.length + view.links.length === 0 ? [] : [view];
	});
	return { base: "start", sections, ...content };
}

function startSection(
	section: StartSection,
	{ context, listings }: { readonly context: PageContext; readonly listings: Listings },
): StartSectionView {
	const { page, t, model } = context;
	const none = { cards: [], links: [] };
	switch (section.show) {
		case "latest": {
			const latest = listings.latest(section.kind).slice(0, section.take);
			const more = linkToAll(context, latest);
			return {
				...none,
				id: "latest",
				heading: t(`kind.${section.kind}`),
				style: "lead-first",
				cards: cards(context, latest),
				...(more ? { more } : {}),
			};
		}
		case "terms": {
			const terms = listings.terms(section.taxonomy);
			return {
				...none,
				id: section.taxonomy,
				heading: t(`taxonomy.${section.taxonomy}`),
				style: "columns",
				...(section.as === "cards"
					? { cards: cards(context, terms) }
					: {
							links: terms.map((term) =>
								pageLink(context, { page: term, shownIn: page.language, title: term.shortTitle }),
							),
						}),
			};
		}
		case "section": {
			const more = linkToKey(context, section.key, page.language);
			const pages = listings.inFolder(parentFolder(section.key)).slice(0, model.settings.pageSize);
			return {
				...none,
				id: section.key.replaceAll("/", "-"),
				heading: more?.title ?? "",
				style: "columns",
				cards: cards(context, pages),
			};
		}
	}
}

/** A link to the section that lists the latest pages. */
export function linkToAll(context: PageContext, [latest]: readonly Page[]): LinkView | undefined {
	return latest && linkToKey(context, `${parentFolder(latest.key)}/index`, context.page.language);
}

/** One address of a listing. */
export interface PagedListing {
	readonly site: SharedViews;
	readonly listings: Listings;
	/** Number of the address, from 1. */
	readonly number: number;
}

/** A section: its pages, over as many addresses as they need. */
export function sectionView(context: PageContext, listing: PagedListing): SectionView {
	return { base: "section", ...pagedView(context, listing) };
}

/** What the path of a listing's address ends with. */
export function pathSuffix(number: number): string {
	return number === 1 ? "" : `${number}/`;
}

/** A view with the pages that one address of a listing shows. */
type PagedView = ContentView & { readonly cards: readonly CardView[]; readonly pagination?: PaginationView };

/** One address of a listing; texts stand on the first alone. */
function pagedView(context: PageContext, { site, listings, number }: PagedListing): PagedView {
	const { page, model } = context;
	const { pages, parts } = listings.listedOn(page, { number, size: model.settings.pageSize });
	const numbered = number === 1 ? {} : { numbered: { number, suffix: pathSuffix(number) } };
	const href = (other: number): string => hrefOf(context, page.path + pathSuffix(other));
	return {
		cards: cards(context, pages),
		...(parts === 1 ? {} : { pagination: pagination(number, { total: parts, href }) }),
		...contentView(context, { site, ...numbered }),
	};
}

function pagination(
	current: number,
	{ total, href }: { readonly total: number; readonly href: (number: number) => string },
): PaginationView {
	return {
		current,
		total,
		...(current > 1 ? { previous: href(current - 1) } : {}),
		...(current < total ? { next: href(current + 1) } : {}),
		pages: nearby(current, total).map((number) => ({
			number,
			href: href(number),
			current: number === current,
		})),
	};
}

/** The pages that a pager names: the first, the last, and those around the current one. */
function nearby(current: number, total: number): number[] {
	const wanted = new Set([1, 2, current - 1, current, current + 1, total - 1, total]);
	return [...wanted].filter((number) => number >= 1 && number <= total).sort((a, b) => a - b);
}

/** A term: what stands in its front matter on its first address, the pages that name it over as many as they need. */
export function termView(context: PageContext, listing: PagedListing): TermView {
	const { page, t, translator, model } = context;
	const taxonomy = model.settings.taxonomies.find(({ folder }) => folder === parentFolder(page.key));
	const key = `terms.${taxonomy?.name ?? ""}` as const;
	const own = translator.has(page.language.tag, key);
	return {
		base: "term",
		heading: t(own ? key : "listing.pagesOn", { title: page.title }),
		style: taxonomy?.many === false ? "local" : "",
		...(taxonomy?.feed ? { feed: hrefOf(context, `${page.path}feed.xml`) } : {}),
		...pagedView(context, listing),
	};
}

/** Tells whether a page is a term that has a feed of its own. */
export function hasFeed({ taxonomies }: Settings): (page: Page) => boolean {
	const folders = new Set(taxonomies.filter(({ feed }) => feed).map(({ folder }) => folder));
	return ({ base, key }) => base === "term" && folders.has(parentFolder(key));
}

/** Pages as items of a listing on this page. */
export function cards(context: PageContext, pages: readonly Page[]): CardView[] {
	const { cards = new Map<Page, CardView>() } = context;
	return pages.map((listed) =>
		getOrInsert(cards, listed, () => cardView(context, listed, context.page.language)),
	);
}

/** A term as a choice of the search: its name, and the last part of its key. */
export function filterOption({ key, shortTitle }: Page): { value: string; title: string } {
	return { value: baseName(key), title: shortTitle };
}
