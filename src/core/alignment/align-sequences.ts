import { diffArrays } from "diff";

/** More pairs than this aren't weighed against each other. */
const mostComparisons = 500_000;

interface Sequences<Left, Right> {
	readonly right: readonly Right[];
	/** How well two items fit; zero or less when they don't. */
	readonly score: (left: Left, right: Right) => number;
	/** What two items have in common that surely belong together when everything before or after them does. */
	readonly key: (item: Left | Right) => string;
}

/** For each item of a sequence the index of its counterpart in another, if it has one. */
export type Matches = readonly (number | undefined)[];

/**
 * Matches two sequences in order so that the sum of the scores is greatest (Needleman and Wunsch 1970; gaps cost nothing).
 * Of very long ones, what is the same at both ends is set apart first, and what is too long even then is matched by its keys.
 *
 * @returns For each item of `left` the index of its match in `right`.
 */
export function alignSequences<Left, Right>(
	left: readonly Left[],
	{ right, score, key }: Sequences<Left, Right>,
): Matches {
	if (left.length * right.length <= mostComparisons) return alignAll(left, { right, score });
	return betweenSameEnds(left, {
		right,
		isSame: (a, b) => key(a) === key(b),
		align: (middle, others) =>
			middle.length * others.length > mostComparisons
				? alignKeys(middle.map(key), others.map(key))
				: alignAll(middle, { right: others, score }),
	});
}

/**
 * Matches what is the same at both ends of two sequences with each other, and aligns what is between.
 *
 * @returns For each item of `left` the index of its match in `right`.
 */
export function betweenSameEnds<Left, Right>(
	left: readonly Left[],
	{
		right,
		isSame,
		align,
	}: {
		readonly right: readonly Right[];
		readonly isSame: (left: Left, right: Right) => boolean;
		readonly align: (left: readonly Left[], right: readonly Right[]) => Matches;
	},
): Matches {
	const isSameAt = (at: number, other: number): boolean => {
		const [a, b] = [left.at(at), right.at(other)];
		return a !== undefined && b !== undefined && isSame(a, b);
	};
	const shorter = Math.min(left.length, right.length);
	let start = 0;
	while (start < shorter && isSameAt(start, start)) start++;
	let end = 0;
	while (end < shorter - start && isSameAt(-1 - end, -1 - end)) end++;
	const matches = align(left.slice(start, left.length - end), right.slice(start, right.length - end));
	return left.map((_, index) => {
		if (index < start) return index;
		if (index >= left.length - end) return index - left.length + right.length;
		const match = matches[index - start];
		return match === undefined ? undefined : match + start;
	});
}

/** Matches two sequences of strings so that as many as possible find the same one in the other, in order. */
function alignKeys(left: readonly string[], right: readonly string[]): Matches {
	const matches: (number | undefined)[] = [];
	let other = 0;
	for (const { added, removed, value } of diffArrays([...left], [...right])) {
		if (added) other += value.length;
		else for (const _ of value) matches.push(removed ? undefined : other++);
	}
	return matches;
}

function alignAll<Left, Right>(
	left: readonly Left[],
	{ right, score }: Pick<Sequences<Left, Right>, "right" | "score">,
): Matches {
	const width = right.length + 1;
	const scores = new Float64Array(left.length * width);
	const best = new Float64Array((left.length + 1) * width);
	const at = (i: number, j: number): number => best[i * width + j] ?? 0;
	for (let i = left.length - 1; i >= 0; i--) {
		for (let j = right.length - 1; j >= 0; j--) {
			const [a, b] = [left[i], right[j]];
			const matched = a === undefined || b === undefined ? 0 : score(a, b);
			scores[i * width + j] = matched;
			best[i * width + j] = Math.max(
				at(i + 1, j),
				at(i, j + 1),
				matched > 0 ? matched + at(i + 1, j + 1) : 0,
			);
		}
	}
	const matches: (number | undefined)[] = [];
	let j = 0;
	while (matches.length < left.length) {
		const i = matches.length;
		const matched = j < right.length ? (scores[i * width + j] ?? 0) : 0;
		if (matched > 0 && at(i, j) === matched + at(i + 1, j + 1)) matches.push(j++);
		else if (j >= right.length || at(i, j) === at(i + 1, j)) matches.push(undefined);
		else j++;
	}
	return matches;
}
