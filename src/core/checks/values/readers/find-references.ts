import type { LanguageFacts } from "../language/language-facts.ts";
import type { Value } from "../value.ts";

/** Year and number in a series: SFS 2009:724, prop. 2023/24:99, bet. 2022/23:SfU12. */
const series = /(?<![\d/:.])(?:1[5-9]|20)\d{2}(?:\/\d{2})?:(?:\p{L}{1,5})?\d{1,5}(?![\d:])/gu;
/** Acts of the European Union: 2016/679, 2004/38/EG, 883/2004. */
const unionAct =
	/(?<![\d/:.,-])(?:(?:19|20)\d{2}\/\d{3,4}(?![\d/:])|(?:19|20)\d{2}\/\d{1,4}(?=\/\p{Lu}{2})|\d{2,4}\/(?:19|20)\d{2}(?![\d/:]))/gu;
/** Organisation number: six digits, hyphen, four digits; the third digit is at least 2. */
const organisation = /(?<![\d-])\d{2}[2-9]\d{3}-\d{4}(?![\d-])/gu;
/** Diary number with the authority's letters: KS 2023/0123, KS-2023-00123. */
const diary =
	/(?<![\p{L}\d])\p{Lu}{2,6}[ /-]?(?!\d{4}-\d{2}-\d{2}(?!\d))(?:19|20)\d{2}[/-]\d{2,6}(?:[-–]\d{1,4})?(?![\d/:])/gu;

/** What is a time of the day or a decimal rather than a reference. */
const clock = /^\d{1,2}[.:]\d{2}$/;

const markers = new Map<string, RegExp>();

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
	for (const match of text.matchAll(markerPattern(facts))) {
		const found = (match[1] ?? "").replace(/^\p{L}*\p{Ll}\p{L}*[ /-]?/u, "");
		// “i mål vid 14.15”, but “fastigheten Berga 4:12”
		if (clock.test(found) && !/^\p{Lu}/u.test(match[1] ?? "")) continue;
		add(match.index + match[0].length - found.length, found);
	}
	for (const pattern of [diary, series, organisation, unionAct]) {
		for (const match of text.matchAll(pattern)) if (!isSchoolYear(match[0])) add(match.index, match[0]);
	}
	return values;
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
function markerPattern({ locale, numberWords }: LanguageFacts): RegExp {
	const found = markers.get(locale);
	if (found) return found;
	const words = numberWords?.caseMarker ?? "dnr";
	const pattern = new RegExp(
		`(?<![\\p{L}])(?:${words})\\.?:?[ \\u00a0]?((?:\\p{L}{1,12}[ /-]?)?\\d+(?:[-/:.]\\d+)+)(?![\\d/])`,
		"giu",
	);
	markers.set(locale, pattern);
	return pattern;
}
