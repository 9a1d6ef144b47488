import { aYear } from "../../languages/language-words.ts";
import { type Draft, endOf, type Found, type Reading, skipTo } from "../draft.ts";
import { measured } from "./measure-number.ts";
import { readNumberWords } from "./words/read-number-words.ts";
import { decadeReadings, readOrdinal } from "./words/read-ordinal.ts";

/** A number in digits or words, with its scale, unit, share or currency. */
export function readNumber(reading: Reading, index: number): Found | undefined {
	return reading.tokens[index]?.literal ? readDigits(reading, index) : readNumberWords(reading, index);
}

function readDigits(reading: Reading, index: number): Found | undefined {
	const { text, facts, tokens } = reading;
	const token = tokens[index];
	const literal = token?.literal;
	if (!token || !literal) return undefined;
	if (literal.dotted !== undefined) {
		const draft: Draft = {
			start: token.start,
			end: token.end,
			// “(see Section 6.3.4)” leads there; another text may lead there otherwise.
			certainty: labelOf(reading, token) === undefined ? "strict" : "word",
			slot: "version",
			readings: [`v:${literal.dotted}`],
		};
		return { draft, next: index + 1 };
	}
	if (token.letters !== undefined) return readIdentifier(reading, index);
	const words = facts.numberWords;
	const decadeEnd = endOf(words?.decadeSuffix, { text, at: token.end });
	const [amount = 0] = literal.amounts;
	if (decadeEnd !== undefined) {
		const next = skipTo(tokens, { from: index + 1, end: decadeEnd });
		const place = { start: token.start, end: decadeEnd, next, certainty: "strict" } as const;
		const found = measured(reading, { ...place, amounts: [amount] });
		const isBare = found.next === next;
		return isBare ? { ...found, draft: { ...found.draft, readings: decadeReadings(amount) } } : found;
	}
	const ordinalEnd = endOf(words?.ordinalSuffix, { text, at: token.end });
	if (ordinalEnd !== undefined)
		// Another language may have it in words that nobody has listed, or in Roman numerals: “la V edición”.
		return readOrdinal(reading, { index, end: ordinalEnd, amount, certainty: "word" });
	const isShortYear =
		/^\d\d$/.test(text.slice(token.start, token.end)) && /(?<!\d)[-–’']$/.test(text.slice(0, token.start));
	const years = isShortYear ? [`n:${1900 + amount}`, `n:${2000 + amount}`] : [];
	const time = literal.minutes === undefined ? [] : [`time:${literal.minutes}`];
	const found = measured(reading, {
		start: token.start,
		end: token.end,
		next: index + 1,
		amounts: literal.amounts,
		// “1人” is “a person”, or “per person”.
		certainty: words?.spaceless && amount === 1 ? "weak" : "strict",
	});
	const parts = (literal.groups ?? literal.pointed)?.map(
		(group): Draft => ({
			start: token.start,
			end: token.end,
			certainty: "strict",
			number: { amounts: [Number(group)] },
		}),
	);
	const isBare = found.draft.start === token.start && found.draft.end === token.end;
	if (isBare && !words?.spaceless && /^\p{L}/u.test(text.slice(token.end, token.end + 1))) {
		// “3D”, “5G”: a name, which may be said in words.
		return { ...found, draft: { ...found.draft, certainty: "word", readings: [...time, ...years] } };
	}
	// “aged 3 to 18 months”
	const isEnd = (tokens[index + 1]?.start ?? Number.POSITIVE_INFINITY) - token.end > longestRange;
	const isAge =
		isBare &&
		isEnd &&
		words?.ageBefore?.test(text.slice(Math.max(0, token.start - 12), token.start)) === true;
	if (isAge)
		return { ...found, draft: { ...found.draft, number: { amounts: literal.amounts, unit: aYear } } };
	const isInName =
		isBare &&
		/^\d{1,3}$/.test(text.slice(token.start, token.end)) &&
		/\p{Ll}[-‑]$/u.test(text.slice(Math.max(0, token.start - 2), token.start));
	// “kol-14”, “covid-19”
	if (isInName && !words?.spaceless)
		return { ...found, draft: { ...found.draft, certainty: "word", slot: "identifier" } };
	const label = isBare ? labelOf(reading, found.draft) : undefined;
	const era = isBare ? eraAfter(reading, found.draft.end) : undefined;
	const draft = {
		...found.draft,
		...(parts && isBare ? { parts } : {}),
		...(label === undefined ? {} : { measure: `label:${label}` }),
		...(era ? { measure: `era:${era.name}`, end: era.end } : {}),
		readings: [...time, ...years, ...(label === "week" ? [`week:${amount}`] : [])],
	};
	return { ...found, draft, next: era ? skipTo(tokens, { from: found.next, end: draft.end }) : found.next };
}

/** The longest text between the ends of a range, in characters. */
const longestRange = 5;

/** “4200 v. Chr.”, “79 AD”. */
function eraAfter(
	{ text, facts }: Reading,
	at: number,
): { readonly name: "bc" | "ad"; readonly end: number } | undefined {
	const { eras } = facts.numberWords ?? {};
	for (const name of ["bc", "ad"] as const) {
		const end = endOf(eras?.[name], { text, at });
		if (end !== undefined) return { name, end };
	}
	return undefined;
}

/** What a law's number is of, by the word or sign beside it: “4 kap.”, “Section 2”. */
function labelOf({ text, facts }: Reading, { start, end }: Pick<Draft, "start" | "end">): string | undefined {
	const before = text.slice(Math.max(0, start - 10), start);
	const after = text.slice(end, end + 10);
	const labels = facts.numberWords?.labels ?? [];
	// In “10 kap. 40 §” what follows prevails.
	const label =
		labels.find((sign) => sign.after?.test(after) === true) ??
		labels.find((sign) => sign.before?.test(before) === true);
	return label?.name;
}

/** “E4”, “H2O”, “m2”: a name rather than a number, which another language may write out. */
function readIdentifier({ text, tokens, facts }: Reading, index: number): Found | undefined {
	const token = tokens[index];
	if (!token) return undefined;
	const letters = token.letters ?? "";
	const start = token.start - letters.length;
	const name = text.slice(start, token.end).toLowerCase();
	const isUnit = /^[kcdm]?m[23]$/.test(name);
	if (isUnit) return { draft: { start, end: token.end, certainty: "weak", readings: [] }, next: index + 1 };
	const [amount = 0] = token.literal?.amounts ?? [];
	const draft: Draft = {
		start,
		end: token.end,
		certainty: /^(?:co|no|h|n)\d/.test(name) ? "weak" : "word",
		slot: "identifier",
		readings: [
			`id:${name}`,
			`n:${amount}`,
			...(facts.numberWords?.termMarks?.includes(letters.toLowerCase()) ? [`n:${2000 + amount}`] : []),
		],
	};
	return { draft, next: index + 1 };
}
