import type { Language } from "../../content/settings/settings.ts";
import type { Kind } from "../../kinds/kind.ts";
import { compareEdtf } from "../../languages/edtf.ts";
import type { Page } from "../../model/page.ts";

/** Orders pages, the latest first; those of the same date by key, so that the order never depends on chance. */
export function latestFirst(a: Page, b: Page): number {
	if (a.date && b.date) return compareEdtf(b.date, a.date) || (a.key < b.key ? -1 : 1);
	return Number(b.date !== undefined) - Number(a.date !== undefined) || (a.key < b.key ? -1 : 1);
}

/**
 * The order of pages in lists: those that say where they stand first (`order:`), then those of kinds that stand by date, the latest first,
 * then the others by title.
 */
export function listOrder(
	kinds: ReadonlyMap<string, Kind>,
	{ locale }: Language,
): (a: Page, b: Page) => number {
	const collator = new Intl.Collator(locale);
	const isByDate = hasDateOrder(kinds);
	return (a, b) => {
		const placed = (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY);
		if (placed !== 0 && !Number.isNaN(placed)) return placed;
		const byDate = Number(isByDate(b)) - Number(isByDate(a));
		if (byDate !== 0) return byDate;
		return isByDate(a) ? latestFirst(a, b) : collator.compare(a.title, b.title) || (a.key < b.key ? -1 : 1);
	};
}

function hasDateOrder(kinds: ReadonlyMap<string, Kind>): (page: Page) => boolean {
	return ({ kind, date }) => date !== undefined && kinds.get(kind)?.order === "newest";
}

/** Tells whether a page stands by its date, the latest first, and nowhere else. */
export function standsByDate(kinds: ReadonlyMap<string, Kind>): (page: Page) => boolean {
	const isByDate = hasDateOrder(kinds);
	return (page) => isByDate(page) && page.order === undefined;
}
