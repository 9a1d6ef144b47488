import type { EqualPair } from "./find-swapped.ts";
import type { TextValues, Value } from "./value.ts";

/** One side of the comparison, while values are taken out of it. */
export interface Side {
	readonly all: readonly Value[];
	readonly left: Set<Value>;
	readonly readings: ReadonlySet<string>;
	readonly text: string;
	readonly hasOne: boolean;
	readonly hasNumberWords: boolean;
	readonly units: ReadonlySet<string>;
	readonly range?: RegExp;
	readonly currency: string | undefined;
}

/** A text before anything is taken out of it. */
export function sideOf({ text, values, hasOne, hasNumberWords, units, range, currency }: TextValues): Side {
	return {
		currency,
		units: units ?? new Set(),
		...(range && { range }),
		hasNumberWords,
		all: values,
		left: new Set(values),
		readings: new Set(values.flatMap(({ readings }) => readings)),
		text,
		hasOne,
	};
}

/**
 * Values whose measures differ aren't equal, though their numbers may be: 18 years and 18 months. Nor are multiples that a percentage
 * may mean both of.
 */
export function agree(a: Value, b: Value): boolean {
	if (a.slot === "times" && b.slot === "times") return a.readings[0] === b.readings[0];
	return a.measure === undefined || b.measure === undefined || a.measure === b.measure;
}

/** Whether two values may mean the same. */
export function sharesReading(a: Value, b: Value): boolean {
	return a.readings.some((reading) => b.readings.includes(reading));
}

/** Loose words go with loose words first, so that “tredje kvartalet” isn't three months, and numbers with a unit with such. */
export function isAlike(a: Value, b: Value): boolean {
	return (
		(a.certainty === "weak") === (b.certainty === "weak") &&
		(a.measure === undefined) === (b.measure === undefined)
	);
}

/** Takes out of both sides what is equal, the first with the first, and tells the pairs. */
export function pairEqual(
	source: Side,
	{ target, equal }: { readonly target: Side; readonly equal: (a: Value, b: Value) => boolean },
): EqualPair[] {
	const pairs: EqualPair[] = [];
	for (const value of source.left) {
		for (const other of target.left) {
			if (!equal(value, other) || !agree(value, other)) continue;
			source.left.delete(value);
			target.left.delete(other);
			pairs.push([value, other]);
			break;
		}
	}
	return pairs;
}

/**
 * A value that the other text has in pieces: “9 oktober 2023” against “9 October” and “2023”. It is there when all its pieces
 * are; pieces that answer to one of a value that isn't there count for nothing.
 */
export function pairParts(source: Side, target: Side): void {
	if (!hasParts(source) && !hasParts(target)) return;
	let pairs = pairAtoms(atomsOf(source), atomsOf(target));
	for (let before = -1; before !== pairs.length; ) {
		before = pairs.length;
		pairs = pairs.filter(([ours, theirs]) => isWhole(ours.owner, pairs) && isWhole(theirs.owner, pairs));
	}
	for (const [ours, theirs] of pairs) {
		source.left.delete(ours.owner);
		target.left.delete(theirs.owner);
	}
}

/** A value, or a part of it. */
interface Atom {
	readonly value: Value;
	readonly owner: Value;
}

function atomsOf({ left }: Side): Atom[] {
	return [...left].flatMap((owner) => (owner.parts ?? [owner]).map((value) => ({ value, owner })));
}

function pairAtoms(source: readonly Atom[], target: readonly Atom[]): (readonly [Atom, Atom])[] {
	const free = [...target];
	return source.flatMap((atom) => {
		const at = free.findIndex(({ value }) => sharesReading(value, atom.value) && agree(value, atom.value));
		const [other] = at < 0 ? [] : free.splice(at, 1);
		return other ? [[atom, other] as const] : [];
	});
}

function isWhole(owner: Value, pairs: readonly (readonly [Atom, Atom])[]): boolean {
	const found = pairs.filter(([ours, theirs]) => ours.owner === owner || theirs.owner === owner).length;
	return found === (owner.parts?.length ?? 1);
}

function hasParts({ left }: Side): boolean {
	return [...left].some(({ parts }) => parts !== undefined);
}
