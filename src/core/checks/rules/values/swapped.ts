import type { AlignedBlock, CheckedPair, Finding, Rule } from "../../rule.ts";
import { compareBlock } from "../../values/compare-block.ts";
import type { Swap } from "../../values/find-swapped.ts";

/**
 * Values that are both there, but have changed places: each belongs to what the other belonged to. A translation may turn its sentences
 * round, so it is never certain; what tells are the names and other values beside them, labels, the ends of a range or the sides of a
 * conjunction, and the lines of a list or table.
 *
 *     450 € för kursen och 200 för boken   EUR 450 for the course and 200 for the book    nothing to say
 *     450 € för kursen och 200 för boken   EUR 200 for the course and 450 for the book    warning
 *     från Bonn 8.15, i Aachen 8.52        from Aachen at 8.15, in Bonn at 8.52            warning
 */
export const swapped: Rule = {
	id: "swapped",
	severity: "warning",
	summary: "Values that a text has several of haven't changed places.",
	check: (pair) => pair.blocks.flatMap((block) => checkBlock(block, pair)),
};

function checkBlock(block: AlignedBlock, pair: CheckedPair): Finding[] {
	return compareBlock(block, pair).swaps.map((swap) => ({
		block,
		...(describeNames(swap) ?? describe(swap)),
	}));
}

function describe({ first: [first, firstHere], second: [second, secondHere] }: Swap): Finding {
	return {
		message: `“${secondHere.text}” and “${firstHere.text}” have changed places: in the original “${first.text}” comes before “${second.text}”.`,
		hint: `Give each its own place: “${firstHere.text}” first, then “${secondHere.text}”.`,
		expected: `${firstHere.text}, ${secondHere.text}`,
		actual: `${secondHere.text}, ${firstHere.text}`,
	};
}

/** Of names that have exchanged the values beside them. */
function describeNames({ first: [first], second: [second], names }: Swap): Finding | undefined {
	if (!names) return undefined;
	const [one, two] = names;
	return {
		message: `“${one}” and “${two}” have changed places: in the original “${one}” stands with “${first.text}”, “${two}” with “${second.text}”.`,
		hint: "Give each its own place.",
		expected: `${one}, ${two}`,
		actual: `${two}, ${one}`,
	};
}
