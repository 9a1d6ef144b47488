import { makeAllowances } from "./allowances.ts";
import { findSwapped, type Swap } from "./find-swapped.ts";
import {
	type Agreement,
	agree,
	isAlike,
	type Manner,
	type Matching,
	pairConverted,
	pairEqual,
	pairParts,
	type Side,
	settle,
	sharesReading,
	sideOf,
} from "./matching.ts";
import { openRatios } from "./open-ratios.ts";
import type { TextValues, Value, ValueKind } from "./value.ts";

/** A value that one text has and the other hasn't, or has another in its place. */
export interface Difference {
	readonly kind: ValueKind;
	/** Of the original. */
	readonly missing?: Value;
	/** Of the translation. */
	readonly surplus?: Value;
}

/** The values of two texts that translate each other, what agrees and what differs: every value is in one of the two. */
export interface ComparedTexts {
	readonly original: TextValues;
	readonly translation: TextValues;
	readonly agreements: readonly Agreement[];
	readonly differences: readonly Difference[];
	/** Values that agree but have changed places. */
	readonly swaps: readonly Swap[];
}

/** Numbers up to this are usually written in words. */
const largestWord = 12;

/**
 * Compares the values of two texts without regard to wording, nor to order except where it shows that values have changed places.
 *
 * A value in digits must have its equal in the other text. A number in words may be missing, but not stand against another one.
 * A value that a text repeats may be repeated in the other or not.
 *
 * @param without Allowances that aren't made.
 */
export function matchValues(
	original: TextValues,
	{ translation, without }: { readonly translation: TextValues; readonly without: ReadonlySet<string> },
): ComparedTexts {
	const matching: Matching = { source: sideOf(original), target: sideOf(translation), agreements: [] };
	pairEqual(matching, (a, b) => a.readings[0] === b.readings[0] && isAlike(a, b));
	pairEqual(matching, (a, b) => sharesReading(a, b) && isAlike(a, b));
	pairEqual(matching, sharesReading);
	pairEqual(
		matching,
		(a, b) => labelOf(a, original) === labelOf(b, translation) && labelOf(a, original) !== undefined,
	);
	const pairs = matching.agreements.flatMap(({ original: [ours], translation: [theirs] }) =>
		ours && theirs ? [[ours, theirs] as const] : [],
	);
	const differences = hasRest(matching) ? compareRest(matching, without) : [];
	return {
		original,
		translation,
		agreements: matching.agreements,
		differences,
		swaps: findSwapped(original, { translation, pairs }),
	};
}

/** The number of a figure, a section or a version, which is the same in every language: “Figure 16.247”. It follows a word with a capital. */
function labelOf({ text, start }: Value, { text: whole }: TextValues): string | undefined {
	const [label] = /^\d+(?:\.\d+)+(?=\.?$)/.exec(text) ?? [];
	return label !== undefined && /\p{Lu}\p{L}*[ \u00a0]$/u.test(whole.slice(0, start)) ? label : undefined;
}

/** Whether a text has values that the other hasn't the same of; mostly neither has. */
function hasRest({ source, target }: Matching): boolean {
	return source.left.size + target.left.size > 0;
}

/** What differs among the values that aren't simply equal. */
function compareRest(matching: Matching, without: ReadonlySet<string>): Difference[] {
	pairConverted(matching);
	pairParts(matching);
	makeAllowances(matching, without);
	openRatios(matching);
	const differences = report(matching);
	settleRest(matching, differences);
	return differences;
}

/** What is left and isn't missed agrees in its way. */
function settleRest(matching: Matching, differences: readonly Difference[]): void {
	const differing = new Set(differences.flatMap(({ missing, surplus }) => [missing, surplus]));
	const { source, target } = matching;
	const how = (value: Value, other: Side): Manner =>
		!other.hasNumberWords && !counts(value, other) && value.certainty !== "weak"
			? "unknown-words"
			: isRepeated(value, other)
				? "repeated"
				: "worded";
	for (const value of source.left)
		if (!differing.has(value))
			settle(matching, { original: [value], translation: [], how: how(value, target) });
	for (const value of target.left)
		if (!differing.has(value))
			settle(matching, { original: [], translation: [value], how: how(value, source) });
}

/** Whether the other text has an equal of a value, so that it may be said once more, or once less. */
function isRepeated(value: Value, other: Side): boolean {
	if (other.hasOne && value.readings.includes("n:1")) return true;
	return other.all
		.flatMap((twin) => [twin, ...partsOfDate(twin)])
		.some((twin) => sharesReading(value, twin) && agree(value, twin) && isShare(value) === isShare(twin));
}

/** “Vecka 34, 2025” has its year in “18 August 2025”. */
function partsOfDate({ kind, parts = [] }: Value): readonly Value[] {
	return kind === "date" ? parts : [];
}

/** “A third” has a three in it, but isn't one. */
function isShare({ readings: [first = ""] }: Value): boolean {
	return first.startsWith("f:");
}

