import { corpusHalves } from "./corpus-half.ts";
import type { Miss } from "./measure-corpus.ts";
import { type UnseenMeasurement, unseenOrigins } from "./measure-unseen.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const header = [
	"half",
	"pairs",
	"planted",
	"found",
	"by related",
	"faithful",
	"error",
	"warning",
	"publisher’s",
	"meaning",
	"unrelated",
];

/** A table of both halves: by pair of languages, with the sums; shares with their 95 % intervals. */
export function unseenTable(measurements: readonly UnseenMeasurement[]): string {
	const rows = unseenOrigins.flatMap((origin) =>
		corpusHalves.flatMap((half) => {
			const own = measurements.filter((each) => each.origin === origin && each.half === half);
			if (own.length === 0) return [];
			return [
				...own.map((each) => rowOf(`${origin} ${half}`, each.languages, [each])),
				rowOf(`${origin} ${half}`, "all", own),
			];
		}),
	);
	const widths = header.map((name, column) =>
		Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	return [header, ...rows]
		.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
		.join("\n");
}

function rowOf(half: string, languages: string, own: readonly UnseenMeasurement[]): string[] {
	const sum = (count: (each: UnseenMeasurement) => number): number =>
		own.reduce((total, each) => total + count(each), 0);
	const planted = sum((each) => each.planted);
	const faithful = sum((each) => each.faithful);
	const faults = sum((each) => each.publishersFaults);
	return [
		half,
		languages,
		planted === 0 ? "" : String(planted),
		shareOf(planted - sum((each) => each.missedByRule.length), planted),
		shareOf(planted - sum((each) => each.missedByRelated.length), planted),
		String(faithful),
		shareOf(
			sum((each) => each.withErrors.length),
			faithful,
		),
		shareOf(
			sum((each) => each.withWarnings.length),
			faithful,
		),
		faults === 0 ? "" : String(faults),
		spokenOf(
			sum((each) => each.missedMeaning.length),
			sum((each) => each.meaning),
		),
		spokenOf(
			sum((each) => each.missedUnrelated.length),
			sum((each) => each.unrelated),
		),
	];
}

/** Pairs that any rule says something of. */
function spokenOf(missed: number, total: number): string {
	return total === 0 ? "" : `${total - missed} of ${total}`;
}

function shareOf(hits: number, total: number): string {
	if (total === 0) return "";
	const [low, high] = wilsonInterval(hits, total).map((share) => (share * 100).toFixed(1));
	return `${((hits / total) * 100).toFixed(1)} % (${low}–${high})`;
}

/** The pairs of the half to learn from of which the rules said too much or too little, as `show` shows each. */
export function unseenMisses(
	measurements: readonly UnseenMeasurement[],
	show: (miss: Miss) => string,
): string {
	const learn = measurements.filter(({ half }) => half === "learn");
	return learn
		.flatMap(
			({ origin, languages, withErrors, withWarnings, missedByRule, missedMeaning, missedUnrelated }) => [
				`\n${origin} ${languages}: false alarms\n`,
				...[...new Set([...withErrors, ...withWarnings])].map(show),
				...(missedByRule.length === 0 ? [] : [`\n${origin} ${languages}: overlooked\n`]),
				...missedByRule.map(show),
				...(missedMeaning.length === 0 ? [] : [`\n${origin} ${languages}: of another meaning, unnoticed\n`]),
				...missedMeaning.map(show),
				...(missedUnrelated.length === 0 ? [] : [`\n${origin} ${languages}: of another text, unnoticed\n`]),
				...missedUnrelated.map(show),
			],
		)
		.join("\n");
}
