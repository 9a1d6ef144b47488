import type { AlignedBlock, CheckedPage, CheckedPair } from "../rule.ts";
import { alignBlocks } from "./align-blocks.ts";
import { finishedParts, partBlocks } from "./block-parts.ts";
import { fieldBlocks } from "./field-blocks.ts";
import { readBlocks } from "./read-blocks.ts";

/** Line of a front matter field of a page. */
export type FieldLine = (page: CheckedPage, path: readonly PropertyKey[]) => number;

/**
 * Takes a pair of pages apart and finds the blocks that translate each other.
 *
 * @param options `fieldLine` gives the line of a front matter field; without it, fields stand on line 1. For `without`, see `CheckedPair`.
 */
export function checkedPair(
	original: CheckedPage,
	translation: CheckedPage,
	{
		fieldLine = () => 1,
		without,
	}: { readonly fieldLine?: FieldLine; readonly without?: ReadonlySet<string> | undefined } = {},
): CheckedPair {
	const context = { source: original.language, target: translation.language, key: original.key };
	const aligned = alignBlocks(readBlocks(original), readBlocks(translation), context);
	const misshapen = aligned.blocks.filter((block) => !hasSameParts(block));
	const parts = misshapen.flatMap((block) => {
		const { original: ours, translation: theirs } = partBlocks(block);
		return alignBlocks(ours, theirs, context).blocks;
	});
	return {
		original,
		translation,
		blocks: [
			...fieldBlocks({ original, translation }, fieldLine),
			...aligned.blocks.filter(hasSameParts).map(finishedParts),
			...parts,
		],
		misshapen,
		mismatches: aligned.mismatches,
		compared: new Map(),
		...(without ? { without } : {}),
		fieldLine: (path) => fieldLine(translation, path),
	};
}

/** Whether a list has the items of the original, a table its rows, a quotation its paragraphs. */
function hasSameParts({ original, translation }: AlignedBlock): boolean {
	const [ours, theirs] = [original.shape, translation.shape];
	return (
		ours?.items?.join() === theirs?.items?.join() &&
		ours?.paragraphs === theirs?.paragraphs &&
		ours?.rows === theirs?.rows &&
		ours?.columns === theirs?.columns
	);
}
