import { type Anchor, nearest, sharedNames } from "./anchors.ts";
import { sharesReading } from "./matching.ts";
import type { TextValues, Value } from "./value.ts";

/** Two values of a text, in its order, that have changed places in the translation. */
export interface Swap {
	readonly first: EqualPair;
	readonly second: EqualPair;
	/** Where the values have kept their places: the names beside them that have exchanged theirs. */
	readonly names?: readonly [besideFirst: string, besideSecond: string];
}

/** Two values of which it is asked whether they have changed places. */
type Couple = readonly [first: EqualPair, second: EqualPair];

/** A value of the original with its equal in the translation. */
export type EqualPair = readonly [original: Value, translation: Value];

/**
 * Values that are there but have changed places: “450 € för kursen och 200 för boken” against “EUR 200 for the course and EUR
 * 450 for the book”. A translation may well turn a sentence round. So values count as exchanged only when what they belong to
 * has kept its order: names and values of another sort beside them, or, where there are none, the ends of a range, labels (“Adults: EUR
 * 150”), the lines of a list or table, and the two sides of a conjunction.
 *
 * @param pairs The values that both texts have.
 */
export function findSwapped(
	original: TextValues,
	{ translation, pairs }: { readonly translation: TextValues; readonly pairs: readonly EqualPair[] },
): Swap[] {
	const telling = pairs.filter(isTelling).toSorted(([a], [b]) => a.start - b.start);
	if (telling.length < 2) return [];
	const isKept = telling.every(([, value], index) => value.start >= (telling[index - 1]?.[1].start ?? 0));
	const inOrder = telling.filter(
		([ours, theirs]) => isOnly(ours, original.values) && isOnly(theirs, translation.values),
	);
	if (isKept) return inOrder.length < 2 ? [] : swappedNames(inOrder, { original, translation });
	const names = [...new Set(inOrder.map(groupOf))];
	return names.flatMap((name) => {
		const ordered = inOrder.filter((pair) => groupOf(pair) === name);
		const others = pairs.filter((pair) => groupOf(pair) !== name);
		const anchors = [...others.map(anchorOf), ...sharedNames(original.text, translation.text)];
		const texts = { original, translation, anchors };
		const swap =
			neighbours(ordered).find(([one, next]) => areSwapped(one, next, texts)) ??
			couples(ordered, translation).find(([one, next]) => linesSwapped(one, next, texts));
		return swap ? [{ first: swap[0], second: swap[1] }] : [];
	});
}

/**
 * “From Bonn at 8.15, in Aachen at 8.52” against “from Aachen at 8.15, in Bonn at 8.52”: names that have exchanged the values beside them, which have
 * kept their order.
 */
function swappedNames(
	pairs: readonly EqualPair[],
	{ original, translation }: { readonly original: TextValues; readonly translation: TextValues },
): Swap[] {
	const names = sharedNames(original.text, translation.text);
	if (names.length < 2) return [];
	const anchors = pairs.map(([ours, theirs]) => ({ ours, theirs }));
	const nameOf = ({ ours: { start, end } }: Anchor): string => original.text.slice(start, end);
	return names.flatMap((second, index): Swap[] => {
		const first = names[index - 1];
		if (!first || second.theirs.start > first.theirs.start) return [];
		const [one, two] = [nearest(anchors, first.ours, "ours"), nearest(anchors, second.ours, "ours")];
		if (!one || !two || one === two) return [];
		const areExchanged =
			nearest(anchors, first.theirs, "theirs") === two && nearest(anchors, second.theirs, "theirs") === one;
		if (!areExchanged) return [];
		return [
			{
				first: [one.ours, one.theirs],
				second: [two.ours, two.theirs],
				names: [nameOf(first), nameOf(second)],
			},
		];
	});
}

function neighbours(pairs: readonly EqualPair[]): Couple[] {
	return pairs.flatMap((pair, index): Couple[] => {
		const before = pairs[index - 1];
		return before ? [[before, pair]] : [];
	});
}

/** Any two values of a list or table. */
function couples(pairs: readonly EqualPair[], { text }: TextValues): Couple[] {
	if (!text.includes("\n")) return [];
	return pairs.flatMap((pair, index) => pairs.slice(index + 1).map((other): Couple => [pair, other]));
}

/** Words such as “both” and “half” are too loose to have a place. */
function isTelling([original, translation]: EqualPair): boolean {
	return original.certainty !== "weak" && translation.certainty !== "weak" && original.kind !== "reference";
}

/** What a text has twice may stand for either. */
function isOnly(value: Value, values: readonly Value[]): boolean {
	return values.every((other) => other === value || !sharesReading(other, value));
}

/** Values that might be taken for each other. */
function groupOf([original, translation]: EqualPair): string {
	const shared = original.readings.find((reading) => translation.readings.includes(reading)) ?? "";
	const isYear = /^(?:19|20)\d\d$/.test(original.text);
	return `${original.slot} ${isYear ? "year" : shared.split(":")[0]}`;
}

