import type { PageEntry, WordEntry } from "./index-columns.ts";

/**
 * Words with places that only tell which of them stand at one place of a page: Pagefind counts those as one word, a compound and its
 * parts above all. The places of a page are numbered from 0 on, so that they take little room.
 */
export function withRankedPlaces(words: readonly WordEntry[]): WordEntry[] {
	const places = new Map<number, Set<number>>();
	for (const { page, places: own } of lists(words).flatMap(pagesOf)) {
		const known = places.get(page) ?? new Set();
		places.set(page, known);
		for (const place of own) if (place.weight === undefined) known.add(place.at);
	}
	const ranks = new Map(
		[...places].map(([page, all]) => [
			page,
			new Map([...all].sort((a, b) => a - b).map((place, rank) => [place, rank] as const)),
		]),
	);
	const ranked = (pages: readonly PageEntry[]): PageEntry[] =>
		pagesOf(pages).map(({ page, places: own, entry: [after, , metadata] }) => [
			after,
			distances(own.map(({ at, weight }) => weight ?? ranks.get(page)?.get(at) ?? 0)),
			metadata,
		]);
	return words.map(([stem, pages, variants]) => [
		stem,
		ranked(pages),
		variants.map(([form, formPages]) => [form, ranked(formPages)]),
	]);
}

function lists(words: readonly WordEntry[]): (readonly PageEntry[])[] {
	return words.flatMap(([, pages, variants]) => [pages, ...variants.map(([, formPages]) => formPages)]);
}

/** A place, or a weight among them. */
interface Place {
	readonly at: number;
	readonly weight?: number;
}

/** Entries with the number of the page and the places themselves: distances begin anew behind each weight. */
function pagesOf(
	pages: readonly PageEntry[],
): { readonly page: number; readonly places: readonly Place[]; readonly entry: PageEntry }[] {
	let page = 0;
	return pages.map((entry) => {
		page += entry[0];
		let at = 0;
		const places = entry[1].map((value): Place => {
			at = value < 0 ? 0 : at + value;
			return value < 0 ? { at, weight: value } : { at };
		});
		return { page, places, entry };
	});
}

function distances(values: readonly number[]): number[] {
	let last = 0;
	return values.map((value) => {
		const distance = value < 0 ? value : value - last;
		last = Math.max(value, 0);
		return distance;
	});
}
