import type { ExchangePair } from "../exchange/exchange-site.ts";
import type { Remark } from "../exchange/markdown/read-remarks.ts";

/** A remark of a page or of its translation, beside the block that it concerns. */
export interface RemarkView {
	readonly from: "original" | "translation";
	readonly text: string;
	/** 1-based number of the original's block that it stands in, or before; absent after the last one. */
	readonly block?: number;
}

/**
 * The remarks of a pair, the original's first. A translation that the program began has the original's remarks in it, too: what both say is
 * the original's. One before a block of the translation that has no counterpart stands at the next one that has.
 */
export function pageRemarks({ originalTexts, translation, units }: ExchangePair): RemarkView[] {
	const said = new Set(originalTexts.remarks.map(({ text }) => folded(text)));
	const own = translation?.texts.remarks.filter(({ text }) => !said.has(folded(text))) ?? [];
	const counterparts = new Map(
		units.matches.flatMap((match, index) =>
			match?.translation === undefined ? [] : [[match.translation, index] as const],
		),
	);
	return [
		...originalTexts.remarks.map((remark) => remarkView(remark, { from: "original", block: remark.block })),
		...own.map((remark) =>
			remarkView(remark, { from: "translation", block: counterpart(remark, counterparts) }),
		),
	];
}

/** `new` leaves out empty lines. */
function folded(text: string): string {
	return text.replace(/\s+/g, " ");
}

/** The original's block to the translation's that a remark is at, or to the first after that which has one. */
function counterpart({ block }: Remark, counterparts: ReadonlyMap<number, number>): number | undefined {
	if (block === undefined) return undefined;
	const next = [...counterparts.keys()].filter((index) => index >= block);
	return counterparts.get(Math.min(...next));
}

function remarkView(
	{ text }: Remark,
	{ from, block }: { readonly from: RemarkView["from"]; readonly block: number | undefined },
): RemarkView {
	return { from, text, ...(block === undefined ? {} : { block: block + 1 }) };
}