function anchorOf([original, translation]: EqualPair): Anchor {
	return { ours: original, theirs: translation };
}

/** Whether two values have changed places, by what stands beside them. */
function areSwapped(
	[first, firstHere]: EqualPair,
	[second, secondHere]: EqualPair,
	{
		original,
		translation,
		anchors,
	}: { readonly original: TextValues; readonly translation: TextValues; readonly anchors: readonly Anchor[] },
): boolean {
	if (firstHere.start < secondHere.start || first.end > second.start || sharesReading(first, second))
		return false;
	const [one, next] = [dimensionOf(first), dimensionOf(second)];
	const [oneHere, nextHere] = [dimensionOf(firstHere), dimensionOf(secondHere)];
	if (one !== next && oneHere !== nextHere) return one === nextHere && next === oneHere;
	const hasLabels =
		[first, second].every((value) => isLabelled(value, original)) &&
		[firstHere, secondHere].every((value) => isLabelled(value, translation));
	if (hasLabels) return true;
	const [left, right] = [nearest(anchors, first, "ours"), nearest(anchors, second, "ours")];
	if (left && right && left !== right) {
		if (left.ours.start < right.ours.start !== left.theirs.start < right.theirs.start) return false;
		const here = [nearest(anchors, firstHere, "theirs"), nearest(anchors, secondHere, "theirs")];
		if (here[0] === left && here[1] === right) return false;
		if (here[0] === right && here[1] === left) return true;
	}
	const gap = original.text.slice(first.end, second.start);
	const gapHere = translation.text.slice(secondHere.end, firstHere.start);
	return (
		(isCoordinated(gap, first, original) && isCoordinated(gapHere, secondHere, translation)) ||
		(isCompared(gap, original) && isCompared(gapHere, translation)) ||
		(isPart(original, [first, second]) && isPart(translation, [secondHere, firstHere]))
	);
}

/** “Adults: EUR 150”: what a value belongs to stands right before it. */
function isLabelled({ start }: Value, { text }: TextValues): boolean {
	return /\p{L}\)?:[ \u00a0]$/u.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * Kilometres and years that have kept their units are in their places, as are days and pieces; “15 items for 21 days” and “21 items for 15
 * days” have not.
 */
function dimensionOf({ measure }: Value): string | undefined {
	return measure?.split(":")[0];
}

/**
 * Whether a conjunction stands between two values, or the mark of a range, and no word by which the second is set against the first. Hours are never
 * set against each other: “from” is where they begin.
 */
function isCoordinated(
	gap: string,
	{ slot }: Value,
	{ range, conjunction, relation, belonging }: TextValues,
): boolean {
	if (gap.length > longestGap || /[.!?\n]/.test(gap)) return false;
	const parts = conjunction ? gap.split(conjunction) : [gap];
	if (parts.length > 1 && slot === "time") return true;
	if (relation?.test(gap) === true || belonging?.test(parts.at(-1) ?? "") === true) return false;
	return parts.length > 1 || range?.test(gap) === true;
}

/** “98 this year, compared with 120 last year”. */
function isCompared(gap: string, { comparison }: TextValues): boolean {
	return gap.length <= longestGap && !/[.!?\n]/.test(gap) && comparison?.test(gap) === true;
}

/** “340 members, of whom 212 are women”, “340 members, 212 of whom are women”. */
function isPart({ text, part }: TextValues, [whole, some]: readonly [Value, Value]): boolean {
	const gap = text.slice(whole.end, some.end + partTail);
	return gap.length <= longestGap && part?.test(gap) === true;
}

/** How far after a number the words that make it a part of another may end, in characters. */
const partTail = 9;

/** Longest text between two coordinated values, in characters. */
const longestGap = 80;

/** Lines of a list or cells of a table have one order, unless they are sorted by the alphabet. */
function linesSwapped(
	[first, firstHere]: EqualPair,
	[second, secondHere]: EqualPair,
	{ original, translation }: { readonly original: TextValues; readonly translation: TextValues },
): boolean {
	const lines = translation.text.split("\n");
	if (lines.length < 2 || lines.length !== original.text.split("\n").length) return false;
	const lineOf = (text: string, { start }: Value): number => text.slice(0, start).split("\n").length;
	const [from, to] = [lineOf(original.text, first), lineOf(original.text, second)];
	const isExchanged =
		from !== to &&
		lineOf(translation.text, firstHere) === to &&
		lineOf(translation.text, secondHere) === from;
	const isSorted = lines.every((line, index) => index === 0 || (lines[index - 1] ?? "") <= line);
	return isExchanged && !(isSorted && lines.length >= sortedLines);
}

/** From this many lines on, their order isn't that of the alphabet by chance. */
const sortedLines = 4;
