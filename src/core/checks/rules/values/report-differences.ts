import type { CheckedPair, Finding } from "../../rule.ts";
import { compareBlock } from "../../values/compare-block.ts";
import type { Difference } from "../../values/match-values.ts";
import type { ValueKind } from "../../values/value.ts";
import { writeValue } from "../../values/write-value.ts";

/** The differences of one kind in all blocks of a pair, as findings. */
export function reportDifferences(
	pair: CheckedPair,
	{
		kind,
		accept = () => false,
	}: { readonly kind: ValueKind; readonly accept?: (difference: Difference) => boolean },
): Finding[] {
	return pair.blocks.flatMap((block) =>
		compareBlock(block, pair)
			.differences.filter((difference) => difference.kind === kind && !accept(difference))
			.map((difference): Finding => {
				const { translation } = compareBlock(block, pair);
				return {
					block,
					...describe(difference, pair.translation.language.locale),
					...(isGloss(difference, translation.text) ? { severity: "warning" } : {}),
				};
			}),
	);
}

function describe({ missing, surplus }: Difference, locale: string): Omit<Finding, "block"> {
	if (!missing) {
		const actual = surplus?.text ?? "";
		return { message: `“${actual}” isn't in the original.`, hint: "Remove it, or correct it.", actual };
	}
	const expected = writeValue(missing, locale);
	const hint = `Write “${expected}”.`;
	if (!surplus) return { message: `“${missing.text}” of the original is missing.`, hint, expected };
	const message =
		surplus.text === missing.text && expected !== missing.text
			? `“${surplus.text}” is written in the way of the original, and means something else here.`
			: `“${missing.text}” in the original is “${surplus.text}” here.`;
	return { message, hint, expected, actual: surplus.text };
}

/** Something added within brackets explains a word of the original: “lågstadiet (years 1–3)”. */
function isGloss({ missing, surplus }: Difference, text: string): boolean {
	if (missing || !surplus) return false;
	const before = text.slice(0, surplus.start);
	const depth = (before.match(/[([]/g)?.length ?? 0) - (before.match(/[)\]]/g)?.length ?? 0);
	return depth > 0;
}
