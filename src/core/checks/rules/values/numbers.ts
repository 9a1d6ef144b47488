import { habitsOf } from "../../languages/habits-of.ts";
import type { AlignedBlock, CheckedPair, Rule } from "../../rule.ts";
import type { Difference } from "../../values/match-values.ts";
import { reportDifferences } from "./report-differences.ts";

/**
 * Numbers, by value: `2,5` = `2.5`, `12 000` = `12,000`, `3 miljoner` = `3 million`, `två` = `2`, `en tredjedel` = `a third`, `1990-talet` =
 * `the 1990s`. Per cent aren't percentage points. A number in words may be worded away, but not become another one. A year near
 * the article's date may be added, since a translation may say which year “last year” was.
 */
export const numbers: Rule = {
	id: "numbers",
	severity: "error",
	summary: "Numbers are the same by value, however they are written.",
	check: (pair) =>
		reportDifferences(pair, {
			kind: "number",
			accept: (difference, block) => isNearYear(difference, pair) || isCounted(difference, { pair, block }),
		}),
};

/** Numbers up to this are what a language counts where others don't. */
const largestCounted = 10;

/** “A flat relief in one of 2 directions”, where the original has “one direction only”. */
function isCounted(
	{ missing, surplus }: Difference,
	{ pair, block }: { readonly pair: CheckedPair; readonly block: AlignedBlock },
): boolean {
	const { counters } = habitsOf(pair.translation.language.tag);
	if (missing || surplus?.amount === undefined || surplus.amount > largestCounted) return false;
	return counters?.test(block.translation.text.slice(surplus.end)) === true;
}

function isNearYear({ missing, surplus }: Difference, { original }: CheckedPair): boolean {
	const year = surplus?.amount;
	if (missing || year === undefined || !original.date || !/^\d{4}$/.test(surplus?.text ?? "")) return false;
	return Math.abs(year - original.date.year) <= 1;
}
