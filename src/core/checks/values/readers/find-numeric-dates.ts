import { type Draft, dateReading } from "../draft.ts";
import type { LanguageFacts } from "../language/language-facts.ts";

const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const pointed = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d|\.\d)/g;
const dayAndMonth = /(?<![\d.])(\d{1,2})\.[ \u00a0]?(\d{1,2})\.(?!\d)/g;
const slashed = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?:(?:[ \u00a0-]|\/)((?:19|20)\d{2}))?(?![\d/])/g;
const yearSpan = /(?<![\d/])((?:19|20)\d{2})([/–‑-])((?:19|20)\d{2}|\d{2})(?![\d]|[-–/]\d)/g;

const evenSplit = /(?<![\d.,])50[–‑-]50(?![\d.,]\d|\d)/g;

/** Dates in digits: 2023-10-09, 9/10, 9.10.2023; spans of years: 2023/24; and what looks like one: 50–50, “equally”. */
export function findNumericDates(text: string, { dayFirst, pointedDates, words }: LanguageFacts): Draft[] {
	if (!/\d[-/.–‑][ \u00a0]?\d/.test(text)) return [];
	return [
		...[...text.matchAll(iso)].flatMap((match) =>
			dateDraft(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }),
		),
		...[...text.matchAll(pointed)].flatMap((match) =>
			dateDraft(match, { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) }),
		),
		...(pointedDates ? [...text.matchAll(dayAndMonth)] : []).flatMap((match): Draft[] => {
			const [day, month] = [Number(match[1]), Number(match[2])];
			// At the end of a sentence it may be a decimal.
			const readings = [`n:${Number(`${day}.${match[2]}`)}`];
			return isDay({ day, month }) ? [{ ...placeOf(match), date: { day, month }, readings }] : [];
		}),
		...[...text.matchAll(slashed)].map((match) => slashedDraft(match, dayFirst)),
		...[...text.matchAll(yearSpan)].filter((match) => !isBeforeMonth(match, words)).flatMap(spanDraft),
		...[...text.matchAll(evenSplit)].map(
			(match): Draft => ({ ...placeOf(match), certainty: "weak", readings: ["f:0.5", "%:50", "n:50"] }),
		),
	];
}

function dateDraft(
	match: RegExpMatchArray,
	date: { readonly year: number; readonly month: number; readonly day: number },
): Draft[] {
	if (!isDay(date)) return [];
	const place = placeOf(match);
	const { year, month, day } = date;
	return [
		{
			...place,
			date,
			parts: [
				{ ...place, date: { month, day } },
				{ ...place, number: { amounts: [year] } },
			],
		},
	];
}

/** “3/10” is a date, a fraction, or two numbers. */
function slashedDraft(match: RegExpMatchArray, dayFirst: boolean): Draft {
	const place = placeOf(match);
	const [first, second] = [Number(match[1]), Number(match[2])];
	const [day, month] = dayFirst ? [first, second] : [second, first];
	const year = match[3] === undefined ? {} : { year: Number(match[3]) };
	const numbers = [first, second, ...Object.values(year)].map(
		(amount): Draft => ({ ...place, number: { amounts: [amount] } }),
	);
	const readings = [`f:${Number((first / second).toFixed(4))}`, `ratio:${first}/${second}`];
	if (!isDay({ day, month })) return { ...place, readings, parts: numbers };
	const date = { ...year, month, day };
	return { ...place, date, readings, parts: numbers };
}

/** “1 juli 2024–30 juni 2025”: a day, not a year. */
function isBeforeMonth(
	{ 0: found, index = 0, input = "" }: RegExpMatchArray,
	words: LanguageFacts["words"],
): boolean {
	const next = /^[ \u00a0](\p{L}+)/u.exec(input.slice(index + found.length, index + found.length + 24))?.[1];
	return next !== undefined && words.get(next.toLowerCase())?.month !== undefined;
}

/** “2023/24”, “2023–24”; with a hyphen also a month. */
function spanDraft(match: RegExpMatchArray): Draft[] {
	const place = placeOf(match);
	const [first, last] = [Number(match[1]), Number(match[3])];
	const end = last > 99 ? last : Math.floor(first / 100) * 100 + last;
	const isMonth = match[2] === "-" && last >= 1 && last <= 12;
	const readings = [
		...(end > first ? [`span:${first}-${end}`] : []),
		...(isMonth ? [dateReading({ year: first, month: last })] : []),
	];
	if (readings.length === 0) return [];
	return [
		{
			...place,
			slot: "span",
			readings,
			parts: [
				{ ...place, number: { amounts: [first] } },
				{ ...place, number: { amounts: last > 99 ? [end] : [end, last] } },
			],
		},
	];
}

function placeOf(match: RegExpMatchArray): Pick<Draft, "start" | "end" | "certainty"> {
	const start = match.index ?? 0;
	return { start, end: start + match[0].length, certainty: "strict" };
}

function isDay({ day, month }: { readonly day: number; readonly month: number }): boolean {
	return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
