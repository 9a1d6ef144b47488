import type { PageEntry, WordEntry } from "./index-columns.ts";

/**
 * Words with places that only tell which of them stand at one place of a page: Pagefind counts those as one word, a compound and its
 * parts above all. The places of a page are numbered from 0 on, so that they take little room.
 */
export function withRankedPlaces(words: readonly WordEntry[]): WordEntry[] {
	const places = placesByPage(words);
	const ranked = (pages: readonly PageEntry[]): PageEntry[] => {
		let page = 0;
		return pages.map(([after, own, metadata]) => {
			page += after;
			return [after, rankedDistances(own, places.get(page) ?? []), metadata];
		});
	};
	return words.map(([stem, pages, variants]) => [
		stem,
		ranked(pages),
		variants.map(([form, formPages]) => [form, ranked(formPages)]),
	]);
}

/** The places of each page at which any of the words stands, in order, each once. */
function placesByPage(words: readonly WordEntry[]): Map<number, readonly number[]> {
	const places = new Map<number, number[]>();
	const add = (pages: readonly PageEntry[]): void => {
		let page = 0;
		for (const [after, own] of pages) {
			page += after;
			const known = places.get(page) ?? [];
			places.set(page, known);
			let at = 0;
			for (const value of own) {
				at = value < 0 ? 0 : at + value;
				if (value >= 0) known.push(at);
			}
		}
	};
	for (const [, pages, variants] of words) {
		add(pages);
		for (const [, formPages] of variants) add(formPages);
	}
	return new Map(
		[...places].map(([page, all]) => [
			page,
			all.sort((a, b) => a - b).filter((place, index) => place !== all[index - 1]),
		]),
	);
}

/**
 * Distances between the numbers of places.
 *
 * @param own Distances between places, which begin again behind each negative number, a weight.
 * @param places All places of the page, in order.
 */
function rankedDistances(own: readonly number[], places: readonly number[]): number[] {
	let at = 0;
	let last = 0;
	return own.map((value) => {
		if (value < 0) {
			at = 0;
			last = 0;
			return value;
		}
		at += value;
		const rank = rankOf(at, places);
		const distance = rank - last;
		last = rank;
		return distance;
	});
}

function rankOf(place: number, places: readonly number[]): number {
	let [low, high] = [0, places.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}
