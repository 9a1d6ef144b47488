import type { Page } from "../../model/page.ts";
import type { CheckedPair } from "../rule.ts";
import { alignBlocks } from "./align-blocks.ts";
import { fieldBlocks } from "./field-blocks.ts";
import { readBlocks } from "./read-blocks.ts";

/**
 * Takes a pair of pages apart and finds the blocks that translate each other.
 *
 * @param options `fieldLine` gives the line of a front matter field; without it, fields stand on line 1.
 */
export function checkedPair(
	original: Page,
	translation: Page,
	{ fieldLine = () => 1 }: { readonly fieldLine?: (page: Page, path: readonly PropertyKey[]) => number } = {},
): CheckedPair {
	const aligned = alignBlocks(readBlocks(original), readBlocks(translation), {
		source: original.language,
		target: translation.language,
		key: original.key,
	});
	return {
		original,
		translation,
		blocks: [...fieldBlocks({ original, translation }, fieldLine), ...aligned.blocks],
		mismatches: aligned.mismatches,
		compared: new Map(),
		fieldLine: (path) => fieldLine(translation, path),
	};
}
