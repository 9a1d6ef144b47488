import type { AlignedBlock, CheckedPair, Finding, Rule } from "../../rule.ts";
import { compareBlock } from "../../values/compare-block.ts";
import type { Value } from "../../values/value.ts";
import { reportDifferences } from "./report-differences.ts";

/** The longest text between a date and its weekday: “Friday, the 3rd …”. */
const longestGap = 6;

/**
 * Dates, months and weekdays: `den 9 oktober 2023` = `9 October 2023` = `2023-10-09`. A weekday beside a date with its year must be that
 * day's (a warning, for the original may have it wrong too).
 */
export const dates: Rule = {
	id: "dates",
	severity: "error",
	summary: "Dates, months and weekdays are the same; a weekday is that of its date.",
	check: (pair) => [
		...reportDifferences(pair, { kind: "date" }),
		...pair.blocks.flatMap((block) => wrongWeekdays(block, pair)),
	],
};

/** Before the last countries of Western Europe took the Gregorian calendar, in 1753, a date may be one of the Julian. */
const gregorian = new Date(Date.UTC(1753, 2, 1));

function wrongWeekdays(block: AlignedBlock, pair: CheckedPair): Finding[] {
	const { original, translation, differences } = compareBlock(block, pair);
	if (differences.some(({ kind }) => kind === "date")) return [];
	const { locale } = pair.translation.language;
	return translation.values.flatMap((value, index): Finding[] => {
		const stated = weekdayOf(value);
		if (stated === undefined) return [];
		const date = [translation.values[index + 1], translation.values[index - 1]].find(
			(other) => other !== undefined && isBeside(value, other) && dayOf(other) !== undefined,
		);
		const day = date && dayOf(date);
		if (!date || !day || day.getUTCDay() === stated || day < gregorian) return [];
		const expected = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(day);
		const inOriginal = original.values.some((other) => weekdayOf(other) === stated);
		return [
			{
				block,
				severity: "warning",
				message: `${date.text} is a ${expected}, not a ${value.text}.`,
				hint: inOriginal
					? "The original has the same weekday: ask its publisher which is right."
					: `Write “${expected}”.`,
				expected,
				actual: value.text,
			},
		];
	});
}

function isBeside(a: Value, b: Value): boolean {
	const gap = a.start < b.start ? b.start - a.end : a.start - b.end;
	return gap >= 0 && gap <= longestGap;
}

function weekdayOf({ slot, readings }: Value): number | undefined {
	return slot === "weekday" ? Number(readings[0]?.slice("weekday:".length)) : undefined;
}

function dayOf({ readings }: Value): Date | undefined {
	const match = /^date:(\d{4})-(\d{2})-(\d{2})$/.exec(readings[0] ?? "");
	return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : undefined;
}
