import type { Page, Remark, Unit } from "../../../interface/page.ts";
import { type Edits, standingOf } from "../../store/page/page-texts.ts";

/** What stands under another on the screen. */
export type Part =
	| { readonly kind: "unit"; readonly unit: Unit; readonly remarks: readonly Remark[] }
	/** A block without text: taken over as it is. */
	| {
			readonly kind: "copied";
			readonly block: number;
			readonly markdown: string;
			readonly remarks: readonly Remark[];
	  }
	/** What is remarked after the last block. */
	| { readonly kind: "remarks"; readonly remarks: readonly Remark[] }
	/** Texts that need nothing, one after the other. */
	| { readonly kind: "fold"; readonly id: string; readonly parts: readonly Part[] };

/** Fewer texts aren't worth folding. */
const fewest = 2;

/**
 * The parts of a page in the order of the original, fields first, with the remarks on each block at its first text. Where the page follows a changed original, what hasn't changed is folded.
 *
 * @param unfolded Ids of folds that have been opened.
 */
export function partsOf(page: Page, unfolded: ReadonlySet<string>): Part[] {
	const units = new Map(page.units.map((unit) => [unit.id, unit]));
	const fields = page.units
		.filter(({ kind }) => kind === "field")
		.map((unit): Part => ({ kind: "unit", unit, remarks: [] }));
	const remarksAt = (block: number | undefined): Remark[] =>
		page.remarks.filter((remark) => remark.block === block);
	const blocks = page.blocks.flatMap(({ number, units: ids, markdown }): Part[] => {
		const remarks = remarksAt(number);
		if (ids.length === 0)
			return markdown === undefined ? [] : [{ kind: "copied", block: number, markdown, remarks }];
		return ids.flatMap((id, index): Part[] => {
			const unit = units.get(id);
			return unit ? [{ kind: "unit", unit, remarks: index === 0 ? remarks : [] }] : [];
		});
	});
	const last = remarksAt(undefined);
	const parts = [
		...fields,
		...blocks,
		...(last.length > 0 ? [{ kind: "remarks" as const, remarks: last }] : []),
	];
	return followsChange(page) ? fold(parts, unfolded) : parts;
}

/** Whether it is known which texts a changed original concerns. */
export function followsChange({ status, pinnedText, units }: Page): boolean {
	return status === "stale" && pinnedText !== "gone" && units.some(({ state }) => state === "changed");
}

function fold(parts: readonly Part[], unfolded: ReadonlySet<string>): Part[] {
	const folded: Part[] = [];
	let run: Part[] = [];
	const end = (): void => {
		const id = run.map((part) => (part.kind === "unit" ? part.unit.id : "")).find((one) => one !== "");
		if (run.length < fewest || id === undefined || unfolded.has(id)) folded.push(...run);
		else folded.push({ kind: "fold", id, parts: run });
		run = [];
	};
	for (const part of parts) {
		const isQuiet = part.kind === "copied" || (part.kind === "unit" && isUnchanged(part.unit));
		if (isQuiet) run.push(part);
		else {
			end();
			folded.push(part);
		}
	}
	end();
	return folded;
}

function isUnchanged({ state }: Unit): boolean {
	return state === "translated" || state === "reviewed";
}

/** The fold that a text is in. */
export function foldOf(parts: readonly Part[], unit: string): string | undefined {
	const found = parts.find(
		(part) =>
			part.kind === "fold" && part.parts.some((inner) => inner.kind === "unit" && inner.unit.id === unit),
	);
	return found?.kind === "fold" ? found.id : undefined;
}

/** The next text after one that waits for the translator, from the beginning again after the last. */
export function nextWaiting(page: Page, edits: Edits, after: string | undefined): string | undefined {
	const index = page.units.findIndex(({ id }) => id === after);
	const order = [...page.units.slice(index + 1), ...page.units.slice(0, Math.max(0, index))];
	return order.find((unit) => ["empty", "waiting"].includes(standingOf(unit, edits)))?.id;
}
