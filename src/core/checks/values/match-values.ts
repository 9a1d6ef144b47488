import { type EqualPair, findSwapped } from "./find-swapped.ts";
import { referenceKey } from "./readers/find-references.ts";
import { canonicalNumber, type TextValues, type Value, type ValueKind } from "./value.ts";

/** A value that one text has and the other hasn't, or has another in its place. */
export interface Difference {
	readonly kind: ValueKind;
	/** Of the original. */
	readonly missing?: Value;
	/** Of the translation. */
	readonly surplus?: Value;
}

/** The values of two texts that translate each other, and what differs between them. */
export interface ComparedTexts {
	readonly original: TextValues;
	readonly translation: TextValues;
	readonly differences: readonly Difference[];
}

/** One side of the comparison, while values are taken out of it. */
interface Side {
	readonly all: readonly Value[];
	readonly left: Set<Value>;
	readonly readings: ReadonlySet<string>;
	readonly text: string;
	readonly hasOne: boolean;
	readonly hasNumberWords: boolean;
	readonly units: ReadonlySet<string>;
	readonly range?: RegExp;
}

/** Numbers up to this are usually written in words. */
const largestWord = 12;

/** The currency of amounts that don't name one: that of the municipalities whose pages are translated. */
const ownCurrency = "SEK";

/**
 * Compares the values of two texts without regard to wording, and to order but where it shows that values have changed places.
 *
 * A value in digits must have its equal in the other text. A number in words may be missing, but not stand against another one.
 * A value that a text repeats may be repeated in the other or not.
 */
export function matchValues(original: TextValues, translation: TextValues): Difference[] {
	const source = sideOf(original);
	const target = sideOf(translation);
	const pairs = [
		...pairEqual(source, { target, equal: (a, b) => a.readings[0] === b.readings[0] && isAlike(a, b) }),
		...pairEqual(source, { target, equal: (a, b) => sharesReading(a, b) && isAlike(a, b) }),
		...pairEqual(source, { target, equal: sharesReading }),
	];
	pairParts(source, target);
	dropVerbatim(source, target);
	dropVerbatim(target, source);
	pairElliptic(source, target);
	pairImplied(source, target);
	dropNames(source, target);
	dropNames(target, source);
	dropWholes(source, target);
	dropWholes(target, source);
	dropRuns(source, target);
	dropRuns(target, source);
	return [...report(source, target), ...findSwapped(original, { translation, pairs })];
}

