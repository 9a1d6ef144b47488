import { getOrInsert } from "../../../collections/get-or-insert.ts";
import { type Opposition, oppositions } from "../../languages/opposites.ts";
import type { FoundMark } from "./opposite-marks.ts";
import type { StatementPair } from "./statement-pairs.ts";

/** A word of the original, and its opposite in the translation. */
export interface OppositeSide {
	readonly expected: string;
	readonly actual: string;
}

/** The pairs of opposites of which the original has one side alone, and the translation the other, with as many a “not” where that turns them. */
export function oppositeSides({ original, translation }: StatementPair): OppositeSide[] {
	const [ours, theirs] = [sidesOf(original.marks), sidesOf(translation.marks)];
	const isNegatedAlike = negations(original.marks) === negations(translation.marks);
	return [...ours].flatMap(([opposition, sides]) => {
		const others = theirs.get(opposition);
		if (!others || (oppositions[opposition].turns && !isNegatedAlike)) return [];
		return oppositeWords(sides, others) ?? [];
	});
}

/** The first words of one side: one that surely says it, one that perhaps does. */
interface SideWords {
	sure?: string;
	loose?: string;
}

type Sides = readonly [SideWords, SideWords];

function sidesOf(marks: readonly FoundMark[]): ReadonlyMap<Opposition, Sides> {
	const sides = new Map<Opposition, Sides>();
	for (const { mark, text } of marks) {
		if (mark.kind !== "side") continue;
		const words = getOrInsert(sides, mark.opposition, (): Sides => [{}, {}])[mark.side];
		words[mark.isLoose ? "loose" : "sure"] ??= text;
	}
	return sides;
}

function negations(marks: readonly FoundMark[]): number {
	return marks.filter(({ mark }) => mark.kind === "negation").length;
}

function oppositeWords(ours: Sides, theirs: Sides): OppositeSide | undefined {
	for (const [side, otherSide] of [
		[0, 1],
		[1, 0],
	] as const) {
		const [expected, actual] = [ours[side].sure, theirs[otherSide].sure];
		if (expected === undefined || actual === undefined) continue;
		if (isUnsaid(ours[otherSide]) && isUnsaid(theirs[side])) return { expected, actual };
	}
	return undefined;
}

function isUnsaid({ sure, loose }: SideWords): boolean {
	return sure === undefined && loose === undefined;
}
