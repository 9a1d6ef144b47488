import type { Page } from "../../model/page.ts";

/** A part of a list, shown at an address of its own. */
export interface ListPart {
	/** What its address ends with; the first part has the list's own address, and none. */
	readonly number?: number;
	readonly pages: readonly Page[];
}

/**
 * Divides a list among addresses.
 *
 * A list that grows at its beginning is numbered from its end on, so that a new page changes the first address alone, and now and then the
 * next: browsers and hosts keep the others. The first part then has what doesn't fill a part yet as well: up to twice `size` less one.
 *
 * @param list In the order in which it is shown.
 * @returns One part at least, in that order.
 */
export function listParts(
	list: readonly Page[],
	{ size, growsAtStart }: { readonly size: number; readonly growsAtStart: boolean },
): readonly ListPart[] {
	const count = Math.max(1, growsAtStart ? Math.floor(list.length / size) : Math.ceil(list.length / size));
	const first = growsAtStart ? list.length - (count - 1) * size : size;
	const others = Array.from({ length: count - 1 }, (_, index) => {
		const start = first + index * size;
		return { number: growsAtStart ? count - 1 - index : index + 2, pages: list.slice(start, start + size) };
	});
	return [{ pages: list.slice(0, first) }, ...others];
}

/** What the path of a part's address ends with. */
export function pathSuffix({ number }: Pick<ListPart, "number">): string {
	return number === undefined ? "" : `${number}/`;
}
