import type { Unit } from "../../../languages/language-words.ts";
import { type Draft, endOf, type Found, type Reading, skipTo } from "../../draft.ts";
import { canonicalNumber } from "../../value.ts";

/** An article before a unit: “a year”, “ett år och ett halvt”; a rate where what stands before it says so, as in “twice a week”. */
export function readArticle(
	{ tokens, text, facts }: Reading,
	{ index, unit }: { readonly index: number; readonly unit: Unit },
): Found {
	const { start = 0, end = 0 } = tokens[index] ?? {};
	const last = tokens[index + 1]?.end ?? end;
	const half = endOf(facts.numberWords?.andAHalf, { text, at: last });
	if (half !== undefined) {
		const draft: Draft = { start, end: half, certainty: "word", number: { amounts: [1.5], unit } };
		return { draft, next: skipTo(tokens, { from: index + 2, end: half }) };
	}
	const next = index + 2;
	const place = { start, end: last, certainty: "word" } as const;
	const span = facts.numberWords?.spanBefore;
	const isSpan = span === undefined || span.test(text.slice(Math.max(0, start - 12), start));
	const rate = rateOf(unit);
	// Half a year isn't one of anything.
	if (rate === undefined) {
		const measure = `${unit.dimension}:${canonicalNumber(unit.factor)}`;
		return { draft: { ...place, measure, readings: [measure] }, next };
	}
	if (isSpan) return { draft: { ...place, number: { amounts: [1], unit } }, next };
	return { draft: { ...place, slot: "per", readings: [`per:${rate}`, "n:1"] }, next };
}

/** The interval of a rate as `per:week` names it; none for a unit that counts others, as a decade. */
function rateOf({ dimension, factor }: Unit): string | undefined {
	const names = { clock: { 60: "hour", 1440: "day", 10080: "week" }, calendar: { 1: "month", 12: "year" } };
	const name = Object.entries(dimension === "clock" || dimension === "calendar" ? names[dimension] : {}).find(
		([key]) => Number(key) === factor,
	);
	return name?.[1];
}
