import { type DateDraft, type Draft, shareReadings } from "../draft.ts";
import type { LanguageFacts } from "../language/language-facts.ts";

/**
 * Values that a language writes by a pattern of its own rather than in words with spaces: “2025年6月15日”, “午前10時30分”, “3分の2”,
 * “三百人”.
 *
 * @param facts Its patterns have the groups that `ValuePatterns` names.
 */
export function findPatterned(text: string, { numberWords, words }: LanguageFacts): Draft[] {
	const { patterns } = numberWords ?? {};
	if (!patterns) return [];
	const { numerals } = patterns;
	const countOf = (written = ""): number =>
		/^\d/.test(written) ? Number(written) : worthOf(written, numerals);
	const found = [
		...[...text.matchAll(patterns.date)].map(dateDraft),
		...[...text.matchAll(patterns.andAHalf)].map((match): Draft => {
			const { count, unit = "" } = match.groups ?? {};
			const measured = words.get(unit)?.unit;
			const amounts = [countOf(count) + 0.5];
			return { ...placeOf(match), number: { amounts, ...(measured ? { unit: measured } : {}) } };
		}),
		...[...text.matchAll(patterns.time)].map(timeDraft),
		...[...text.matchAll(patterns.fraction)].map((match): Draft => {
			const { whole, part } = match.groups ?? {};
			const readings = [...shareReadings(Number(part) / Number(whole)), `ratio:${part}/${whole}`];
			return { ...placeOf(match), readings };
		}),
		...[...text.matchAll(patterns.tenths)].map(
			(match): Draft => ({
				...placeOf(match),
				number: { amounts: [Math.round(countOf(match.groups?.["tenths"]) * 100) / 10], share: "%" },
			}),
		),
		...[...text.matchAll(patterns.numeral)].map(
			(match): Draft => ({
				...placeOf(match),
				certainty: "word",
				number: { amounts: [worthOf(match[0], numerals)] },
			}),
		),
		...[...text.matchAll(patterns.weekday)].map((match): Draft => {
			const weekday = patterns.weekdaySigns.indexOf(match.groups?.["sign"] ?? "");
			return { ...placeOf(match), certainty: "word", slot: "weekday", readings: [`weekday:${weekday}`] };
		}),
		...[...text.matchAll(patterns.half)].map(
			(match): Draft => ({ ...placeOf(match), certainty: "word", readings: ["f:0.5", "%:50"] }),
		),
	];
	return found.filter((draft, index) =>
		found.slice(0, index).every(({ start, end }) => draft.end <= start || draft.start >= end),
	);
}

/** “三百二十” is 320. */
function worthOf(written: string, numerals: Readonly<Record<string, number>>): number {
	let [total, digit] = [0, 0];
	for (const sign of written) {
		const worth = numerals[sign] ?? 0;
		if (worth < 10) digit = worth;
		else {
			total += (digit || 1) * worth;
			digit = 0;
		}
	}
	return total + digit;
}

function dateDraft(match: RegExpMatchArray): Draft {
	const place = placeOf(match);
	const { year: written, era = "", reign = "", month, day } = match.groups ?? {};
	const year = written ?? yearOfReign(era, reign);
	const date: DateDraft = {
		month: Number(month),
		...(day === undefined ? {} : { day: Number(day) }),
	};
	if (year === undefined) return { ...place, date };
	return {
		...place,
		date: { ...date, year: Number(year) },
		parts: [
			{ ...place, date },
			{ ...place, number: { amounts: [Number(year)] } },
		],
	};
}

/** The year before an era's first (元年). Source: 元号法 and the edicts that began the eras. */
const erasBegin: ReadonlyMap<string, number> = new Map([
	["昭和", 1925],
	["平成", 1988],
	["令和", 2018],
]);

/** “令和7年” is 2025. */
function yearOfReign(era: string, reign: string): number | undefined {
	const begin = erasBegin.get(era);
	return begin === undefined ? undefined : begin + (reign === "元" ? 1 : Number(reign));
}

function timeDraft(match: RegExpMatchArray): Draft {
	const { after, before, hour, minute, half } = match.groups ?? {};
	const written = Number(hour) * 60 + (half === undefined ? Number(minute ?? 0) : 30);
	const minutes = after === undefined ? written : (written % 720) + 720;
	return { ...placeOf(match), minutes: [minutes % 1440], meridiem: (after ?? before) !== undefined };
}

function placeOf(match: RegExpMatchArray): Pick<Draft, "start" | "end" | "certainty"> {
	const start = match.index ?? 0;
	return { start, end: start + match[0].length, certainty: "strict" };
}
