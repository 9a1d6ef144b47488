import { readOutline } from "../markdown/extract/outline.ts";
import { type Passages, passageId } from "../markdown/html/body-template.ts";
import { matchedBlocks } from "./matched-blocks.ts";
import type { Page } from "./page.ts";

/** What the passages of a page are called: as its original's are, as far as they translate these. */
export function pagePassages({ role, body }: Page): Passages {
	if (role.kind === "original" || role.original.body.outline === body.outline) return {};
	const original = role.original.body;
	const own = readOutline(body.outline);
	const theirs = readOutline(original.outline);
	const blocks: (number | null)[] = own.map(() => null);
	matchedBlocks(original, body).forEach((match, index) => {
		if (match !== undefined) blocks[match] = index + 1;
	});
	const ownItems = own.flatMap(({ items }, index) =>
		items === (theirs[(blocks[index] ?? 0) - 1]?.items ?? 0) ? [] : [index + 1],
	);
	return { blocks, ...(ownItems.length > 0 ? { ownItems } : {}) };
}

/** Types of blocks that have an id, or whose items have one. */
const unnamed: ReadonlySet<string> = new Set(["heading", "code", "hr"]);

/** The ids of a page's passages, by which others may link to them. */
export function passageIds(page: Page): string[] {
	const passages = pagePassages(page);
	return readOutline(page.body.outline).flatMap(({ type, items }, index) => {
		const block = String(index + 1);
		const numbers = [
			...(unnamed.has(type) ? [] : [block]),
			...Array.from({ length: items }, (_, item) => `${block}-${item + 1}`),
		];
		return numbers.map((number) => passageId(number, passages));
	});
}
