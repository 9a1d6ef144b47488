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
import type { LanguageFacts } from "../language/language-facts.ts";
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
	const gap = text.slice(suffix, month.start);
	if (gap.includes(",") || !isDateGap(gap, facts)) return undefined;
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
	const next = tokens[index + 1];
	const hasDayWord =
		endOf(facts.numberWords?.dayAfterMonth, { text, at: next?.end ?? text.length }) !== undefined;
	const day = facts.capitalMonths || hasDayWord ? dayOf(next) : undefined;
	const gap = gapBefore(reading, index + 1);
	// “tested in July, 24 of them”
	if (day !== undefined && next?.literal && !gap.includes(",") && isDateGap(gap, facts)) {
		const end = endOf(facts.numberWords?.ordinalSuffix, { text, at: next.end }) ?? next.end;
		return withYear(reading, {
			at: index + 2,
			start: index,
			date: { month, day },
			certainty: "strict",
			end,
		});
	}
	return withYear(reading, { at: index + 1, start: index, date: { month }, certainty: "word" });
}

/** Whether a gap between two parts of a date holds nothing but marks and the words that the language puts there. */
function isDateGap(gap: string, { numberWords }: LanguageFacts): boolean {
	const word = /^\.?,?(?:$|[ \u00a0\u202f](?:(\p{L}+)[ \u00a0\u202f])?$)/u.exec(gap);
	return word !== null && (word[1] === undefined || numberWords?.dateLinks.includes(word[1]) === true);
}

/** The day of the month that a token may be. */
function dayOf(token: Token | undefined): number | undefined {
	if (!token || token.letters !== undefined || token.literal?.minutes !== undefined) return undefined;
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
		end = reading.tokens[at - 1]?.end ?? 0,
	}: {
		at: number;
		start: number;
		date: DateDraft;
		certainty: Draft["certainty"];
		/** Where the date without its year ends; with its last token, unless an ordinal's ending follows that. */
		end?: number;
	},
): Found {
	const { tokens, text, facts } = reading;
	const from = tokens[start]?.start ?? 0;
	const year = tokens[at]?.literal?.amounts[0] ?? 0;
	const gap = text.slice(end, tokens[at]?.start ?? text.length);
	// “September, 1,032 visits” has no year.
	const isPlain = /^\d{4}$/.test(text.slice(tokens[at]?.start, tokens[at]?.end));
	const isYear = isPlain && year >= 1000 && year < 3000 && tokens[at]?.letters === undefined;
	// A day may follow its month without a space, as in “9.Oktober”; a year never does.
	if (!isYear || !isDateGap(gap, facts) || gap.trim() === gap)
		return { draft: { start: from, end, date, certainty }, next: at };
	const place = { start: from, end: tokens[at]?.end ?? text.length };
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
