import { getOrInsert } from "../collections/get-or-insert.ts";
import { baseName, parentFolder } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import { baseView, type SharedViews } from "./base-view.ts";
import { cardView, linkToKey } from "./card-view.ts";
import type { Listings } from "./listings.ts";
import type {
	BaseView,
	CardView,
	LinkView,
	MunicipalityView,
	PaginationView,
	SectionView,
	StartView,
	TopicView,
} from "./page-view.ts";
import { hrefOf, type PageContext, pageLink } from "./view-context.ts";

/** Articles on the start page. */
const latestCount = 7;

/** What the views of listings take besides the page. */
interface ListingOptions {
	readonly base: BaseView;
	readonly listings: Listings;
}

/** The start page: the latest articles, and ways in. */
export function startView(context: PageContext, { base, listings }: ListingOptions): StartView {
	const { page } = context;
	const latest = listings.articles.slice(0, latestCount);
	const more = linkToAll(context, latest);
	return {
		kind: "start",
		latest: cards(context, latest),
		municipalities: cards(context, listings.municipalities),
		topics: listings.topics.map(
			(topic): LinkView =>
				pageLink(context, { page: topic, shownIn: page.language, title: topic.shortTitle }),
		),
		...(more ? { more } : {}),
		...base,
	};
}

/** A link to the section that lists the articles. */
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
	return { kind: "section", ...pagedView(context, listing) };
}

/** What the path of a listing's address ends with. */
export function pathSuffix(number: number): string {
	return number === 1 ? "" : `${number}/`;
}

/** A view with the pages that one address of a listing shows. */
type PagedView = BaseView & { readonly cards: readonly CardView[]; readonly pagination?: PaginationView };

/** One address of a listing; texts stand on the first alone. */
function pagedView(context: PageContext, { site, listings, number }: PagedListing): PagedView {
	const { page, model } = context;
	const { pages, parts } = listings.listedOn(page, { number, size: model.settings.pageSize });
	const numbered = number === 1 ? {} : { numbered: { number, suffix: pathSuffix(number) } };
	const href = (other: number): string => hrefOf(context, page.path + pathSuffix(other));
	return {
		cards: cards(context, pages),
		...(parts === 1 ? {} : { pagination: pagination(number, { total: parts, href }) }),
		...baseView(context, { site, ...numbered }),
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

/** A municipality: facts and a map on its first address, its articles over as many as they need. */
export function municipalityView(context: PageContext, listing: PagedListing): MunicipalityView {
	return {
		kind: "municipality",
		...(listing.number === 1 ? facts(context) : {}),
		...pagedView(context, listing),
	};
}

function facts({ page, t, ...context }: PageContext): Pick<MunicipalityView, "county" | "website" | "map"> {
	const outline = page.location && context.outline();
	const point = page.location && outline?.locate(page.location);
	return {
		...(page.county === undefined ? {} : { county: page.county }),
		...(page.website === undefined ? {} : { website: page.website }),
		...(outline && point
			? {
					map: {
						width: outline.width,
						height: outline.height,
						outline: outline.path,
						x: point[0],
						y: point[1],
						label: t("municipality.map", { place: page.title }),
					},
				}
			: {}),
	};
}

/** A topic: its articles, over as many addresses as they need. */
export function topicView(context: PageContext, listing: PagedListing): TopicView {
	return { kind: "topic", ...pagedView(context, listing) };
}

/** Pages as items of a listing on this page. */
export function cards(context: PageContext, pages: readonly Page[]): CardView[] {
	const { cards = new Map<Page, CardView>() } = context;
	return pages.map((listed) =>
		getOrInsert(cards, listed, () => cardView(context, listed, context.page.language)),
	);
}

/** A municipality or topic as a choice of the search: its name, and the last part of its key. */
export function filterOption({ key, shortTitle }: Page): { value: string; title: string } {
	return { value: baseName(key), title: shortTitle };
}
