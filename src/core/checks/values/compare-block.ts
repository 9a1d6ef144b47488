import type { AlignedBlock, CheckedPair } from "../rule.ts";
import { withoutCode } from "../text/blank-out.ts";
import { findValues } from "./find-values.ts";
import { type ComparedTexts, matchValues } from "./match-values.ts";

/** Compares the values of two blocks; what a pair remembers isn't compared again. */
export function compareBlock(block: AlignedBlock, pair: CheckedPair): ComparedTexts {
	const known = pair.compared?.get(block);
	if (known) return known;
	const tags = { source: pair.original.language.tag, target: pair.translation.language.tag };
	const original = findValues(withoutCode(block.original), {
		locale: pair.original.language.locale,
		...tags,
	});
	const translation = findValues(withoutCode(block.translation), {
		locale: pair.translation.language.locale,
		...tags,
	});
	const isEmpty = original.values.length + translation.values.length === 0;
	const found = { original, translation, differences: isEmpty ? [] : matchValues(original, translation) };
	pair.compared?.set(block, found);
	return found;
}