function sideOf({ text, values, hasOne, hasNumberWords, units, range }: TextValues): Side {
	return {
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
function agree(a: Value, b: Value): boolean {
	if (a.slot === "times" && b.slot === "times") return a.readings[0] === b.readings[0];
	return a.measure === undefined || b.measure === undefined || a.measure === b.measure;
}

/** Loose words go with loose words first, so that “tredje kvartalet” isn't three months, and numbers with a unit with such. */
function isAlike(a: Value, b: Value): boolean {
	return (
		(a.certainty === "weak") === (b.certainty === "weak") &&
		(a.measure === undefined) === (b.measure === undefined)
	);
}

function pairEqual(
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
function pairParts(source: Side, target: Side): void {
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

/** A reference that stands in the other text to the letter is there, whatever it was read as. */
function dropVerbatim(side: Side, other: Side): void {
	const references = [...side.left].filter(({ kind }) => kind === "reference");
	if (references.length === 0) return;
	const plain = referenceKey(other.text);
	for (const value of references) {
		if (!plain.includes(referenceKey(value.text))) continue;
		side.left.delete(value);
		const digits = referenceKey(value.text);
		for (const part of other.left) {
			if (part.kind !== "contact" && digits.includes(referenceKey(part.text))) other.left.delete(part);
		}
	}
}

/** A number in words that the other text has to the letter is a name: “Tre Kronor”, “Fyran”. */
function dropNames(side: Side, other: Side): void {
	for (const value of side.left) {
		const { certainty, kind, text } = value;
		if (certainty === "strict" && kind !== "money") continue;
		if (/^\p{Lu}[\p{L} -]*$/u.test(text) && new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, "u").test(other.text))
			side.left.delete(value);
	}
}

/** “De senaste 12 månaderna” may be “the past year”: a unit that is as long as what is counted in another. */
function dropWholes(side: Side, other: Side): void {
	for (const value of side.left) {
		const { measure, amount } = value;
		if (measure === undefined || amount === 1 || !other.units.has(measure)) continue;
		const [dimension] = measure.split(":");
		const instead = [...other.left].some((one) => one.measure?.split(":")[0] === dimension);
		if (!instead) side.left.delete(value);
	}
}

/** “7, 8 och 9” may be “7 to 9”. */
function dropRuns(side: Side, other: Side): void {
	for (const value of side.left) {
		const at = side.all.indexOf(value);
		const [before, after] = [side.all[at - 1], side.all[at + 1]];
		const amount = value.amount ?? Number.NaN;
		if (before?.amount !== amount - 1 || after?.amount !== amount + 1) continue;
		const isRange = other.all.some((end, index) => {
			const start = other.all[index - 1];
			const spans = start?.amount !== undefined && start.amount < amount && (end.amount ?? 0) > amount;
			return spans && other.range?.test(other.text.slice(start.end, end.start)) === true;
		});
		if (isRange) side.left.delete(value);
	}
}

/**
 * An amount may get the currency that the original gives another amount of the same text: “340 miljoner kronor, 60 miljoner mer”;
 * a number its per cent: “sjönk med 4,1 procentenheter till 71,8”; any number its millions: “84 miljoner i stället för 79”.
 */
function pairElliptic(source: Side, target: Side): void {
	const currencies = new Set(source.all.filter(({ kind }) => kind === "money").map(currencyOf));
	const scales = [1e6, 1e9].filter((scale) =>
		source.all.some(({ amount = 0 }) => amount >= scale && amount < scale * 1000),
	);
	const hasShares = source.all.some(({ readings: [first = ""] }) => /^(?:%|pp):/.test(first));
	for (const value of source.left) {
		const [unit, amount] = value.readings[0]?.split(":") ?? [];
		if (unit !== "n" || amount === undefined) continue;
		const scaled = scales.map((scale) => Number(amount) * scale);
		for (const other of target.left) {
			const isMoney =
				currencies.has(currencyOf(other)) && other.readings[0] === `${currencyOf(other)}:${amount}`;
			const isScaled =
				other.amount !== undefined &&
				scaled.includes(other.amount) &&
				(other.kind !== "money" ||
					(currencies.size === 0 ? [ownCurrency] : [...currencies]).includes(currencyOf(other)));
			if (!isMoney && !isScaled && !(hasShares && other.readings[0] === `%:${amount}`)) continue;
			source.left.delete(value);
			target.left.delete(other);
			break;
		}
	}
}

/**
 * A translation may say what the original leaves to the reader: the currency of millions (“underskottet på 12 miljoner”) or of a bare amount, and that
 * a bare number is an hour (“öppet till 20”, “until 8 p.m.”).
 */
function pairImplied(source: Side, target: Side): void {
	for (const value of source.left) {
		if (value.kind !== "number" || !value.readings[0]?.startsWith("n:")) continue;
		const implied = impliedBy(value);
		const other = [...target.left].find(
			({ kind, readings }) =>
				kind !== "number" &&
				(readings.some((name) => implied.includes(name)) || mayBeMillions(readings, value)),
		);
		if (!other) continue;
		source.left.delete(value);
		target.left.delete(other);
	}
}

/** “SEK 10” of “SEK 10 and 15 million”, where the original has “tio”. */
function mayBeMillions(readings: readonly string[], { amount = 0 }: Value): boolean {
	const million = `${ownCurrency}:${canonicalNumber(amount * 1e6)}`;
	return readings.includes(`${ownCurrency}:${canonicalNumber(amount)}`) && readings.includes(million);
}

/** From here on, a number that has a currency in the translation alone was an amount all along: “ett överskott på 40 000”. */
const leastPrice = 100;

function impliedBy({ text, readings, amount = 25 }: Value): string[] {
	// “en kvarts miljon”, but not “250 000”
	const least = /\d/.test(text) ? 1e6 : 1e5;
	const millions = readings.filter((name) => name.startsWith("n:") && Number(name.slice(2)) >= least);
	const hour = /^\d{1,2}$/.test(text) && amount <= 24 ? [`time:${(amount * 60) % 1440}`] : [];
	const price = /\d/.test(text) && amount >= leastPrice ? [`${ownCurrency}:${canonicalNumber(amount)}`] : [];
	return [...millions.map((name) => `${ownCurrency}${name.slice(1)}`), ...price, ...hour];
}

function currencyOf({ readings }: Value): string {
	return readings[0]?.slice(0, 3) ?? "";
}

/** Whether the other text has an equal of a value, so that it may be said once more, or once less. */
function isRepeated(value: Value, other: Side): boolean {
	if (other.hasOne && value.readings.includes("n:1")) return true;
	return (
		value.readings.some((reading) => other.readings.has(reading)) &&
		other.all.some(
			(twin) => sharesReading(value, twin) && agree(value, twin) && isShare(value) === isShare(twin),
		)
	);
}

/** “A third” has a three in it, but isn't one. */
function isShare({ readings: [first = ""] }: Value): boolean {
	return first.startsWith("f:");
}

function sharesReading(a: Value, b: Value): boolean {
	return a.readings.some((reading) => b.readings.includes(reading));
}

function report(source: Side, target: Side): Difference[] {
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
	for (const value of surplus) {
		const other = unsaid.find((one) => isExchange(one, value, repeated.has(value)));
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

/** Slots of what is never a number of its own. */
const ownSlots: ReadonlySet<string> = new Set(["times", "many", "per", "in"]);

/** What the translation has in place of a value: of the same slot and near the same place in the text, if there is a choice. */
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
			(a, b) => Number(repeated.has(a)) - Number(repeated.has(b)) || distance(a) - distance(b),
		)[0];
	const near = surplus.filter(
		(other) => other.certainty === "strict" && isNear(other.kind, value.kind) && !repeated.has(other),
	);
	const same = nearest(surplus.filter(({ slot }) => slot === value.slot));
	return same ?? (ownSlots.has(value.slot) ? undefined : nearest(near));
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
