import type { Mechanism } from "./mechanisms.ts";
import type { TextValues, Value } from "./value.ts";

/** How values of two texts answer to each other, though nothing or not the same stands there. */
export type Manner =
	/** Both texts have the value. */
	| "equal"
	/** One text has it in pieces, or as the sum of two. */
	| "parts"
	/** About as much in another unit. */
	| "converted"
	/** What a translation may say otherwise or leave unsaid: see `allowances.ts`. */
	| Allowance
	/** The other text has it too, but says it once more, or once less. */
	| "repeated"
	/** In words, which the other text may have worded away. */
	| "worded"
	/** A small number, which the other text may have in a word that isn't known. */
	| "unknown-words";

/** See `allowances.ts`. */
export type Allowance = Exclude<Mechanism, "joined-units" | "coordination">;

/** Values of the original and of the translation that answer to each other; of one of them alone where nothing is missed. */
export interface Agreement {
	readonly original: readonly Value[];
	readonly translation: readonly Value[];
	readonly how: Manner;
}

/** A comparison on its way: what is left of both sides, and what has been found to agree. */
export interface Matching {
	readonly source: Side;
	readonly target: Side;
	readonly agreements: Agreement[];
}

/** Takes out of both sides what agrees. */
export function settle({ source, target, agreements }: Matching, agreement: Agreement): void {
	for (const value of agreement.original) source.left.delete(value);
	for (const value of agreement.translation) target.left.delete(value);
	agreements.push(agreement);
}

/** One side of the comparison, while values are taken out of it. */
export interface Side {
	readonly all: readonly Value[];
	readonly left: Set<Value>;
	readonly text: string;
	readonly hasOne: boolean;
	readonly hasNumberWords: boolean;
	readonly units: ReadonlySet<string>;
	readonly currency: string | undefined;
}

/** A text before anything is taken out of it. */
export function sideOf({ text, values, hasOne, hasNumberWords, units, currency }: TextValues): Side {
	return {
		currency,
		units: units ?? new Set(),
		hasNumberWords,
		all: values,
		left: new Set(values),
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
	if (a.slot === "holiday" && b.slot === "holiday") return !areOtherDays(a, b);
	return a.measure === undefined || b.measure === undefined || a.measure === b.measure;
}

/** “julafton” and “Christmas Day”: two days of one holiday, which a word for the whole of it leaves open. */
function areOtherDays(a: Value, b: Value): boolean {
	const [ours, theirs] = [a, b].map(({ readings }) =>
		readings.filter((reading) => reading.startsWith("date:")),
	);
	if (!ours?.length || !theirs?.length) return false;
	return !ours.some((date) => theirs.includes(date));
}

/** Whether two values may mean the same. Two dates of one week don't: it is the number of a week that may be told by a date. */
export function sharesReading(a: Value, b: Value): boolean {
	return a.readings.some(
		(reading) => b.readings.includes(reading) && !(a.kind === b.kind && reading.startsWith("week:")),
	);
}

/** Loose words go with loose words first, so that “tredje kvartalet” isn't three months, and numbers with a unit with such. */
export function isAlike(a: Value, b: Value): boolean {
	return (
		(a.certainty === "weak") === (b.certainty === "weak") &&
		(a.measure === undefined) === (b.measure === undefined)
	);
}

/** Takes out of both sides what is equal, the first with the first. */
export function pairEqual(matching: Matching, equal: (a: Value, b: Value) => boolean): void {
	const { source, target } = matching;
	for (const value of source.left) {
		for (const other of target.left) {
			if (!equal(value, other) || !agree(value, other)) continue;
			settle(matching, { original: [value], translation: [other], how: "equal" });
			break;
		}
	}
}

/** Dimensions whose units are converted, with the base unit's share by which a rounded conversion may be off, or its own amount. */
const conversions: Readonly<Record<string, (a: number, b: number) => boolean>> = {
	length: isNear,
	area: isNear,
	weight: isNear,
	volume: isNear,
	consumption: isNear,
	energy: isNear,
	power: isNear,
	data: isNear,
	temperature: (a, b) => Math.abs(a - b) <= 1.2,
};

function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) <= 0.055 * Math.max(Math.abs(a), Math.abs(b));
}

