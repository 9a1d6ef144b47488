import { getOrInsert } from "../../collections/get-or-insert.ts";
import type { Page } from "../../model/page.ts";
import { baseName, parentFolder } from "../../urls/key-parts.ts";
import type { SharedViews } from "../base/base-view.ts";
import type { ContentView } from "../base/content-view.ts";
import { contentView } from "../base/content-view.ts";
import { type ListPart, pathSuffix } from "../listings/list-parts.ts";
import type { Listings } from "../listings/listings.ts";
import type { CardView } from "../parts/card-view.ts";
import { cardView } from "../parts/card-view.ts";
import type { ForeignView, LinkView } from "../parts/link-view.ts";
import { foreignView, hrefOf, type PageContext } from "../parts/view-context.ts";

export interface SectionView extends ContentView {
	readonly base: "section";
	/** The address of its feed, where it has one. */
	readonly feed?: string;
	readonly cards: readonly CardView[];
	readonly pagination?: PaginationView;
}

/** The addresses of a list, as the order of its pages goes. */
export interface PaginationView {
	readonly previous?: string;
	readonly next?: string;
	/** Some of them. The newest part of a list that is numbered from the oldest on has no number. */
	readonly pages: readonly { readonly number?: number; readonly href: string; readonly current: boolean }[];
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

/** A choice of the search. */
export interface FilterOptionView {
	/** The same in every language, so that an address with filters can be handed on. */
	readonly value: string;
	readonly title: string;
	/** Present when the title isn't in the page's language. */
	readonly foreign?: ForeignView;
}

/** A link to the section that lists the latest pages. */
export function linkToAll(context: PageContext, [latest]: readonly Page[]): LinkView | undefined {
	return latest && context.links(context.page.language)(`${parentFolder(latest.key)}/index`);
}

/** One address of a listing. */
export interface PagedListing {
	readonly site: SharedViews;
	readonly listings: Listings;
	/** What this address shows. */
	readonly part: ListPart;
}

/** A section: its pages, over as many addresses as they need. */
export function sectionView(context: PageContext, listing: PagedListing): SectionView {
	return { base: "section", ...pagedView(context, listing) };
}

/** Where the feed of a section or term lies. */
export function feedPath({ path }: Pick<Page, "path">): string {
	return `${path}feed.xml`;
}

/** A view with the pages that one address of a listing shows. */
type PagedView = ContentView & Pick<SectionView, "feed" | "cards" | "pagination">;

/** One address of a listing; texts stand on the first alone. */
function pagedView(context: PageContext, { site, listings, part }: PagedListing): PagedView {
	const { page } = context;
	const parts = listings.partsOf(page);
	const { number } = part;
	const numbered = number === undefined ? {} : { numbered: { number, suffix: pathSuffix(part) } };
	const href = (other: ListPart): string => hrefOf(context, page.path + pathSuffix(other));
	return {
		...(listings.feedOf(page.key).length === 0 ? {} : { feed: hrefOf(context, feedPath(page)) }),
		cards: cards(context, part.pages),
		...(parts.length === 1 ? {} : { pagination: pagination(part, { parts, href }) }),
		...contentView(context, { site, ...numbered }),
	};
}

/**
 * The way from one address of a list to the others. Where they are numbered from the last on, it names no address that isn't there for
 * good: it would have to be made again with each new one.
 */
function pagination(
	current: ListPart,
	{ parts, href }: { readonly parts: readonly ListPart[]; readonly href: (part: ListPart) => string },
): PaginationView {
	const at = parts.indexOf(current);
	const last = parts.length - 1;
	const isFromLast = parts[last]?.number === 1;
	const named = new Set([0, ...(isFromLast ? [] : [1]), at - 1, at, at + 1, last - 1, last]);
	const [newer, older] = [parts[at - 1], parts[at + 1]];
	return {
		...(newer ? { previous: href(newer) } : {}),
		...(older ? { next: href(older) } : {}),
		pages: parts.flatMap((part, index) => {
			const number = part.number ?? (isFromLast ? undefined : 1);
			return named.has(index)
				? [{ ...(number === undefined ? {} : { number }), href: href(part), current: part === current }]
				: [];
		}),
	};
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
export function filterOption({ key, shortTitle, language }: Page, context: PageContext): FilterOptionView {
	const foreign = foreignView(context, language, context.page.language);
	return { value: baseName(key), title: shortTitle, ...(foreign ? { foreign } : {}) };
}
