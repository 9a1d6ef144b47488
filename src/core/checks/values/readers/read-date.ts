import {
	type DateDraft,
	type Draft,
	dateReading,
	endOf,
	type Found,
	gapBefore,
	isTight,
	type Reading,
} from "../draft.ts";
import type { Token } from "./tokenise.ts";

/**
 * A date with the month in words: “9 oktober 2023”, “the 9th of October”, “October 9, 2023”, “first of May”, “oktober 2023”,
 * “i oktober”.
 */
export function readDate(reading: Reading, index: number): Found | undefined {
	return readDayFirst(reading, index) ?? readLastDay(reading, index) ?? readMonthFirst(reading, index);
}

/** “sista juni 2027”: the 30th, or the end of the month. */
function readLastDay(reading: Reading, index: number): Found | undefined {
	const month = reading.tokens[index + 1]?.word?.month;
	if (reading.tokens[index]?.word?.lastDay !== true || month === undefined) return undefined;
	if (!isTight(gapBefore(reading, index + 1))) return undefined;
	const found = withYear(reading, { at: index + 2, start: index, date: { month }, certainty: "word" });
	const { date = {} } = found.draft;
	const year = date.year ?? leapYear;
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const days = date.year === undefined && month === 2 ? [28, 29] : [last];
	const { parts: _, ...draft } = found.draft;
	const readings = days.map((day) => dateReading({ ...date, day }));
	return { ...found, draft: { ...draft, readings } };
}

const leapYear = 2000;

function readDayFirst(reading: Reading, index: number): Found | undefined {
	const { tokens, text, facts } = reading;
	const day = dayOf(tokens[index]);
	const month = tokens[index + 1];
	if (day === undefined || month?.word?.month === undefined) return undefined;
	const from = tokens[index]?.end ?? 0;
	const suffix = endOf(facts.numberWords?.ordinalSuffix, { text, at: from }) ?? from;
	if (!/^\.?[ \u00a0\u202f]?(?:of |den )?$/u.test(text.slice(suffix, month.start))) return undefined;
	const certainty = tokens[index]?.literal ? "strict" : "word";
	return withYear(reading, {
		at: index + 2,
		start: index,
		date: { month: month.word.month, day },
		certainty,
	});
}

function readMonthFirst(reading: Reading, index: number): Found | undefined {
	const { tokens, text, facts } = reading;
	const month = tokens[index]?.word?.month;
	if (month === undefined) return undefined;
	const day = facts.capitalMonths ? dayOf(tokens[index + 1]) : undefined;
	const next = tokens[index + 1];
	if (day !== undefined && next?.literal && /^\.?[ \u00a0](?:the )?$/u.test(gapBefore(reading, index + 1))) {
		const end = endOf(facts.numberWords?.ordinalSuffix, { text, at: next.end }) ?? next.end;
		const found = withYear(reading, {
			at: index + 2,
			start: index,
			date: { month, day },
			certainty: "strict",
		});
		return { ...found, draft: { ...found.draft, end: Math.max(found.draft.end, end) } };
	}
	return withYear(reading, { at: index + 1, start: index, date: { month }, certainty: "word" });
}

/** The day of the month that a token may be. */
function dayOf(token: Token | undefined): number | undefined {
	if (!token || token.letters !== undefined) return undefined;
	const day =
		token.literal?.dotted === undefined ? (token.literal?.amounts[0] ?? token.word?.dayOrdinal) : undefined;
	return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? day : undefined;
}

function withYear(
	reading: Reading,
	{
		at,
		start,
		date,
		certainty,
	}: { at: number; start: number; date: DateDraft; certainty: Draft["certainty"] },
): Found {
	const { tokens, text } = reading;
	const from = tokens[start]?.start ?? 0;
	const year = tokens[at]?.literal?.amounts[0] ?? 0;
	const gap = gapBefore(reading, at);
	// “September, 1,032 visits” has no year.
	const isPlain = /^\d{4}$/.test(text.slice(tokens[at]?.start, tokens[at]?.end));
	const isYear = isPlain && year >= 1000 && year < 3000 && tokens[at]?.letters === undefined;
	if (!isYear || !/^\.?,?(?:[ \u00a0\u202f]|[ \u00a0]år[ \u00a0]|[ \u00a0]of[ \u00a0])$/u.test(gap)) {
		const end = tokens[at - 1]?.end ?? from;
		return { draft: { start: from, end, date, certainty }, next: at };
	}
	const end = tokens[at]?.end ?? text.length;
	const place = { start: from, end };
	const whole: Draft = {
		...place,
		certainty: "strict",
		date: { ...date, year },
		parts: [
			{ ...place, certainty, date },
			{ ...place, certainty: "strict", number: { amounts: [year] } },
		],
	};
	return { draft: whole, next: at + 1 };
}
