import { languageFacts } from "./language/language-facts.ts";
import type { Value } from "./value.ts";
import { writeMeasured } from "./write-measured.ts";
import { digitsLike, inMillions, writeNumber } from "./write-number.ts";

/** `Intl` objects are slow to make and are the same every time. */
const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * A value of the original as the target language writes it; addresses, references and names of things stay as they are.
 *
 * @returns Undefined where only a person can say it: a number in words, a unit that the language has no word for.
 */
export function writeValue(value: Value, locale: string): string | undefined {
	const { kind, slot, text } = value;
	if (kind === "contact" || kind === "reference" || slot === "identifier" || slot === "version") return text;
	return writeMeaning(value, locale) ?? (/\p{L}{2}/u.test(text) ? undefined : text);
}

function writeMeaning(value: Value, locale: string): string | undefined {
	const { kind, slot, readings } = value;
	const [reading = ""] = readings;
	const at = reading.indexOf(":");
	const [type, rest] = [reading.slice(0, at), reading.slice(at + 1)];
	if (kind === "time") return writeTime(value, locale);
	if (kind !== "date") return writeAmount(value, { type, rest, locale });
	// “julafton” isn't written “24 December”.
	return slot === "holiday" ? undefined : writeDate(type, rest, locale);
}

/** What a value's first reading says it is, and of how much. */
interface Meaning {
	readonly type: string;
	readonly rest: string;
	readonly locale: string;
}

function writeAmount(value: Value, { type, rest, locale }: Meaning): string | undefined {
	const { text, amount } = value;
	if (type === "%")
		return writeNumber(Number(rest), locale, { style: "unit", unit: "percent", unitDisplay: "long" });
	if (/^[A-Z]{3}$/.test(type)) {
		const money = { style: "currency", currency: type, currencyDisplay: "code" } as const;
		return writeNumber(Number(rest), locale, { ...money, minimumFractionDigits: 0 });
	}
	if (type === "ratio") return writeRatio(text, rest, locale);
	if (type !== "n" || amount === undefined) return undefined;
	if (/^[\d\s.,]+$/u.test(text)) return writeNumber(amount, locale, digitsLike(text, amount));
	if (value.measure !== undefined) return writeMeasured(value, locale);
	return /^\d/.test(text) && amount >= 1e6 ? writeNumber(amount, locale, inMillions) : undefined;
}

/** “3 av 40” */
function writeRatio(text: string, ratio: string, locale: string): string | undefined {
	const [word] = languageFacts(locale).numberWords?.ratio ?? [];
	if (word === undefined || !/^\d.*\d$/.test(text)) return undefined;
	return ratio
		.split("/")
		.map((number) => writeNumber(Number(number), locale))
		.join(` ${word} `);
}

function writeDate(type: string, rest: string, locale: string): string | undefined {
	if (type === "weekday") {
		// 4 January 1970 was a Sunday.
		return dateFormat(locale, { weekday: "long" }).format(Date.UTC(1970, 0, 4 + Number(rest)));
	}
	if (type === "month") return dateFormat(locale, { month: "long" }).format(Date.UTC(2000, Number(rest) - 1));
	const [, year, month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(type === "date" ? rest : "") ?? [];
	if (year === undefined) return undefined;
	const moment = Date.UTC(year === "-" ? 2000 : Number(year), Number(month) - 1, Number(day ?? 1));
	return dateFormat(locale, {
		...(day === undefined ? {} : { day: "numeric" }),
		month: "long",
		...(year === "-" ? {} : { year: "numeric" }),
	}).format(moment);
}

/** An hour of which half of the day isn't known stays as it is. */
function writeTime({ readings: [first = "", second] }: Value, locale: string): string | undefined {
	if (!first.startsWith("time:") || second?.startsWith("time:")) return undefined;
	const moment = Number(first.slice("time:".length)) * 60_000;
	return dateFormat(locale, { hour: "numeric", minute: "2-digit" }).format(moment);
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const found =
		dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
	dates.set(key, found);
	return found;
}