function report({ source, target }: Matching): Difference[] {
	const lost = [...source.left].filter((value) => counts(value, target));
	const missing = lost.filter((value) => !isRepeated(value, target));
	const surplus = [...target.left].filter((value) => counts(value, source));
	const repeated = new Set(surplus.filter((value) => isRepeated(value, source)));
	const differences: Difference[] = [];
	const strictFirst = [...missing].sort(
		(a, b) => Number(a.certainty === "word") - Number(b.certainty === "word"),
	);
	for (const value of strictFirst) {
		const other = counterpart(value, { surplus, repeated, texts: [source.text, target.text] });
		if (other) surplus.splice(surplus.indexOf(other), 1);
		if (other) differences.push({ kind: kindOf(value, other), missing: value, surplus: other });
		else if (value.certainty === "strict") differences.push({ kind: value.kind, missing: value });
	}
	const unsaid = lost.filter((value) => !missing.includes(value));
	const isAsOften = ({ slot }: Value): boolean =>
		closedSlots.has(slot) && countOf(slot, source.all) === countOf(slot, target.all);
	for (const value of surplus) {
		const other = unsaid.find((one) => isExchange(one, value, repeated.has(value) && !isAsOften(value)));
		if (other) unsaid.splice(unsaid.indexOf(other), 1);
		if (other) differences.push({ kind: kindOf(other, value), missing: other, surplus: value });
		else if (value.certainty === "strict" && !repeated.has(value))
			differences.push({ kind: value.kind, surplus: value });
	}
	return differences;
}

/**
 * “3 km …, 4 km för årskurs 4–6” against “3 km …, 6 km for Years 4–6”: that a text has one value less, which it has elsewhere, and
 * another one more is an exchange and no repetition. Where both stand elsewhere too, digits alone are proof of it.
 */
function isExchange(lost: Value, surplus: Value, isRepeat: boolean): boolean {
	const hasDigits = [lost, surplus].every(({ certainty, text }) => certainty === "strict" && /\d/.test(text));
	return lost.kind === surplus.kind && lost.slot === surplus.slot && (hasDigits || !isRepeat);
}

function countOf(slot: string, values: readonly Value[]): number {
	return values.filter((value) => value.slot === slot).length;
}

/** Slots of which every word is known. Where both texts name as many, one that is said once more stands for one that is said once less. */
const closedSlots: ReadonlySet<string> = new Set(["weekday", "month"]);

/** Slots of what is never a number of its own. */
const ownSlots: ReadonlySet<string> = new Set(["times", "many", "per", "in", "holiday", "from-today"]);

/** What the translation has in place of a value: of the same slot, and if there is a choice, of the same sort and near the same place in the text. */
function counterpart(
	value: Value,
	{
		surplus,
		repeated,
		texts: [ours, theirs],
	}: {
		readonly surplus: readonly Value[];
		readonly repeated: ReadonlySet<Value>;
		readonly texts: readonly [original: string, translation: string];
	},
): Value | undefined {
	const distance = (other: Value): number =>
		Math.abs(other.start / Math.max(1, theirs.length) - value.start / Math.max(1, ours.length));
	const nearest = (values: readonly Value[]): Value | undefined =>
		[...values].sort(
			(a, b) =>
				Number(repeated.has(a)) - Number(repeated.has(b)) ||
				Number(!isOfOneSort(a, value)) - Number(!isOfOneSort(b, value)) ||
				distance(a) - distance(b),
		)[0];
	const near = surplus.filter(
		(other) => other.certainty === "strict" && isNear(other.kind, value.kind) && !repeated.has(other),
	);
	const same =
		nearest(surplus.filter(({ slot }) => slot === value.slot)) ??
		nearest(surplus.filter((other) => areHours(other, value) || areIntervals(other, value)));
	return same ?? (ownSlots.has(value.slot) ? undefined : nearest(near));
}

/** “mellan tolv och två” and “between noon and four”: one language may leave open that a number is an hour, which the other says. */
function areHours(a: Value, b: Value): boolean {
	const mayBeHour = ({ readings }: Value): boolean => readings.some((reading) => reading.startsWith("time:"));
	return (a.slot === "time") !== (b.slot === "time") && mayBeHour(a) && mayBeHour(b);
}

/** “varannan vecka” and “every week” */
function areIntervals(a: Value, b: Value): boolean {
	const isEvery = ({ readings }: Value): boolean => readings.some((reading) => reading.startsWith("every:"));
	return (a.slot === "per" && isEvery(b)) || (b.slot === "per" && isEvery(a));
}

/** A length answers to a length rather than to a year. */
function isOfOneSort(a: Value, b: Value): boolean {
	return a.measure?.split(":")[0] === b.measure?.split(":")[0];
}

/** An amount against a number is a matter of the currency, a time against a number one of the time. */
function kindOf(missing: Value, surplus: Value): ValueKind {
	const kinds = [missing.kind, surplus.kind];
	if (kinds.includes("number")) return kinds.find((kind) => kind !== "number") ?? "number";
	return missing.kind;
}

/** Whether a value may be missed in the other text, which may have words for small numbers that aren't known. */
function counts({ certainty, slot, amount }: Value, { hasNumberWords }: Side): boolean {
	if (certainty === "weak") return false;
	return hasNumberWords || slot !== "number" || amount === undefined || amount > largestWord;
}

/** Kinds that a fault turns into each other: an amount that lost its currency, an hour that lost its “p.m.”. */
function isNear(a: ValueKind, b: ValueKind): boolean {
	const numeric = (kind: ValueKind): boolean => kind !== "contact" && kind !== "reference";
	return a === b || (numeric(a) && numeric(b));
}
