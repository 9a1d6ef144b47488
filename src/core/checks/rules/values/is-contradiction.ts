import type { ComparedTexts, Difference } from "../../values/match-values.ts";
import type { Value } from "../../values/value.ts";

/**
 * Whether a difference is certain: both texts write a value of the same sort in digits, in the same unit, and the numbers aren't the same; or
 * the same number in another unit. Whatever is missing, added, in words, or a number of something else may be meant so. Where something of
 * that sort is missing or added besides, the text is worded otherwise and what answers to what is a guess.
 *
 *     450 €         €540              certain
 *     450 €         $450              certain
 *     450 €         40 pounds         may be converted
 *     tre bussar    four buses        may be counted otherwise
 *     450 €         a modest fee      may be left out
 */
export function isContradiction(
	{ missing, surplus }: Difference,
	{ original, translation, differences }: Pick<ComparedTexts, "original" | "translation" | "differences">,
): boolean {
	if (!missing || !surplus || missing.kind !== surplus.kind || missing.slot !== surplus.slot) return false;
	const { slot } = missing;
	const isAlone = (other: Difference): boolean =>
		(other.missing === undefined) !== (other.surplus === undefined) &&
		(other.missing ?? other.surplus)?.slot === slot;
	if (differences.some(isAlone)) return false;
	// An address may be one in words, and is written alike everywhere.
	if (missing.kind === "contact") return true;
	const isWritten = [missing, surplus].every(({ text }) => /\d/.test(text));
	// What is left as it was may be quoted.
	if (!isWritten || missing.text === surplus.text) return false;
	if (missing.kind === "reference") return true;
	// A language that is known by CLDR alone may have units in words that nobody has listed.
	if (!original.hasNumberWords || !translation.hasNumberWords) return false;
	const isSameUnit = unitOf(missing) === unitOf(surplus);
	return isSameUnit || (missing.amount !== undefined && missing.amount === surplus.amount);
}

/** What a value is counted in: `EUR`, `%`, `length`; empty for a bare number. */
function unitOf({ kind, measure, readings: [reading = ""] }: Value): string {
	if (kind === "date" || kind === "time") return kind;
	const [unit = ""] = (measure ?? reading).split(":");
	return unit === "n" ? "" : unit;
}
