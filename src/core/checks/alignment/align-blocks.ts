import type { AlignedBlock, CheckedBlock, Mismatch } from "../rule.ts";
import {
	type AlignmentContext,
	anchorsOf,
	type BlockAnchors,
	classOf,
	likeness,
	withSections,
} from "./block-anchors.ts";
import { describeMismatches, type Step } from "./describe-mismatches.ts";

/** Pages with more pairs of blocks than this are aligned by their types alone. */
const mostComparisons = 250_000;

/**
 * Finds the blocks that translate each other: headings of the same depth first, which hold the sections together, then blocks of
 * the same type in order, so that as many as possible find their like; where there is a choice, those that share numbers,
 * link targets and names.
 *
 * Blocks beside a gap, of which it isn't sure that they belong together, are left out.
 */
export function alignBlocks(
	original: readonly CheckedBlock[],
	translation: readonly CheckedBlock[],
	context: AlignmentContext,
): { readonly blocks: readonly AlignedBlock[]; readonly mismatches: readonly Mismatch[] } {
	if (isSameSequence(original, translation)) {
		return {
			blocks: original.flatMap((block, index) => {
				const other = translation[index];
				return other ? [{ original: block, translation: other }] : [];
			}),
			mismatches: [],
		};
	}
	const anchors = {
		original: withSections(original.map((block) => anchorsOf(block, { language: context.source, context }))),
		translation: withSections(
			translation.map((block) => anchorsOf(block, { language: context.target, context })),
		),
	};
	const steps = pathOf(original, { translation, anchors });
	const anchorOf = new Map<CheckedBlock, BlockAnchors | undefined>([
		...original.map((block, index) => [block, anchors.original[index]] as const),
		...translation.map((block, index) => [block, anchors.translation[index]] as const),
	]);
	const anchorsIn = (block: CheckedBlock | undefined): BlockAnchors =>
		(block && anchorOf.get(block)) ?? emptyAnchors;
	const doubtful = doubtfulSteps(steps, (step) => {
		const theirs = anchorsIn(step.translation).anchors;
		return [...anchorsIn(step.original).anchors].some((anchor) => theirs.has(anchor));
	});
	const blocks = steps.flatMap((step): AlignedBlock[] => {
		const { original: ours, translation: theirs } = step;
		if (!ours || !theirs) return [];
		if (doubtful.has(step) && !isCertain(anchorsIn(ours), anchorsIn(theirs))) return [];
		return [{ original: ours, translation: theirs }];
	});
	return { blocks, mismatches: describeMismatches(steps) };
}

const emptyAnchors: BlockAnchors = { type: "", level: 0, anchors: new Set(), length: 0 };

function isSameSequence(original: readonly CheckedBlock[], translation: readonly CheckedBlock[]): boolean {
	return (
		original.length === translation.length &&
		original.every((block, index) => {
			const other = translation[index];
			return other !== undefined && classOf(block) === classOf(other);
		})
	);
}

/** The path through both pages with the highest sum of {@link likeness} (Needleman and Wunsch 1970; gaps cost nothing). */
function pathOf(
	original: readonly CheckedBlock[],
	{
		translation,
		anchors,
	}: {
		readonly translation: readonly CheckedBlock[];
		readonly anchors: {
			readonly original: readonly BlockAnchors[];
			readonly translation: readonly BlockAnchors[];
		};
	},
): Step[] {
	const rows = original.length;
	const columns = translation.length;
	const simple = rows * columns > mostComparisons;
	const weigh = (i: number, j: number): number => {
		const [a, b] = [anchors.original[i], anchors.translation[j]];
		if (!a || !b) return Number.NEGATIVE_INFINITY;
		return simple
			? a.type === b.type && a.level === b.level
				? 1
				: Number.NEGATIVE_INFINITY
			: likeness(a, b);
	};
	const width = columns + 1;
	const best = new Float64Array((rows + 1) * width);
	for (let i = rows - 1; i >= 0; i--) {
		for (let j = columns - 1; j >= 0; j--) {
			best[i * width + j] = Math.max(
				weigh(i, j) + (best[(i + 1) * width + j + 1] ?? 0),
				best[(i + 1) * width + j] ?? 0,
				best[i * width + j + 1] ?? 0,
			);
		}
	}
	const steps: Step[] = [];
	let i = 0;
	let j = 0;
	while (i < rows || j < columns) {
		const [ours, theirs] = [original[i], translation[j]];
		const here = best[i * width + j] ?? 0;
		if (ours && theirs && here === weigh(i, j) + (best[(i + 1) * width + j + 1] ?? 0)) {
			steps.push({ original: ours, translation: theirs });
			i++;
			j++;
		} else if (ours && (!theirs || here === (best[(i + 1) * width + j] ?? 0))) {
			steps.push({ original: ours });
			i++;
		} else if (theirs) {
			steps.push({ translation: theirs });
			j++;
		}
	}
	return steps;
}

/**
 * Pairs of blocks near a gap: the block without counterpart may be the other half of its neighbour, or belong some blocks further on
 * where nothing that the pair has in common says otherwise. Headings end the search.
 */
function doubtfulSteps(steps: readonly Step[], shareAnchors: (step: Step) => boolean): Set<Step> {
	const doubtful = new Set<Step>();
	steps.forEach((step, index) => {
		if (isPaired(step) || isHeading(step)) return;
		for (const direction of [-1, 1]) {
			for (let at = index + direction; ; at += direction) {
				const neighbour = steps[at];
				if (!neighbour || isHeading(neighbour)) break;
				if (!isPaired(neighbour)) continue;
				doubtful.add(neighbour);
				if (shareAnchors(neighbour)) break;
			}
		}
	});
	return doubtful;
}

function isPaired({ original, translation }: Step): boolean {
	return original !== undefined && translation !== undefined;
}

function isHeading({ original, translation }: Step): boolean {
	return (original ?? translation)?.type === "heading";
}

/** Whether two blocks have the same numbers and links, and lengths that fit. */
function isCertain(a: BlockAnchors, b: BlockAnchors): boolean {
	if (a.anchors.size !== b.anchors.size) return false;
	const ratio = (b.length + 20) / (a.length + 20);
	return [...a.anchors].every((anchor) => b.anchors.has(anchor)) && ratio > 0.6 && ratio < 1.7;
}
