import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownCountries } from "../../../countries/known-countries.ts";
import type { LanguageFacts } from "../language/language-facts.ts";
import type { Value } from "../value.ts";

/** Year and number in a series: SFS 2009:724, prop. 2023/24:99, bet. 2022/23:SfU12. */
const series = /(?<![\d/:.])(?:1[5-9]|20)\d{2}(?:\/\d{2})?:(?:\p{L}{1,5})?\d{1,5}(?![\d:])/gu;
/** Acts of the European Union: 2016/679, 2004/38/EG, 883/2004. */
const unionAct =
	/(?<![\d/:.,-])(?:(?:19|20)\d{2}\/\d{3,4}(?![\d/:])|(?:19|20)\d{2}\/\d{1,4}(?=\/\p{Lu}{2})|\d{2,4}\/(?:19|20)\d{2}(?![\d/:]))/gu;
/** Companies and authorities in a country's register. */
const organisation = new RegExp(
	`(?<![\\d-])(?:${knownCountries.flatMap(({ organisationNumber }) => organisationNumber ?? []).join("|")})(?![\\d-])`,
	"gu",
);
/** Diary number with the authority's letters: KS 2023/0123, KS-2023-00123. */
const diary =
	/(?<![\p{L}\d])\p{Lu}{2,6}[ /-]?(?!\d{4}-\d{2}-\d{2}(?!\d))(?:19|20)\d{2}[/-]\d{2,6}(?:[-–]\d{1,4})?(?![\d/:])/gu;
/** Book and journal numbers: ISBN 978-91-7329-152-1. */
const publication = /(?<=IS[BS]N(?:-1[03])?:?[ \u00a0])\d[\d-]{7,16}[\dX](?![\d-])/gu;
/** A property's designation: Hult 3:17, Berga 12:104. With minutes by the clock's fives it may be a time. */
const property =
	/(?<=[\p{L}\d,(][ \u00a0]?)(?<!\p{L})(\p{Lu}\p{Ll}{2,})[ \u00a0](\d{1,3}:\d+[1-46-9])(?![\d:]|[.,]\d|[ \u00a0]?[ap]\.?m)/gu;

/** What is a time of the day or a decimal rather than a reference. */
const clock = /^\d{1,2}[.:]\d{2}$/;

/** Laws, diary and case numbers, organisation numbers: what is repeated to the letter. */
export function findReferences(text: string, facts: LanguageFacts): Value[] {
	// Every reference has a mark between digits.
	if (!/\d[:/.‑–-]\p{L}{0,5}\d/u.test(text)) return [];
	const values: Value[] = [];
	const add = (start: number, found: string): void => {
		const end = start + found.length;
		if (values.some((value) => start < value.end && end > value.start)) return;
		values.push({
			kind: "reference",
			certainty: "strict",
			slot: "reference",
			text: found,
			start,
			end,
			readings: [`ref:${referenceKey(found)}`],
		});
	};
	for (const match of text.matchAll(markerPattern(facts.numberWords?.caseMarker ?? "dnr"))) {
		const found = (match[1] ?? "").replace(/^\p{L}*\p{Ll}\p{L}*[ /-]?/u, "");
		// “i mål vid 14.15”, but “fastigheten Berga 4:12”
		if (clock.test(found) && !/^\p{Lu}/u.test(match[1] ?? "")) continue;
		add(match.index + match[0].length - found.length, found);
	}
	for (const { 0: whole, 1: place = "", 2: found = "", index } of text.matchAll(property))
		if (!isOfTime(place.toLowerCase(), facts)) add(index + whole.length - found.length, found);
	for (const pattern of [diary, series, organisation, unionAct, publication]) {
		for (const match of text.matchAll(pattern)) if (!isSchoolYear(match[0])) add(match.index, match[0]);
	}
	return values;
}

/** “fredag 7:42”, “Klockan 7:42” */
function isOfTime(word: string, { words, weekdays }: LanguageFacts): boolean {
	const { month, clock } = words.get(word) ?? {};
	const isWeekday = weekdays.get(word.slice(0, 3))?.some(({ name }) => word.startsWith(name)) === true;
	return month !== undefined || clock !== undefined || isWeekday;
}

/** “2025/2026” is a span of years. */
function isSchoolYear(found: string): boolean {
	const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(found) ?? [];
	return first !== undefined && Number(last) === Number(first) + 1;
}

/** The reference without spaces, in lower case, with one kind of hyphen. */
export function referenceKey(reference: string): string {
	return reference.replace(/\s/gu, "").replace(/[‑–]/g, "-").toLowerCase();
}

/** A number after a word such as “dnr” that has a mark in it: “KS 2023/45-012”, “1234-22”. */
const markerPattern = memoiseByText(
	(words) =>
		new RegExp(
			`(?<![\\p{L}])(?:${words})\\.?:?[ \\u00a0]?((?:\\p{L}{1,12}[ /-]?)?\\d+(?:[-/:.]\\d+)+)(?![\\d/])`,
			"giu",
		),
);
