import type { AlignedBlock, CheckedPair } from "../rule.ts";
import { withoutCode } from "../text/blank-out.ts";
import { findValues } from "./find-values.ts";
import { type ComparedTexts, matchValues } from "./match-values.ts";

/** Nothing is left out. */
const everything: ReadonlySet<string> = new Set();

/** Compares the values of two blocks; what a pair has cached isn't compared again. */
export function compareBlock(block: AlignedBlock, pair: CheckedPair): ComparedTexts {
	const known = pair.compared?.get(block);
	if (known) return known;
	const { without = everything } = pair;
	const tags = { source: pair.original.language.tag, target: pair.translation.language.tag };
	const original = findValues(withoutCode(block.original), {
		locale: pair.original.language.locale,
		...tags,
		without,
	});
	const translation = findValues(withoutCode(block.translation), {
		locale: pair.translation.language.locale,
		...tags,
		without,
	});
	const isEmpty = original.values.length + translation.values.length === 0;
	const found = isEmpty
		? { original, translation, agreements: [], differences: [], swaps: [] }
		: matchValues(original, { translation, without });
	pair.compared?.set(block, found);
	return found;
}
