/**
 * `opposites`: a translation doesn't say the contrary. Of pairs of opposites it is said only where the original has one side and the translation the
 * other alone, and no “not” is about that may turn what is said; of what one may or must do, where each text says one thing; of a lost or added “not”, where
 * nothing is about that may stand for it. Sentences are compared one by one where the texts have as many.
 *
 *     norr om järnvägen   north of the railway   nothing to say
 *     norr om järnvägen   south of the railway   warning
 *     får inte lämnas     may be left            warning
 *     är inte smittsamma  are contagious         warning
 */
import type { AlignedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import { contraryForces } from "../text/opposites/contrary-forces.ts";
import { exchangedSides } from "../text/opposites/exchanged-sides.ts";
import { lostNegation } from "../text/opposites/lost-negation.ts";
import { type OppositeSide, oppositeSides } from "../text/opposites/opposite-sides.ts";
import {
	type StatementLanguages,
	type StatementPair,
	statementPairs,
} from "../text/opposites/statement-pairs.ts";

export const opposites: Rule = {
	id: "opposites",
	severity: "warning",
	summary: "No word's opposite stands in its place, and no “not” is lost: south for north, may for mustn't.",
	check: (pair, context) => pair.blocks.flatMap((block) => checkBlock(block, context)),
};

function checkBlock(block: AlignedBlock, { source, target }: RuleContext): Finding[] {
	const texts = { ours: block.original.prose(), theirs: block.translation.prose() };
	const tags = { source: source.tag, target: target.tag };
	const hint = "See to it that the translation says the same, not the contrary.";
	return statementPairs(texts, tags).flatMap((pair) =>
		differences(pair, tags).map((difference) => ({ block, hint, ...difference })),
	);
}

type Difference = Pick<Finding, "message" | "expected" | "actual" | "words">;

/** What a statement's translation says otherwise: one thing, since the others may follow from it. */
function differences(pair: StatementPair, tags: StatementLanguages): Difference[] {
	const sides = oppositeSides(pair);
	if (sides.length > 0) return sides.map(oppositeDifference);
	const exchanged = exchangedDifference(pair, tags);
	if (exchanged) return [exchanged];
	const forces = contraryForces(pair);
	if (forces) return [oppositeDifference(forces)];
	const negation = negationDifference(pair, tags);
	return negation ? [negation] : [];
}

function oppositeDifference({ expected, actual }: OppositeSide): Difference {
	return { message: `“${expected}” of the original is its opposite here, “${actual}”.`, expected, actual };
}

function exchangedDifference(pair: StatementPair, tags: StatementLanguages): Difference | undefined {
	const sides = exchangedSides(pair, tags);
	if (!sides) return undefined;
	const { first, second } = sides;
	return {
		message: `“${first}” and “${second}” have changed sides of the comparison.`,
		words: { original: first, translation: second },
	};
}

function negationDifference(pair: StatementPair, tags: StatementLanguages): Difference | undefined {
	const negation = lostNegation(pair, tags);
	if (!negation) return undefined;
	const { text, isLost } = negation;
	if (!isLost) return { message: `“${text}” has nothing in the original that it answers to.`, actual: text };
	return { message: `“${text}” of the original has nothing that answers to it here.`, expected: text };
}
