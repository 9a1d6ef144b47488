import { getOrInsert } from "../collections/get-or-insert.ts";
import type { Page } from "../model/page.ts";
import { baseName, parentFolder } from "../urls/key-parts.ts";
import type { SharedViews } from "./base-view.ts";
import type { CardView } from "./card-view.ts";
import { cardView, linkToKey } from "./card-view.ts";
import type { ContentView } from "./content-view.ts";
import { contentView } from "./content-view.ts";
import type { LinkView } from "./link-view.ts";
import type { Listings } from "./listings.ts";
import { hrefOf, type PageContext } from "./view-context.ts";

export interface SectionView extends ContentView {
	readonly base: "section";
	/** The address of its feed, where it has one. */
	readonly feed?: string;
	readonly cards: readonly CardView[];
	readonly pagination?: PaginationView;
}

export interface PaginationView {
	readonly current: number;
	readonly total: number;
	readonly previous?: string;
	readonly next?: string;
	readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}

/** A page that others are grouped by. */
export interface TermView extends ContentView {
	readonly base: "term";
	/** Above the list of its pages. */
	readonly heading: string;
	/** The address of its feed, where it has one. */
	readonly feed?: string;
	/** How the cards stand: `local` leaves out what stands above their titles, since it is this page. */
	readonly style: "" | "local";
	readonly cards: readonly CardView[];
	readonly pagination?: PaginationView;
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

/** Where the feed of a section or term lies. */
export function feedPath({ path }: Pick<Page, "path">): string {
	return `${path}feed.xml`;
}

/** A view with the pages that one address of a listing shows. */
type PagedView = ContentView & Pick<SectionView, "feed" | "cards" | "pagination">;

/** One address of a listing; texts stand on the first alone. */
function pagedView(context: PageContext, { site, listings, number }: PagedListing): PagedView {
	const { page, model } = context;
	const { pages, parts } = listings.listedOn(page, { number, size: model.settings.pageSize });
	const numbered = number === 1 ? {} : { numbered: { number, suffix: pathSuffix(number) } };
	const href = (other: number): string => hrefOf(context, page.path + pathSuffix(other));
	return {
		...(listings.feedOf(page.key).length === 0 ? {} : { feed: hrefOf(context, feedPath(page)) }),
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
		...pagedView(context, listing),
	};
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
