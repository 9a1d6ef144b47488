import type { ExchangePair } from "../exchange/exchange-site.ts";
import { markdownText } from "../exchange/markdown/inline-text.ts";
import { createWordComparison, type WordPart } from "../translating/compare-words.ts";
import type { TypedUnit } from "./compose-file.ts";

/** A unit as the file had it when it was opened, as it was typed, and as the file has it now. */
export interface MergedUnit {
	readonly id: string;
	readonly before: string;
	readonly yours: string;
	readonly theirs: string;
	readonly outcome: "same" | "yours" | "theirs" | "clash";
	/** Of a clash, yours. */
	readonly merged: string;
	/** From theirs to yours. */
	readonly difference: WordPart[];
}

/** What a translator typed, compared with a page that has changed meanwhile. */
export interface Merge {
	/** Units that differ between any two. */
	readonly units: MergedUnit[];
	/** Texts that were typed for units that the original no longer has. */
	readonly lost: { readonly source: string; readonly text: string }[];
}

/**
 * Merges by unit. Units are named by their original's text, so that they are found again wherever they have moved.
 *
 * @param opened The pair as it was when it was opened; `undefined` where that isn't known any longer: then all that differs clashes.
 * Of a file that is gone, what it had counts as typed.
 * @param files `now` is the pair as it is, `typed` what was typed since it was opened; `unanswered` are texts that the same person has asked to save
 * without hearing what became of it: where the file has one of them, what was typed comes after it.
 */
export function mergeUnits(
	opened: ExchangePair | undefined,
	{
		now,
		typed,
		unanswered = [],
	}: {
		readonly now: ExchangePair;
		readonly typed: readonly TypedUnit[];
		readonly unanswered?: readonly Pick<TypedUnit, "id" | "text">[];
	},
): Merge {
	const today = textsOf(now);
	const isGone = opened?.translation !== undefined && now.translation === undefined;
	const had = textsOf(opened);
	const before = isGone ? today : had;
	const compare = createWordComparison(now.language);
	const mine = new Map(typed.map(({ id, text }) => [id, text]));
	const units = now.units.units.flatMap(({ id }): MergedUnit[] => {
		const was = before.get(id) ?? "";
		const theirs = today.get(id) ?? "";
		const yours = mine.get(id) ?? had.get(id) ?? "";
		if (was === theirs && theirs === yours) return [];
		const isOwn = unanswered.some((text) => text.id === id && text.text === theirs);
		const outcome = outcomeOf({
			was: isOwn ? theirs : was,
			theirs,
			yours,
			isKnown: isOwn || opened !== undefined,
		});
		return [
			{
				id,
				before: was,
				yours,
				theirs,
				outcome,
				merged: outcome === "theirs" ? theirs : yours,
				difference: compare(theirs, yours),
			},
		];
	});
	const sources = new Map(opened?.units.units.map(({ id, source }) => [id, markdownText(source)]));
	const lost = typed.flatMap(({ id, text }) =>
		today.has(id) || text.trim() === "" || text === had.get(id)
			? []
			: [{ source: sources.get(id) ?? "", text }],
	);
	return { units, lost };
}

function outcomeOf({
	was,
	theirs,
	yours,
	isKnown,
}: {
	readonly was: string;
	readonly theirs: string;
	readonly yours: string;
	readonly isKnown: boolean;
}): MergedUnit["outcome"] {
	if (yours === theirs) return "same";
	if (isKnown && yours === was) return "theirs";
	return theirs === was ? "yours" : "clash";
}

/** Today's translations by unit; empty where there is none. */
function textsOf(pair: ExchangePair | undefined): ReadonlyMap<string, string> {
	return new Map(pair?.units.units.map(({ id, target }) => [id, target ? markdownText(target) : ""]));
}
