import type { MemoryMatch } from "../../../interface/editing.ts";
import type { Unit } from "../../../interface/page.ts";
import type { OpenPage } from "./page-state.ts";
import { standingOf, textOf } from "./page-texts.ts";

/** What was translated before and is like a text: elsewhere, or as it is on the screen here. */
export interface KnownMatch extends Pick<MemoryMatch, "score" | "target" | "difference"> {
	readonly origin: MemoryMatch["origin"] | { readonly kind: "here" };
}

/** The translations that this page has of the same text, as in a table's cells, and then those that the memory has found. */
export function knownMatches(
	unit: Unit,
	{ page, edits, memory }: Pick<OpenPage, "page" | "edits" | "memory">,
): readonly KnownMatch[] {
	const here = new Set(
		page.units
			.filter(({ id, source }) => id !== unit.id && source.markdown === unit.source.markdown)
			.filter((other) => standingOf(other, edits) === "done")
			.map((other) => textOf(other, edits)),
	);
	const remembered = memory.get(unit.id);
	const elsewhere = remembered?.kind === "found" ? remembered.matches : [];
	const own = textOf(unit, edits);
	return [
		...[...here]
			.filter((target) => target !== own)
			.map((target): KnownMatch => ({ score: 100, target, difference: [], origin: { kind: "here" } })),
		...elsewhere.filter(({ target }) => !here.has(target)),
	];
}
