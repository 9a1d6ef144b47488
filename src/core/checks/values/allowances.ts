import { referenceKey } from "./readers/find-references.ts";
import type { Side } from "./sides.ts";
import { canonicalNumber, type Value } from "./value.ts";

/** Takes out of both sides what a translation may rightly say otherwise, or leave unsaid. */
export function makeAllowances(source: Side, target: Side): void {
	dropVerbatim(source, target);
	dropVerbatim(target, source);
	pairElliptic(source, target);
	pairImplied(source, target);
	for (const [side, other] of [
		[source, target],
		[target, source],
	] as const) {
		dropNames(side, other);
		dropWholes(side, other);
		dropRuns(side, other);
	}
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
					(currencies.size === 0 ? [source.currency] : [...currencies]).includes(currencyOf(other)));
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
		const implied = impliedBy(value, source.currency);
		const other = [...target.left].find(
			({ kind, readings }) =>
				kind !== "number" &&
				(readings.some((name) => implied.includes(name)) ||
					mayBeMillions(readings, { value, currency: source.currency })),
		);
		if (!other) continue;
		source.left.delete(value);
		target.left.delete(other);
	}
}

/** “SEK 10” of “SEK 10 and 15 million”, where the original has “tio”. */
function mayBeMillions(
	readings: readonly string[],
	{ value: { amount = 0 }, currency }: { readonly value: Value; readonly currency: string | undefined },
): boolean {
	const million = `${currency}:${canonicalNumber(amount * 1e6)}`;
	return readings.includes(`${currency}:${canonicalNumber(amount)}`) && readings.includes(million);
}

/** From here on, a number that has a currency in the translation alone was an amount all along: “ett överskott på 40 000”. */
const leastPrice = 100;

function impliedBy({ text, readings, amount = 25 }: Value, currency: string | undefined): string[] {
	// “en kvarts miljon”, but not “250 000”
	const least = /\d/.test(text) ? 1e6 : 1e5;
	const millions = readings.filter((name) => name.startsWith("n:") && Number(name.slice(2)) >= least);
	const hour = /^\d{1,2}$/.test(text) && amount <= 24 ? [`time:${(amount * 60) % 1440}`] : [];
	const price = /\d/.test(text) && amount >= leastPrice ? [`${currency}:${canonicalNumber(amount)}`] : [];
	return [...millions.map((name) => `${currency}${name.slice(1)}`), ...price, ...hour];
}

function currencyOf({ readings }: Value): string {
	return readings[0]?.slice(0, 3) ?? "";
}
