/**
 * `opposites`: a word's opposite doesn't stand in its place. Said only where the original has one side of a pair and the translation the
 * other alone, and no “not” is about that may turn what is said.
 *
 *     norr om järnvägen   north of the railway   nothing to say
 *     norr om järnvägen   south of the railway   warning
 */
import { type Opposition, oppositions } from "../languages/opposites.ts";
import type { AlignedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import { type FoundOpposites, oppositesIn } from "../text/opposites/opposites-in.ts";

export const opposites: Rule = {
	id: "opposites",
	severity: "warning",
	summary: "No word's opposite stands in its place: south for north, after for before.",
	check: (pair, context) => pair.blocks.flatMap((block) => checkBlock(block, context)),
};

function checkBlock(block: AlignedBlock, { source, target }: RuleContext): Finding[] {
	const ours = oppositesIn(block.original.prose(), source.tag);
	if (!ours || ours.sides.size === 0) return [];
	const theirs = oppositesIn(block.translation.prose(), target.tag);
	if (!theirs || theirs.sides.size === 0) return [];
	return [...ours.sides.keys()].flatMap((opposition): Finding[] => {
		const turned = turnedWords(opposition, { ours, theirs });
		if (!turned) return [];
		return [
			{
				block,
				message: `“${turned.expected}” of the original is its opposite here, “${turned.actual}”.`,
				hint: "See to it that the translation says the same, not the contrary.",
				...turned,
			},
		];
	});
}

/** The word of the original, and its opposite in the translation. */
function turnedWords(
	opposition: Opposition,
	{ ours, theirs }: { readonly ours: FoundOpposites; readonly theirs: FoundOpposites },
): { readonly expected: string; readonly actual: string } | undefined {
	if (oppositions[opposition].turns && (ours.hasNegation || theirs.hasNegation)) return undefined;
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
