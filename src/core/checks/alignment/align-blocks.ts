import { alignTranslation, type Piece, type Traits } from "../../alignment/align-translation.ts";
import type { Language } from "../../content/settings/settings.ts";
import type { AlignedBlock, CheckedBlock, Mismatch } from "../rule.ts";
import { type AlignmentContext, classOf, traitsOf } from "./block-anchors.ts";
import { describeMismatches, type Step } from "./describe-mismatches.ts";

/**
 * Finds the blocks that translate each other; see {@link alignTranslation}.
 *
 * Blocks beside a gap, of which it isn't sure that they belong together, are left out.
 */
export function alignBlocks(
	original: readonly CheckedBlock[],
	translation: readonly CheckedBlock[],
	context: AlignmentContext,
): { readonly blocks: readonly AlignedBlock[]; readonly mismatches: readonly Mismatch[] } {
	const traits = new Map<CheckedBlock, Traits>();
	const pieceOf = (block: CheckedBlock, language: Language): Piece => {
		const [type = "", level = "0"] = classOf(block).split(" ");
		return {
			type,
			level: Number(level),
			traits: () => {
				const found = traitsOf(block, { language, context });
				traits.set(block, found);
				return found;
			},
		};
	};
	const matches = alignTranslation(
		original.map((block) => pieceOf(block, context.source)),
		translation.map((block) => pieceOf(block, context.target)),
	);
	const steps = stepsOf(original, { translation, matches });
	const doubtful = doubtfulSteps(steps, (step) => {
		const [ours, theirs] = traitsIn(step, traits);
		return [...ours.anchors].some((anchor) => theirs.anchors.has(anchor));
	});
	const blocks = steps.flatMap((step): AlignedBlock[] => {
		const { original: ours, translation: theirs } = step;
		if (!ours || !theirs || (doubtful.has(step) && !isCertain(step, traitsIn(step, traits)))) return [];
		return [{ original: ours, translation: theirs }];
	});
	return { blocks, mismatches: describeMismatches(steps) };
}

const noTraits: Traits = { anchors: new Set(), length: 0 };

function traitsIn(
	{ original, translation }: Step,
	traits: ReadonlyMap<CheckedBlock, Traits>,
): readonly [Traits, Traits] {
	const of = (block: CheckedBlock | undefined): Traits => (block && traits.get(block)) ?? noTraits;
	return [of(original), of(translation)];
}

/** The way through both pages: pairs of blocks, and between them first the original's that have none, then the translation's. */
function stepsOf(
	original: readonly CheckedBlock[],
	{
		translation,
		matches,
	}: { readonly translation: readonly CheckedBlock[]; readonly matches: readonly (number | undefined)[] },
): Step[] {
	const steps: Step[] = [];
	let next = 0;
	const addUpTo = (end: number): void => {
		steps.push(...translation.slice(next, end).map((block) => ({ translation: block })));
	};
	original.forEach((block, index) => {
		const match = matches[index];
		const other = match === undefined ? undefined : translation[match];
		if (match === undefined || !other) {
			steps.push({ original: block });
			return;
		}
		addUpTo(match);
		steps.push({ original: block, translation: other });
		next = match + 1;
	});
	addUpTo(translation.length);
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

/** Whether two blocks have the same numbers and links, and lengths that fit. Parts of blocks are too short to be told by length alone. */
function isCertain({ original }: Step, [a, b]: readonly [Traits, Traits]): boolean {
	if (a.anchors.size !== b.anchors.size || (a.anchors.size === 0 && original?.shape === undefined))
		return false;
	const ratio = (b.length + 20) / (a.length + 20);
	return [...a.anchors].every((anchor) => b.anchors.has(anchor)) && ratio > 0.6 && ratio < 1.7;
}
