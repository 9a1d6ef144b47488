import { markdownText } from "../markdown/inline-text.ts";
import type { MarkdownBlock, Segment } from "../markdown/read-blocks.ts";

/** More pairs than this aren't weighed against each other. */
const mostComparisons = 4_000_000;

interface Sequences<Left, Right> {
	readonly right: readonly Right[];
	/** How well two items fit; zero or less when they don't. */
	readonly score: (left: Left, right: Right) => number;
	/** Whether two items surely belong together when everything before or after them does. */
	readonly same: (left: Left, right: Right) => boolean;
}

/**
 * Matches two sequences in order so that the sum of the scores is greatest. Of very long ones, what is the same at both ends is set
 * apart first, and what is too long even then is matched by its order.
 *
 * @returns For each item of `left` the index of its match in `right`.
 */
export function align<Left, Right>(
	left: readonly Left[],
	{ right, score, same }: Sequences<Left, Right>,
): (number | undefined)[] {
	if (left.length * right.length <= mostComparisons) return alignAll(left, { right, score });
	const fits = (index: number, other: number): boolean => {
		const [a, b] = [left[index], right[other]];
		return a !== undefined && b !== undefined && same(a, b);
	};
	let start = 0;
	while (fits(start, start)) start++;
	let end = 0;
	const shorter = Math.min(left.length, right.length) - start;
	while (end < shorter && fits(left.length - 1 - end, right.length - 1 - end)) end++;
	const middle = {
		left: left.slice(start, left.length - end),
		right: right.slice(start, right.length - end),
	};
	const matches =
		middle.left.length * middle.right.length > mostComparisons
			? middle.left.map((_, index) => (index < middle.right.length ? index : undefined))
			: alignAll(middle.left, { right: middle.right, score });
	return left.map((_, index) => {
		if (index < start) return index;
		if (index >= left.length - end) return index - left.length + right.length;
		const match = matches[index - start];
		return match === undefined ? undefined : match + start;
	});
}

function alignAll<Left, Right>(
	left: readonly Left[],
	{ right, score }: Pick<Sequences<Left, Right>, "right" | "score">,
): (number | undefined)[] {
	const scores = left.map((item) => right.map((other) => score(item, other)));
	const width = right.length + 1;
	const best = new Float64Array((left.length + 1) * width);
	const at = (i: number, j: number): number => best[i * width + j] ?? 0;
	for (let i = left.length - 1; i >= 0; i--) {
		for (let j = right.length - 1; j >= 0; j--) {
			const matched = scores[i]?.[j] ?? 0;
			best[i * width + j] = Math.max(
				at(i + 1, j),
				at(i, j + 1),
				matched > 0 ? matched + at(i + 1, j + 1) : 0,
			);
		}
	}
	const matches: (number | undefined)[] = [];
	let j = 0;
	for (let i = 0; i < left.length; i++) {
		const score = (index: number): number => scores[i]?.[index] ?? 0;
		while (
			j < right.length &&
			!(score(j) > 0 && at(i, j) === score(j) + at(i + 1, j + 1)) &&
			at(i, j) === at(i, j + 1)
		)
			j++;
		const matched = j < right.length && score(j) > 0 && at(i, j) === score(j) + at(i + 1, j + 1);
		matches.push(matched ? j++ : undefined);
	}
	return matches;
}

/**
 * Matches an original's blocks with those of its translation, by what they are: headings with headings of their level, then
 * blocks of the same shape; between those that are alike, shared numbers, addresses and code decide.
 */
export function alignTranslation(
	original: readonly MarkdownBlock[],
	translation: readonly MarkdownBlock[],
): (number | undefined)[] {
	if (
		original.length === translation.length &&
		original.every(({ shape }, index) => shape === translation[index]?.shape)
	) {
		return original.map((_, index) => index);
	}
	const anchors = new Map([...original, ...translation].map((block) => [block, anchorsOf(block)]));
	return align(original, {
		right: translation,
		same: (a, b) => a.shape === b.shape,
		score: (a, b) => {
			if (a.type !== b.type) return 0;
			const kind = (a.shape === b.shape ? 3 : 1) + (a.type.startsWith("h") ? 2 : 0);
			return kind + likeness(anchors.get(a) ?? [], anchors.get(b) ?? []);
		},
	});
}

/** Matches the blocks of a text with those of an older version of it: the same ones first, then those that are most alike. */
export function alignVersions(
	now: readonly MarkdownBlock[],
	before: readonly MarkdownBlock[],
): (number | undefined)[] {
	const words = new Map([...now, ...before].map((block) => [block, block.source.toLowerCase().split(" ")]));
	const matches = align(now, {
		right: before,
		same: (a, b) => a.source === b.source,
		score: (a, b) => {
			if (a.source === b.source) return 10;
			return a.type === b.type ? 0.5 + 2 * likeness(words.get(a) ?? [], words.get(b) ?? []) : 0;
		},
	});
	const taken = new Set(matches);
	return now.map((block, index) => {
		const match = matches[index];
		if (match !== undefined && before[match]?.source === block.source) return match;
		const moved = before.findIndex(({ source }, other) => source === block.source && !taken.has(other));
		if (moved === -1) return match;
		taken.add(moved);
		return moved;
	});
}

/** Matches the segments of two blocks: one for one when the blocks have the same shape, else by kind and anchors. */
export function alignSegments(a: MarkdownBlock, b: MarkdownBlock): (number | undefined)[] {
	if (a.shape === b.shape) return a.segments.map((_, index) => index);
	return align<Segment, Segment>(a.segments, {
		right: b.segments,
		same: (left, right) => left.kind === right.kind,
		score: (left, right) =>
			left.kind === right.kind
				? 1 + likeness(anchorsIn(markdownText(left.text)), anchorsIn(markdownText(right.text)))
				: 0,
	});
}

function anchorsOf({ source }: MarkdownBlock): string[] {
	return anchorsIn(source);
}

/** What a translation has in common with its original whatever the languages: numbers, addresses, code. */
function anchorsIn(markdown: string): string[] {
	return markdown.match(/\d+|\]\([^)\s]+|`[^`]+`|https?:\/\/\S+/g) ?? [];
}

/** From 0 to 1: the Dice coefficient of two bags. */
function likeness(a: readonly string[], b: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
	let common = 0;
	for (const item of b) {
		const left = counts.get(item) ?? 0;
		if (left > 0) common++;
		counts.set(item, left - 1);
	}
	return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