/** “10 miles” and “16 kilometer”: about as much, in another unit. */
export function pairConverted(matching: Matching): void {
	const { source, target } = matching;
	for (const value of source.left) {
		const ours = quantityOf(value);
		const other = ours && [...target.left].find((candidate) => isConversion(ours, quantityOf(candidate)));
		if (other) settle(matching, { original: [value], translation: [other], how: "converted" });
	}
	// “26 miles (42 km)” need not be said in both.
	for (const value of source.left)
		if (isSaidIn(target, value)) settle(matching, { original: [value], translation: [], how: "converted" });
	for (const value of target.left)
		if (isSaidIn(source, value)) settle(matching, { original: [], translation: [value], how: "converted" });
}

function isSaidIn({ all }: Side, value: Value): boolean {
	const quantity = quantityOf(value);
	return quantity !== undefined && all.some((other) => isConversion(quantity, quantityOf(other)));
}

interface Quantity {
	readonly dimension: string;
	/** In base units. */
	readonly base: number;
	readonly factor: number;
}

function quantityOf({ readings, amount }: Value): Quantity | undefined {
	if (amount === undefined) return undefined;
	for (const reading of readings) {
		const end = reading.indexOf(":");
		const dimension = reading.slice(0, end);
		if (!Object.hasOwn(conversions, dimension)) continue;
		const base = Number(reading.slice(end + 1));
		return { dimension, base, factor: base / amount };
	}
	return undefined;
}

/** The same unit isn't converted: 10 km aren't 10.2 km. */
function isConversion(ours: Quantity, theirs: Quantity | undefined): boolean {
	if (theirs?.dimension !== ours.dimension || Math.abs(ours.factor / theirs.factor - 1) < 1e-6) return false;
	return conversions[ours.dimension]?.(ours.base, theirs.base) === true;
}

/**
 * A value that the other text has in pieces: “9 oktober 2023” against “9 October” and “2023”. It is there when all its pieces
 * are; pieces that answer to one of a value that isn't there count for nothing.
 */
export function pairParts(matching: Matching): void {
	const { source, target } = matching;
	if (!hasParts(source) && !hasParts(target)) return;
	const [ours, theirs] = [atomsOf(source), atomsOf(target)];
	let pairs = pairAtoms(ours, theirs);
	for (let before = -1; before !== pairs.length; ) {
		before = pairs.length;
		const found = new Set(pairs.flatMap((pair) => pair.map(({ value }) => value)));
		pairs = pairs.filter(
			([own, other]) =>
				isWhole(own.owner, { found, others: theirs }) && isWhole(other.owner, { found, others: ours }),
		);
	}
	while (pairs.length > 0) {
		const original = new Set(pairs.slice(0, 1).map(([{ owner }]) => owner));
		const translation = new Set<Value>();
		// Wholes of both texts may overlap, each having pieces of the other's.
		for (let before = -1; before !== original.size + translation.size; ) {
			before = original.size + translation.size;
			for (const [own, other] of pairs) {
				if (!original.has(own.owner) && !translation.has(other.owner)) continue;
				original.add(own.owner);
				translation.add(other.owner);
			}
		}
		settle(matching, { original: [...original], translation: [...translation], how: "parts" });
		pairs = pairs.filter(([{ owner }]) => !original.has(owner));
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

/**
 * Whether the other text has all that a value is made of. The month of a year may be worded away (“die Maiausgabe 2022”), but not become
 * another one.
 */
function isWhole(
	owner: Value,
	{ found, others }: { readonly found: ReadonlySet<Value>; readonly others: readonly Atom[] },
): boolean {
	const isSaid = (part: Value): boolean =>
		found.has(part) ||
		(owner.kind === "date" &&
			part.certainty === "word" &&
			others.every(({ value }) => found.has(value) || value.kind !== "date"));
	return (owner.parts ?? [owner]).every(isSaid);
}

function hasParts({ left }: Side): boolean {
	return [...left].some(({ parts }) => parts !== undefined);
}
