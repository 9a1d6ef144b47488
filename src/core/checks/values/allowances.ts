import { type Allowance, type Matching, type Side, settle } from "./matching.ts";
import { canonicalNumber, type Value } from "./value.ts";

/** What a translation may rightly say otherwise, or leave unsaid, in the order in which it is looked for. */
const allowances: readonly { readonly how: Allowance; readonly find: (matching: Matching) => void }[] = [
	{ how: "elliptic", find: pairElliptic },
	{ how: "implied", find: pairImplied },
	{ how: "whole", find: dropWholes },
];

/**
 * Takes out of both sides what a translation may rightly say otherwise, or leave unsaid.
 *
 * @param without Allowances that aren't made, to learn what each is worth.
 */
export function makeAllowances(matching: Matching, without: ReadonlySet<string>): void {
	for (const { how, find } of allowances) if (!without.has(how)) find(matching);
}

/** “De senaste 12 månaderna” may be “the past year”: a unit that is as long as what is counted in another. */
function dropWholes(matching: Matching): void {
	const { source, target } = matching;
	for (const value of source.left)
		if (isWhole(value, target)) settle(matching, { original: [value], translation: [], how: "whole" });
	for (const value of target.left)
		if (isWhole(value, source)) settle(matching, { original: [], translation: [value], how: "whole" });
}

function isWhole({ measure, amount }: Value, other: Side): boolean {
	if (measure === undefined || amount === 1 || !other.units.has(measure)) return false;
	const [dimension] = measure.split(":");
	return ![...other.left].some((one) => one.measure?.split(":")[0] === dimension);
}

/**
 * An amount may get the currency that the original gives another amount of the same text: “340 miljoner euro, 60 miljoner mer”;
 * a number its per cent: “sjönk med 4,1 procentenheter till 71,8”; any number its millions: “84 miljoner i stället för 79”.
 */
function pairElliptic(matching: Matching): void {
	const { source, target } = matching;
	const currencies = new Set(source.all.filter(({ kind }) => kind === "money").map(currencyOf));
	const scales = [1e6, 1e9].filter((scale) =>
		source.all.some(({ amount = 0 }) => amount >= scale && amount < scale * 1000),
	);
	const hasShares = source.all.some(({ readings: [first = ""] }) => /^(?:%|pp):/.test(first));
	for (const value of source.left) {
		const [unit, amount] = value.readings[0]?.split(":") ?? [];
		if (unit !== "n" || amount === undefined) continue;
		const scaled = scales.map((scale) => Number(amount) * scale);
		const other = [...target.left].find((candidate) => {
			const currency = currencyOf(candidate);
			if (currencies.has(currency) && candidate.readings[0] === `${currency}:${amount}`) return true;
			if (hasShares && candidate.readings[0] === `%:${amount}`) return true;
			const isOwn = (currencies.size === 0 ? [source.currency] : [...currencies]).includes(currency);
			return (
				candidate.amount !== undefined &&
				scaled.includes(candidate.amount) &&
				(candidate.kind !== "money" || isOwn)
			);
		});
		if (other) settle(matching, { original: [value], translation: [other], how: "elliptic" });
	}
}

/**
 * A translation may say what the original leaves to the reader: the currency of millions (“underskottet på 12 miljoner”) or of a bare amount, and that
 * a bare number is an hour (“öppet till 20”, “until 8 p.m.”).
 */
function pairImplied(matching: Matching): void {
	const { source, target } = matching;
	for (const value of source.left) {
		if (value.kind !== "number" || !value.readings[0]?.startsWith("n:")) continue;
		const implied = impliedBy(value, source.currency);
		const other = [...target.left].find(
			({ kind, readings }) =>
				kind !== "number" &&
				(readings.some((name) => implied.includes(name)) ||
					mayBeMillions(readings, { value, currency: source.currency })),
		);
		if (other) settle(matching, { original: [value], translation: [other], how: "implied" });
	}
}

/** “EUR 10” of “EUR 10 and 15 million”, where the original has “tio”. */
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
