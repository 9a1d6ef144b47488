import { knownCountries } from "../../../countries/known-countries.ts";
import type { CurrencyWord, Share, Unit } from "../../languages/language-words.ts";
import { unitSymbols } from "../../languages/metric-units.ts";
import { cldrUnits } from "./cldr-units.ts";
import type { CldrNames } from "./lexicon.ts";

/** Numbers that between them take every plural form of the languages in CLDR. */
const samples = [1, 2, 3, 5, 11, 21, 100, 0.5];

/** ISO 4217 codes of the currencies that are known by name. */
const currencyCodes = [...new Set(knownCountries.flatMap(({ currency }) => currency ?? []))];

/**
 * The names of months, weekdays, units, currencies and large numbers in a language, from CLDR through `Intl`.
 *
 * @param locale BCP 47 tag with region.
 */
export function cldrNames(locale: string): CldrNames {
	return {
		months: monthNames(locale),
		scales: scaleNames(locale),
		shares: shareNames(locale),
		currencies: currencyNames(locale),
		units: new Map([...unitSymbols, ...unitNames(locale)]),
	};
}

/** Full names of the days of the week; 0 is Sunday. */
export function weekdayNames(locale: string): Map<string, number> {
	const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC", calendar: "gregory" });
	// 4 January 1970 was a Sunday.
	return new Map(
		Array.from({ length: 7 }, (_, day) => [clean(format.format(new Date(Date.UTC(1970, 0, 4 + day)))), day]),
	);
}

function monthNames(locale: string): Map<string, number> {
	const names = new Map<string, number>();
	const common = { timeZone: "UTC", calendar: "gregory" } as const;
	const formats = (["short", "long"] as const).flatMap((month) => [
		new Intl.DateTimeFormat(locale, { ...common, month }),
		new Intl.DateTimeFormat(locale, { ...common, month, day: "numeric" }),
	]);
	for (const format of formats) {
		for (let month = 0; month < 12; month++) {
			const parts = format.formatToParts(new Date(Date.UTC(2001, month, 15)));
			const name = clean(parts.find(({ type }) => type === "month")?.value ?? "");
			if (/^\p{L}/u.test(name)) names.set(name, month + 1);
		}
	}
	return names;
}

function scaleNames(locale: string): Map<string, number> {
	const names = new Map<string, number>();
	const format = new Intl.NumberFormat(locale, { notation: "compact", compactDisplay: "long" });
	for (const scale of [1e6, 1e9, 1e12]) {
		for (const sample of [1, 2, 5]) {
			const parts = format.formatToParts(sample * scale);
			const whole = parts.find(({ type }) => type === "integer")?.value;
			const name = parts.find(({ type }) => type === "compact")?.value;
			if (name !== undefined && whole?.length === 1) names.set(clean(name), scale);
		}
	}
	return names;
}

function shareNames(locale: string): Map<string, Share> {
	return new Map(unitForms(locale, "percent").map((name) => [name, "%"]));
}

function currencyNames(locale: string): Map<string, CurrencyWord> {
	const names = new Map<string, CurrencyWord>();
	for (const code of currencyCodes) {
		const word = { code, factor: 1 };
		names.set(code.toLowerCase(), { ...word, isCode: true });
		const format = new Intl.NumberFormat(locale, {
			style: "currency",
			currency: code,
			currencyDisplay: "name",
			maximumFractionDigits: 0,
		});
		for (const sample of [1, 2, 5]) {
			const name = format.formatToParts(sample).find(({ type }) => type === "currency")?.value;
			if (name !== undefined) names.set(clean(name), word);
		}
	}
	return names;
}

/** Symbols of units that are words of every day: “two in three”. */
const ambiguous: ReadonlySet<string> = new Set(["in"]);

function unitNames(locale: string): Map<string, Unit> {
	return new Map(
		Object.entries(cldrUnits).flatMap(([name, unit]) =>
			[...unitForms(locale, name), ...unitForms(locale, name, "short")]
				.filter((form) => [...form].length > 1 && !ambiguous.has(form))
				.map((form): [string, Unit] => [form, unit]),
		),
	);
}

function unitForms(locale: string, unit: string, unitDisplay: "long" | "short" = "long"): string[] {
	const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
	const name = (sample: number): string =>
		clean(
			format
				.formatToParts(sample)
				.filter(({ type }) => type === "unit" || type === "percentSign")
				.map(({ value }) => value)
				.join(" "),
		);
	return [...new Set(samples.map(name))].filter((form) => form !== "");
}

function clean(name: string): string {
	return name.toLowerCase().replace(/\.$/, "").trim();
}
