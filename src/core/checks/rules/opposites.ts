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
import { type Opposition, oppositions } from "../languages/opposites.ts";
import type { AlignedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import { contraryForces } from "../text/opposites/contrary-forces.ts";
import { exchangedSides } from "../text/opposites/exchanged-sides.ts";
import { lostNegation } from "../text/opposites/lost-negation.ts";
import { type FoundOpposites, oppositesOf } from "../text/opposites/opposites-in.ts";
import { type Statement, statementPairs } from "../text/opposites/statements.ts";

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
	return statementPairs(texts, tags).flatMap(({ original, translation }) =>
		differences({ original, translation }, tags).map((difference) => ({ block, hint, ...difference })),
	);
}

type Difference = Pick<Finding, "message" | "expected" | "actual" | "words">;

function differences(
	pair: { readonly original: Statement; readonly translation: Statement },
	tags: { readonly source: string; readonly target: string },
): Difference[] {
	const [ours, theirs] = [oppositesOf(pair.original.marks), oppositesOf(pair.translation.marks)];
	const turned = [...ours.sides.keys()].flatMap((opposition) => {
		const words = turnedWords(opposition, { ours, theirs });
		return words ? [opposite(words)] : [];
	});
	if (turned.length > 0) return turned;
	const exchanged = exchangedSides(pair, tags);
	if (exchanged)
		return [
			{
				message: `“${exchanged.first}” and “${exchanged.second}” have changed sides of the comparison.`,
				words: { original: exchanged.first, translation: exchanged.second },
			},
		];
	const forces = contraryForces(pair);
	if (forces) return [opposite(forces)];
	const lost = lostNegation(pair, tags);
	if (!lost) return [];
	return lost.isLost
		? [
				{
					message: `“${lost.text}” of the original has nothing that answers to it here.`,
					expected: lost.text,
				},
			]
		: [{ message: `“${lost.text}” has nothing in the original that it answers to.`, actual: lost.text }];
}

function opposite(words: { readonly expected: string; readonly actual: string }): Difference {
	return {
		message: `“${words.expected}” of the original is its opposite here, “${words.actual}”.`,
		...words,
	};
}

/** The word of the original, and its opposite in the translation. */
function turnedWords(
	opposition: Opposition,
	{ ours, theirs }: { readonly ours: FoundOpposites; readonly theirs: FoundOpposites },
): { readonly expected: string; readonly actual: string } | undefined {
	if (oppositions[opposition].turns && ours.negations !== theirs.negations) return undefined;
	const original = ours.sides.get(opposition);
	const translation = theirs.sides.get(opposition);
	if (!original || !translation) return undefined;
	for (const side of [0, 1] as const) {
		const [own, contrary] = [original[side], original[1 - side]];
		const [same, instead] = [translation[side], translation[1 - side]];
		if (own.sure === undefined || instead?.sure === undefined) continue;
		if (
			contrary?.sure === undefined &&
			contrary?.loose === undefined &&
			same.sure === undefined &&
			same.loose === undefined
		)
			return { expected: own.sure, actual: instead.sure };
	}
	return undefined;
}
