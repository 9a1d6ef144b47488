import type { Language } from "../../../content/settings/settings.ts";
import { languageName } from "../../../languages/language-tag.ts";
import type { AlignedBlock, CheckedPair, Finding } from "../../rule.ts";
import { compareBlock } from "../../values/compare-block.ts";
import type { Difference } from "../../values/match-values.ts";
import type { Value, ValueKind } from "../../values/value.ts";
import { writeValue } from "../../values/write-value.ts";
import { isContradiction } from "./is-contradiction.ts";

/** The differences of one kind in all blocks of a pair, as findings. */
export function reportDifferences(
	pair: CheckedPair,
	{
		kind,
		accept = () => false,
	}: { readonly kind: ValueKind; readonly accept?: (difference: Difference, block: AlignedBlock) => boolean },
): Finding[] {
	return pair.blocks.flatMap((block) => {
		const compared = compareBlock(block, pair);
		return compared.differences.flatMap((difference): Finding[] => {
			if (difference.kind !== kind || accept(difference, block) || isGloss(difference, block)) return [];
			const severity = isContradiction(difference, compared) ? {} : ({ severity: "warning" } as const);
			return [{ block, ...describe(difference, pair.translation.language), ...severity }];
		});
	});
}

function isVerbatim({ kind }: Pick<Value, "kind">): boolean {
	return kind === "contact" || kind === "reference";
}

function describe({ missing, surplus }: Difference, { locale, tag }: Language): Omit<Finding, "block"> {
	if (!missing) {
		const actual = surplus?.text ?? "";
		return { message: `“${actual}” isn't in the original.`, hint: "Remove it, or correct it.", actual };
	}
	const expected = writeValue(missing, locale) ?? missing.text;
	const isInWords = expected === missing.text && !isVerbatim(missing) && /\p{L}{2}/u.test(expected);
	const hint = `Write “${expected}”${isInWords ? ` in ${languageName(tag, "en")}` : ""}.`;
	if (!surplus) {
		const words = { original: missing.text };
		return { message: `“${missing.text}” of the original is missing.`, hint, expected, words };
	}
	const message =
		surplus.text === missing.text && expected !== missing.text
			? `“${surplus.text}” is written as in the original, but means something else here.`
			: `“${missing.text}” in the original is “${surplus.text}” here.`;
	return { message, hint, expected, actual: surplus.text };
}

/**
 * What a translation has within brackets and its original hasn't explains something to its readers: “Epiphany (6 January)”, “1,350 metres (4,430
 * feet)”. So does where it stands: “see Section 12, “Palettes””.
 */
function isGloss({ missing, surplus }: Difference, { translation: { text } }: AlignedBlock): boolean {
	if (missing || !surplus) return false;
	const before = text.slice(0, surplus.start);
	const isReference = /\p{Lu}\p{L}+[ \u00a0]$/u.test(before) && /^, ?["“”„«»]/.test(text.slice(surplus.end));
	return (
		isReference ||
		Math.max(before.lastIndexOf("("), before.lastIndexOf("[")) >
			Math.max(before.lastIndexOf(")"), before.lastIndexOf("]"))
	);
}
