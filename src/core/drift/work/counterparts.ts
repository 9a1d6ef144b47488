import { diffArrays } from "diff";
import type { TranslatableBlock } from "../translatable-blocks.ts";

/**
 * The blocks of a translation by the number of the original's block that each translates: the same number where both pages have the
 * same blocks; else section by section, and within a section by the order of the blocks' types. Blocks that nothing answers to
 * are left out.
 */
export function counterparts(
	original: readonly TranslatableBlock[],
	translation: readonly TranslatableBlock[],
): Map<number, TranslatableBlock> {
	const found = new Map<number, TranslatableBlock>();
	const parts = pairUp(sectionsOf(original), sectionsOf(translation), shapeOfSection);
	for (const [theirs, ours] of parts) {
		for (const [block, counterpart] of pairUp(theirs, ours, shapeOf)) found.set(block.number, counterpart);
	}
	return found;
}

/** The blocks from each heading to the next; the first part is what stands above all headings. */
function sectionsOf(blocks: readonly TranslatableBlock[]): TranslatableBlock[][] {
	const sections: TranslatableBlock[][] = [[]];
	for (const block of blocks) {
		if (block.type === "heading") sections.push([]);
		sections.at(-1)?.push(block);
	}
	return sections;
}

/** The level of the heading; none for the part above all headings. */
function shapeOfSection(section: readonly TranslatableBlock[]): string {
	const [first] = section;
	return first?.type === "heading" ? shapeOf(first) : "";
}

function shapeOf({ type, source }: TranslatableBlock): string {
	return type === "heading" ? `heading ${/^#*/.exec(source)?.[0]}` : type;
}

function pairUp<Item>(
	original: readonly Item[],
	translation: readonly Item[],
	shape: (item: Item) => string,
): (readonly [Item, Item])[] {
	const pairs: (readonly [Item, Item])[] = [];
	let theirs = 0;
	let ours = 0;
	for (const { added, removed, value } of diffArrays(original.map(shape), translation.map(shape))) {
		for (let count = value.length; count > 0; count--) {
			const pair = [original[theirs], translation[ours]] as const;
			if (!added) theirs++;
			if (!removed) ours++;
			if (!added && !removed && pair[0] !== undefined && pair[1] !== undefined)
				pairs.push([pair[0], pair[1]]);
		}
	}
	return pairs;
}
