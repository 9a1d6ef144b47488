import type { Unit } from "../../../languages/language-words.ts";
import {
	type Draft,
	endOf,
	type Found,
	gapBefore,
	isTight,
	type Measurement,
	type Reading,
	shareReadings,
	skipTo,
} from "../../draft.ts";
import { canonicalNumber } from "../../value.ts";
import { measured } from "../measure-number.ts";
import type { Token } from "../tokenise.ts";
import { countWords, isCountedBy } from "./count-words.ts";
import { isEvery, isOrdinalUse, readFraction, readFractionOf, readShareOfWhole } from "./read-fraction.ts";
import { decadeReadings, readOrdinal } from "./read-ordinal.ts";
import { readRomanCentury } from "./read-roman-century.ts";

/** A number in words: “tjugofem”, “two hundred and fifty”, “en tredjedel”, “nittiotalet”, “fjärde”, “båda”. */
export function readNumberWords(reading: Reading, index: number): Found | undefined {
	const { tokens } = reading;
	const token = tokens[index];
	const word = token?.word;
	if (!token || !word) return undefined;
	const { start, end } = token;
	const isDecade =
		word.cardinal !== undefined &&
		reading.facts.numberWords?.decadeBefore?.test(reading.text.slice(Math.max(0, start - 12), start)) ===
			true;
	if (isDecade) {
		const readings = decadeReadings(word.cardinal ?? 0);
		return {
			draft: { start, end, certainty: "word", number: { amounts: [word.cardinal ?? 0] }, readings },
			next: index + 1,
		};
	}
	const century = readRomanCentury(reading, index);
	if (century) return century;
	const composite = readComposite(reading, index);
	if (composite) return composite;
	if (word.decade !== undefined) {
		const { decade } = word;
		const found = measured(reading, { start, end, next: index + 1, amounts: [decade], certainty: "word" });
		const { number, ...draft } = found.draft;
		const isBare = found.next === index + 1;
		const readings = [...decadeReadings(decade), ...(decade >= 10 && isBare ? [`many:${decade}`] : [])];
		// “in den fünfziger Jahren”
		const isOfYears = number?.unit?.dimension === "calendar";
		return isBare || isOfYears
			? { ...found, draft: { ...draft, number: { amounts: [decade] }, readings } }
			: found;
	}
	if (word.fraction !== undefined && !isOrdinalUse(reading, index)) return readFraction(reading, index);
	if (word.ordinal !== undefined) {
		const amount = word.ordinal;
		const isShare = isEvery(reading, index);
		const readings = isShare ? shareReadings(1 / amount) : [];
		const found = readOrdinal(reading, {
			index,
			end,
			amount,
			certainty: "word",
			readings,
			isPlace: !isShare,
		});
		return isShare ? withInterval(reading, { found, amount }) : found;
	}
	const counted = isCountedBy(reading, index + 1) ? tokens[index + 1]?.word : undefined;
	const article = word.one === true && counted?.cardinal === undefined ? counted?.unit : undefined;
	if (article) {
		const half = endOf(reading.facts.numberWords?.andAHalf, {
			text: reading.text,
			at: tokens[index + 1]?.end ?? end,
		});
		if (half !== undefined) {
			const draft: Draft = { start, end: half, certainty: "word", number: { amounts: [1.5], unit: article } };
			return { draft, next: skipTo(tokens, { from: index + 2, end: half }) };
		}
	}
	const span = reading.facts.numberWords?.spanBefore;
	const isSpan = span === undefined || span.test(reading.text.slice(Math.max(0, start - 12), start));
	if (article && !isSpan && rateOf(article) !== undefined) {
		const next = tokens[index + 1];
		const readings = [`per:${rateOf(article)}`, "n:1"];
		return {
			draft: { start, end: next?.end ?? end, certainty: "word", slot: "per", readings },
			next: index + 2,
		};
	}
	if (article) {
		const last = tokens[index + 1];
		const place = { start, end: last?.end ?? end, certainty: "word" } as const;
		const measure = `${article.dimension}:${canonicalNumber(article.factor)}`;
		// Half a year isn't one of anything.
		const draft: Draft =
			rateOf(article) === undefined
				? { ...place, measure, readings: [measure] }
				: { ...place, number: { amounts: [1], unit: article } };
		return { draft, next: index + 2 };
	}
	const isUnit = reading.facts.numberWords?.secondBefore?.test(
		reading.text.slice(Math.max(0, start - 8), start),
	);
	if (word.firstOrdinal !== undefined && isUnit !== true) return readFirstOrdinal(reading, index);
	if (!word.weak) return undefined;
	const place = readPlace(reading, index);
	if (place) return place;
	const found: Found = {
		draft: { start, end, ...looseSlot(word.weak), readings: word.weak },
		next: index + 1,
	};
	return word.weak[0]?.startsWith("every:") ? withInterval(reading, { found, amount: 2 }) : found;
}

/** “first”, “second”: a place, or with what follows a century or an anniversary. */
function readFirstOrdinal(reading: Reading, index: number): Found {
	const { word, start = 0, end = 0 } = reading.tokens[index] ?? {};
	const amount = word?.firstOrdinal ?? 0;
	const found = readOrdinal(reading, { index, end, amount, certainty: "word" });
	if (found.draft.slot !== "ordinal") return found;
	const readings = [`n:${amount}`];
	return { draft: { start, end, certainty: "word", slot: "ordinal", readings }, next: index + 1 };
}

