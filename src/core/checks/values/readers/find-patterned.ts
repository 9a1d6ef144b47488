import type { DateDraft, Draft } from "../draft.ts";
import type { LanguageFacts } from "../language/language-facts.ts";

/**
 * Dates and times that a language writes by a pattern of its own rather than in words with spaces: “2025年6月15日”, “午前10時30分”.
 *
 * @param facts Its patterns have the groups `year`, `month`, `day`, and `after` (noon), `before`, `hour`, `minute`, `half`.
 */
export function findPatterned(text: string, { numberWords }: LanguageFacts): Draft[] {
	const { patterns } = numberWords ?? {};
	if (!patterns || !/\d/.test(text)) return [];
	return [
		...[...text.matchAll(patterns.date)].map(dateDraft),
		...[...text.matchAll(patterns.time)].map(timeDraft),
	];
}

function dateDraft(match: RegExpMatchArray): Draft {
	const place = placeOf(match);
	const { year, month, day } = match.groups ?? {};
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
