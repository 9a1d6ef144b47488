import type { Unit } from "../languages/language-words.ts";
import { unitSymbols } from "../languages/metric-units.ts";
import { cldrUnits } from "./language/cldr-units.ts";
import { languageFacts } from "./language/language-facts.ts";
import { canonicalNumber, type Value } from "./value.ts";
import { digitsLike, inMillions, writeNumber } from "./write-number.ts";

/** A number in digits, the space after it, and what it is of. */
const parts = /^([\d\s.,]*\d)([-‑\s]?)(\P{N}.*)$/u;

/**
 * A number with its unit as a language writes it: by its name in CLDR, else by the language's own word, else in a smaller unit that it has.
 * A symbol stays, and so does the space before it.
 *
 * @returns Undefined where the number isn't in digits, or the language has no such unit.
 */
export function writeMeasured(
	{ text, amount, measure }: Pick<Value, "text" | "amount" | "measure">,
	locale: string,
): string | undefined {
	const [, digits, space, unit] = parts.exec(text) ?? [];
	if (digits === undefined || unit === undefined || amount === undefined || measure === undefined)
		return undefined;
	const style = amount >= 1e6 ? inMillions : digitsLike(digits, amount);
	if (isSymbol(unit, { locale, amount, measure })) return writeNumber(amount, locale, style) + space + unit;
	return (
		writeInCldrUnit({ amount, measure }, { locale, style }) ??
		writeInOwnUnit({ amount, measure }, { locale, style }) ??
		writeInSmallerUnit({ amount, measure }, { locale, style })
	);
}

type Quantity = Readonly<Required<Pick<Value, "amount" | "measure">>>;

interface Writing {
	readonly locale: string;
	readonly style: Intl.NumberFormatOptions;
}

function measureIn({ dimension, factor, offset = 0 }: Unit, amount: number): string {
	return `${dimension}:${canonicalNumber(amount * factor + offset)}`;
}

/** Whether a unit's name is one that this language has too, as it stands: “km”, “kWh”, “m²”. */
function isSymbol(
	unit: string,
	{ locale, amount, measure }: Quantity & { readonly locale: string },
): boolean {
	if (unit === "°C" || unit === "°F") return true;
	const base = unit.replace(/[²³]$/u, "");
	const shared = unitSymbols.get(base.toLowerCase());
	if (shared && (base !== unit || measureIn(shared, amount) === measure)) return true;
	return Object.entries(cldrUnits).some(
		([name, known]) =>
			(base !== unit || measureIn(known, amount) === measure) && shortNames(name, locale).includes(base),
	);
}

function shortNames(unit: string, locale: string): string[] {
	const style = { style: "unit", unit, unitDisplay: "short" } as const;
	return [1, 5].map((sample) => writeNumber(sample, locale, style).replace(/[\d\s]/gu, ""));
}

function writeInCldrUnit({ amount, measure }: Quantity, { locale, style }: Writing): string | undefined {
	const [unit] = Object.entries(cldrUnits).find(([, known]) => measureIn(known, amount) === measure) ?? [];
	return unit && writeNumber(amount, locale, { ...style, style: "unit", unit, unitDisplay: "long" });
}

function writeInOwnUnit({ amount, measure }: Quantity, { locale, style }: Writing): string | undefined {
	const { numberWords } = languageFacts(locale);
	const [, base] = measure.split(":");
	const dimension = measure.slice(0, measure.indexOf(":"));
	const name = `${dimension}:${canonicalNumber(Number(base) / amount)}`;
	const forms = numberWords?.writtenUnits?.[name];
	if (!forms) return undefined;
	const isOne = new Intl.PluralRules(locale).select(amount) === "one";
	const space = numberWords?.spaceless ? "" : " ";
	return writeNumber(amount, locale, style) + space + forms[isOne ? 0 : 1];
}

/** “5 mil” is 50 kilometres: in the largest unit that goes into it without a rest. */
function writeInSmallerUnit({ amount, measure }: Quantity, { locale, style }: Writing): string | undefined {
	const [dimension, base = ""] = measure.split(":");
	const factor = Number(base) / amount;
	const [smaller] = Object.entries(cldrUnits)
		.filter(([, unit]) => unit.dimension === dimension && Number.isInteger(factor / unit.factor))
		.sort(([, a], [, b]) => b.factor - a.factor);
	if (!smaller) return undefined;
	const [unit, { factor: part }] = smaller;
	return writeNumber(Number(base) / part, locale, { ...style, style: "unit", unit, unitDisplay: "long" });
}
