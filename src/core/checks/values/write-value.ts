import type { Value } from "./value.ts";

/** `Intl` objects are slow to make and are the same every time. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A value of the original as the target language writes it, for the hint; as in the original where that isn't plain. */
export function writeValue({ text, amount, readings }: Value, locale: string): string {
	const [reading = ""] = readings;
	const [unit = "", rest = ""] = [
		reading.slice(0, reading.indexOf(":")),
		reading.slice(reading.indexOf(":") + 1),
	];
	if (unit === "n" && amount !== undefined && /^[\d\s.,\u00a0\u202f\u2009]+$/u.test(text)) {
		// Years and the like have no mark between thousands.
		const style = amount < 10_000 && !/[\s.,]/u.test(text) ? { useGrouping: false } : {};
		return format(locale, style).format(amount);
	}
	if (unit === "%")
		return format(locale, { style: "unit", unit: "percent", unitDisplay: "long" }).format(Number(rest));
	if (/^[A-Z]{3}$/.test(unit)) {
		const style = {
			style: "currency",
			currency: unit,
			currencyDisplay: "code",
			minimumFractionDigits: 0,
		} as const;
		return format(locale, style).format(Number(rest));
	}
	const date = /^date:(\d{4}|-)-(\d{2})-(\d{2})$/.exec(reading);
	if (date) {
		const [, year = "-", month, day] = date;
		const moment = new Date(Date.UTC(year === "-" ? 2000 : Number(year), Number(month) - 1, Number(day)));
		const style = { day: "numeric", month: "long", timeZone: "UTC", calendar: "gregory" } as const;
		return dateFormat(locale, year === "-" ? style : { ...style, year: "numeric" }).format(moment);
	}
	if (unit === "time" && readings[1]?.startsWith("time:") !== true) {
		const moment = new Date(Number(rest) * 60_000);
		return dateFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(moment);
	}
	return text;
}

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const found = numbers.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 6, ...options });
	numbers.set(key, found);
	return found;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const found = dates.get(key) ?? new Intl.DateTimeFormat(locale, options);
	dates.set(key, found);
	return found;
}
