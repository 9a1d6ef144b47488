import { baseName, parentFolder } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import { baseView } from "./base-view.ts";
import { cardView, linkToKey } from "./card-view.ts";
import type { Listings } from "./listings.ts";
import type {
	BaseView,
	CardView,
	LinkView,
	MunicipalityView,
	SectionView,
	SiteView,
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
	const more = latest[0] && linkToKey(context, `${parentFolder(latest[0].key)}/index`, page.language);
	return {
		...base,
		kind: "start",
		latest: cards(context, latest),
		municipalities: cards(context, listings.municipalities),
		topics: listings.topics.map(
			(topic): LinkView =>
				pageLink(context, { page: topic, shownIn: page.language, title: topic.shortTitle }),
		),
		...(more ? { more } : {}),
	};
}

/** A section: its pages, over as many addresses as they need. */
export function sectionViews(
	context: PageContext,
	{ site, listings }: { site: SiteView; listings: Listings },
): SectionView[] {
	const { page, model } = context;
	const { pageSize } = model.settings;
	const listed = listings.inFolder(parentFolder(page.key)).filter(({ key }) => key !== page.key);
	const total = Math.max(1, Math.ceil(listed.length / pageSize));
	const suffix = (number: number): string => (number === 1 ? "" : `${number}/`);
	const href = (number: number): string => hrefOf(context, page.path + suffix(number));
	return Array.from({ length: total }, (_, index): SectionView => {
		const number = index + 1;
		const numbered = number === 1 ? {} : { numbered: { number, suffix: suffix(number) } };
		return {
			...baseView(context, { site, ...numbered }),
			kind: "section",
			cards: cards(context, listed.slice(index * pageSize, number * pageSize)),
			...(total === 1
				? {}
				: {
						pagination: {
							current: number,
							total,
							...(number > 1 ? { previous: href(number - 1) } : {}),
							...(number < total ? { next: href(number + 1) } : {}),
							pages: nearby(number, total).map((near) => ({
								number: near,
								href: href(near),
								current: near === number,
							})),
						},
					}),
		};
	});
}

/** The pages that a pager names: the first, the last, and those around the current one. */
function nearby(current: number, total: number): number[] {
	const wanted = new Set([1, 2, current - 1, current, current + 1, total - 1, total]);
	return [...wanted].filter((number) => number >= 1 && number <= total).sort((a, b) => a - b);
}

/** A municipality: facts, a map, its articles. */
export function municipalityView(context: PageContext, { base, listings }: ListingOptions): MunicipalityView {
	const { page, t, outline } = context;
	const point = page.location && outline?.locate(page.location);
	return {
		...base,
		kind: "municipality",
		cards: cards(context, listings.about(page.key)),
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

/** A topic: its articles. */
export function topicView(context: PageContext, { base, listings }: ListingOptions): TopicView {
	return { ...base, kind: "topic", cards: cards(context, listings.about(context.page.key)) };
}

/** Pages as items of a listing on this page. */
export function cards(context: PageContext, pages: readonly Page[]): CardView[] {
	return pages.map((listed) => cardView(context, listed, context.page.language));
}

/** A municipality or topic as a choice of the search: its name, and the last part of its key. */
export function filterOption({ key, shortTitle }: Page): { value: string; title: string } {
	return { value: baseName(key), title: shortTitle };
}