/** “blev trea”: the third in an order, rather than a flat of three rooms or a bus of that number. */
function readPlace({ tokens, text, facts }: Reading, index: number): Found | undefined {
	const { word, start = 0, end = 0 } = tokens[index] ?? {};
	const [first = ""] = word?.weak ?? [];
	if (!first.startsWith("nth:")) return undefined;
	const before = facts.numberWords?.placeBefore;
	if (before?.test(text.slice(Math.max(0, start - 16), start)) !== true) return undefined;
	const readings = [`n:${first.slice("nth:".length)}`];
	return { draft: { start, end, certainty: "word", slot: "ordinal", readings }, next: index + 1 };
}

/** “var tionde minut”, “varannan vecka”: an interval, when a unit of time follows. */
function withInterval(
	{ tokens, text }: Reading,
	{ found, amount }: { readonly found: Found; readonly amount: number },
): Found {
	const after = tokens[found.next];
	const unit = after && isTight(text.slice(found.draft.end, after.start)) ? after.word?.unit : undefined;
	if (!unit) return found;
	return { ...found, draft: { ...found.draft, number: { amounts: [amount], unit } } };
}

/** Readings that a word in a fixed sense begins with: “varannan”, “trean”, “halvår”. */
const tellingUnits: ReadonlySet<string> = new Set(["every", "nth", "pair", "clock", "calendar"]);

/** Readings whose words may be worded away, but not stand against another of their sort. */
const ownSlots: ReadonlySet<string> = new Set(["times", "many", "per", "holiday", "from-today"]);

/**
 * Words for a multiple (`times:2`), a rough count (`many:1000`), an interval (`every:2`), a rate (`per:week`), a holiday, a day as seen from today or a half may be worded
 * away, but not stand against another of their sort; the rest, such as “both”, against anything.
 */
function looseSlot([first = ""]: readonly string[]): Pick<Draft, "certainty" | "slot"> {
	const [unit] = first.split(":");
	if (unit !== undefined && ownSlots.has(unit)) return { certainty: "word", slot: unit };
	return { certainty: first === "f:0.5" || tellingUnits.has(unit ?? "") ? "word" : "weak" };
}

/** The interval of a rate as `per:week` names it; none for a unit that counts others, as a decade. */
function rateOf({ dimension, factor }: Unit): string | undefined {
	const names = { clock: { 60: "hour", 1440: "day", 10080: "week" }, calendar: { 1: "month", 12: "year" } };
	const name = Object.entries(dimension === "clock" || dimension === "calendar" ? names[dimension] : {}).find(
		([key]) => Number(key) === factor,
	);
	return name?.[1];
}

/** Number words that belong together: “two hundred and fifty”, “en halv miljon”, “två och en halv”. */
function readComposite(reading: Reading, index: number): Found | undefined {
	const { tokens, text, facts } = reading;
	const words = facts.numberWords;
	const token = tokens[index];
	if (!token?.word) return undefined;
	const counted = countWords(reading, index);
	if (counted) {
		const last = tokens[counted.next - 1] ?? token;
		const share = isTight(gapBefore(reading, counted.next))
			? readShareOfWhole(reading, { start: index, at: counted.next, count: counted.amount })
			: undefined;
		if (share) return share;
		const ordinal = readHyphenated(reading, { start: index, at: counted.next, tens: counted.amount });
		if (ordinal) return ordinal;
		const fraction = readFractionOf(reading, { start: index, at: counted.next, count: counted.amount });
		if (fraction) return fraction;
		const half = endOf(words?.andAHalf, { text, at: last.end });
		const end = half ?? last.end;
		const next = half === undefined ? counted.next : skipTo(tokens, { from: counted.next, end });
		// “dos millones y medio”
		const whole = counted.amount >= 1000 ? (last.word?.scale ?? 1) : 1;
		const amounts = [counted.amount + (half === undefined ? 0 : whole / 2)];
		const { certainty } = counted;
		return measured(reading, { start: token.start, end, next, amounts, certainty, ...insideOf(last) });
	}
	if (token.word.one) {
		const half = endOf(words?.andAHalf, { text, at: token.end });
		if (half !== undefined) {
			const next = skipTo(tokens, { from: index + 1, end: half });
			return measured(reading, { start: token.start, end: half, next, amounts: [1.5], certainty: "word" });
		}
		const share = isCountedBy(reading, index + 1)
			? readShareOfWhole(reading, { start: index, at: index + 1, count: 1 })
			: undefined;
		if (share) return share;
		const after = isTight(gapBefore(reading, index + 1)) ? tokens[index + 1]?.word : undefined;
		if (after?.share === undefined && after?.currency === undefined) return undefined;
		const { start, end } = token;
		return measured(reading, { start, end, next: index + 1, amounts: [1], certainty: "word" });
	}
	return readShareOfWhole(reading, { start: index, at: index, count: 1 });
}

/** “twenty-first”, “forty-third”. */
function readHyphenated(
	reading: Reading,
	{ start, at, tens }: { readonly start: number; readonly at: number; readonly tens: number },
): Found | undefined {
	const last = reading.tokens[at];
	const unit = last?.word?.ordinal ?? last?.word?.firstOrdinal;
	if (!last || unit === undefined || unit > 9 || tens < 20 || tens % 10 !== 0) return undefined;
	if (!/^[-‑]$/.test(gapBefore(reading, at))) return undefined;
	const { end } = last;
	const found = readOrdinal(reading, { index: start, end, amount: tens + unit, certainty: "word" });
	return { ...found, next: Math.max(found.next, at + 1) };
}

/** What a compound such as “treårig” counts. */
function insideOf({ word }: Token): { readonly inside?: Measurement } {
	const { cardinal, unit, share, currency } = word ?? {};
	if (cardinal === undefined || !(unit || share || currency)) return {};
	return { inside: { ...(unit && { unit }), ...(share && { share }), ...(currency && { currency }) } };
}
