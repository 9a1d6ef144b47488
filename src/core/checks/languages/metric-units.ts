import type { Unit } from "./language-words.ts";

const prefixes: Readonly<Record<string, number>> = { "": 1, kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12 };

/** Joules of a watt-hour, kilocalories, and watts of a horsepower (metric; the imperial one is 1.4 % more and stands for it). */
const [wattHour, kilocalorie, horsepower] = [3600, 4184, 735.5];

/** A horsepower, of whichever sort. */
export const horse: Unit = { dimension: "power", factor: horsepower };

/**
 * Symbols that every language shares and CLDR hasn't (SI brochure, tables 4, 7 and 8). Of single letters, those that are hardly ever something
 * else after a number (“10 h” may be a time, “120 s.” pages); none that may be two units without regard to case, but for megawatts.
 */
export const unitSymbols: ReadonlyMap<string, Unit> = new Map([
	["m", { dimension: "length", factor: 1 }],
	["g", { dimension: "weight", factor: 1 }],
	["l", { dimension: "volume", factor: 1 }],
	["w", { dimension: "power", factor: 1 }],
	["dl", { dimension: "volume", factor: 0.1 }],
	["cl", { dimension: "volume", factor: 0.01 }],
	["mg", { dimension: "weight", factor: 1e-3 }],
	["µg", { dimension: "weight", factor: 1e-6 }],
	["kcal", { dimension: "energy", factor: kilocalorie }],
	["kj", { dimension: "energy", factor: 1e3 }],
	["hz", { dimension: "frequency", factor: 1 }],
	["khz", { dimension: "frequency", factor: 1e3 }],
	["mhz", { dimension: "frequency", factor: 1e6 }],
	["ghz", { dimension: "frequency", factor: 1e9 }],
	["kv", { dimension: "voltage", factor: 1e3 }],
	["hpa", { dimension: "pressure", factor: 100 }],
	["kpa", { dimension: "pressure", factor: 1e3 }],
	["mbar", { dimension: "pressure", factor: 100 }],
	...["k", "m", "g", "t"].flatMap((prefix, index): [string, Unit][] => [
		[`${prefix}w`, { dimension: "power", factor: 1e3 ** (index + 1) }],
		[`${prefix}wh`, { dimension: "energy", factor: wattHour * 1e3 ** (index + 1) }],
	]),
]);

/**
 * A language's words for watts, watt-hours and the like, with each of the prefixes for thousands: “watt”, “kilowatt”, “megawatt”.
 *
 * @param words Without prefix, in lower case.
 */
export function metricUnits(
	words: Readonly<Record<"watt" | "wattHour" | "hertz" | "volt", readonly string[]>>,
): Record<string, Unit> {
	const units = {
		watt: { dimension: "power", factor: 1 },
		wattHour: { dimension: "energy", factor: wattHour },
		hertz: { dimension: "frequency", factor: 1 },
		volt: { dimension: "voltage", factor: 1 },
	} as const;
	return Object.fromEntries(
		(["watt", "wattHour", "hertz", "volt"] as const).flatMap((name) =>
			words[name].flatMap((word) =>
				Object.entries(prefixes).map(([prefix, times]): [string, Unit] => [
					prefix + word,
					{ dimension: units[name].dimension, factor: units[name].factor * times },
				]),
			),
		),
	);
}
