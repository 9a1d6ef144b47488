import { type Draft, type Found, isTight, type Reading, shareReadings } from "../../draft.ts";
import { measured } from "../measure-number.ts";
import type { Token } from "../tokenise.ts";
import { isCountedBy } from "./count-words.ts";
import { readArticle } from "./read-article.ts";
import { readComposite } from "./read-composite.ts";
import { isEvery, isOrdinalUse, readFraction } from "./read-fraction.ts";
import { decadeReadings, readOrdinal } from "./read-ordinal.ts";
import { readRomanCentury } from "./read-roman-century.ts";

/** A number in words: “tjugofem”, “two hundred and fifty”, “en tredjedel”, “nittiotalet”, “fjärde”, “båda”. */
export function readNumberWords(reading: Reading, index: number): Found | undefined {
	const { tokens } = reading;
	const token = tokens[index];
	const word = token?.word;
	if (!token || !word) return undefined;
	const found =
		readDecadeNumber(reading, index) ?? readRomanCentury(reading, index) ?? readComposite(reading, index);
	if (found) return found;
	if (word.decade !== undefined) return readDecade(reading, { index, decade: word.decade });
	if (word.fraction !== undefined && !isOrdinalUse(reading, index)) return readFraction(reading, index);
	if (word.ordinal !== undefined) return readOrdinalWord(reading, { index, amount: word.ordinal });
	const after = word.one ? tokens[index + 1]?.word : undefined;
	if (after?.unit && after.cardinal === undefined && isCountedBy(reading, index + 1))
		return readArticle(reading, { index, unit: after.unit });
	if (word.firstOrdinal !== undefined && !isUnitOfTime(reading, token))
		return readFirstOrdinal(reading, index);
	return word.weak && (readPlace(reading, index) ?? readLoose(reading, { index, readings: word.weak }));
}

/** The “second” of “per second”, as against that of “the second time”. */
function isUnitOfTime({ text, facts }: Reading, { start }: Token): boolean {
	return facts.numberWords?.secondBefore?.test(text.slice(Math.max(0, start - 8), start)) === true;
}

/** “años cincuenta”: a plain number after the word for years. */
function readDecadeNumber({ tokens, text, facts }: Reading, index: number): Found | undefined {
	const { word, start = 0, end = 0 } = tokens[index] ?? {};
	if (word?.cardinal === undefined) return undefined;
	if (facts.numberWords?.decadeBefore?.test(text.slice(Math.max(0, start - 12), start)) !== true)
		return undefined;
	const readings = decadeReadings(word.cardinal);
	return {
		draft: { start, end, certainty: "word", number: { amounts: [word.cardinal] }, readings },
		next: index + 1,
	};
}

/** “nittiotalet”, “fifties”; with what follows perhaps an amount. */
function readDecade(
	reading: Reading,
	{ index, decade }: { readonly index: number; readonly decade: number },
): Found {
	const { start = 0, end = 0 } = reading.tokens[index] ?? {};
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

/** “fjärde”; “every fourth” is a share or an interval. */
function readOrdinalWord(
	reading: Reading,
	{ index, amount }: { readonly index: number; readonly amount: number },
): Found {
	const { end = 0 } = reading.tokens[index] ?? {};
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

/** A word in a fixed sense: “båda”, “varannan”. */
function readLoose(
	reading: Reading,
	{ index, readings }: { readonly index: number; readonly readings: readonly string[] },
): Found {
	const { start = 0, end = 0 } = reading.tokens[index] ?? {};
	const found: Found = { draft: { start, end, ...looseSlot(readings), readings }, next: index + 1 };
	return readings[0]?.startsWith("every:") ? withInterval(reading, { found, amount: 2 }) : found;
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
