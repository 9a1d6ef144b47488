import type { AlignedBlock, CheckedPair, Finding, Rule } from "../../rule.ts";
import { compareBlock } from "../../values/compare-block.ts";

/**
 * Values that are both there, but have changed places: each belongs to what the other belonged to. A translation may turn its sentences
 * round, so it is never certain; what tells are the names and other values beside them, labels, the ends of a range or the sides of a
 * conjunction, and the lines of a list or table.
 *
 *     450 kronor för kursen och 200 för boken   SEK 450 for the course and 200 for the book    nothing to say
 *     450 kronor för kursen och 200 för boken   SEK 200 for the course and 450 for the book    warning
 */
export const swapped: Rule = {
	id: "swapped",
	severity: "warning",
	summary: "Values that a text has several of haven't changed places.",
	check: (pair) => pair.blocks.flatMap((block) => checkBlock(block, pair)),
};

function checkBlock(block: AlignedBlock, pair: CheckedPair): Finding[] {
	return compareBlock(block, pair).swaps.map(
		({ first: [first, firstHere], second: [second, secondHere] }) => ({
			block,
			message: `“${secondHere.text}” and “${firstHere.text}” have changed places: in the original “${first.text}” comes before “${second.text}”.`,
			hint: `Give each its own place: “${firstHere.text}” first, then “${secondHere.text}”.`,
			expected: `${firstHere.text}, ${secondHere.text}`,
			actual: `${secondHere.text}, ${firstHere.text}`,
		}),
	);
}
