import { aYear } from "../../../languages/language-words.ts";
import { type Draft, endOf, type Found, isTight, type Reading, skipTo } from "../../draft.ts";
import type { Certainty } from "../../value.ts";

/**
 * An ordinal or fraction; with “century” after it, a span of years: “the 19th century” is the 1800s; with “anniversary”, a number of years that
 * others count in a compound: “fyrtioårsjubileet”.
 */
export function readOrdinal(
	reading: Reading,
	{
		index,
		end,
		amount,
		certainty,
		readings = [],
		plain = true,
		isPlace = plain && certainty === "word",
	}: {
		readonly index: number;
		readonly end: number;
		readonly amount: number;
		readonly certainty: Certainty;
		readonly readings?: readonly string[];
		readonly plain?: boolean;
		/** Whether it names a place in an order, which only another such place stands against. */
		readonly isPlace?: boolean;
	},
): Found {
	const { tokens, text, facts } = reading;
	const start = tokens[index]?.start ?? 0;
	let next = skipTo(tokens, { from: index + 1, end });
	const century = tokens[next]?.word?.century === true && isTight(text.slice(end, tokens[next]?.start ?? 0));
	if (century) next++;
	const isOfLife = endOf(facts.numberWords?.yearOfLife, { text, at: end }) !== undefined;
	const isYears = plain && endOf(facts.numberWords?.anniversary, { text, at: end }) !== undefined;
	const draft: Draft = {
		start,
		end,
		certainty,
		...(isPlace && !century && !isYears ? { slot: "ordinal" } : {}),
		...(plain ? { number: { amounts: [amount], ...(isYears ? { unit: aYear } : {}) } } : {}),
		readings: [
			...readings,
			...(century ? [`n:${(amount - 1) * 100}`] : []),
			...(isOfLife ? [`n:${amount - 1}`] : []),
			...(plain ? fractionOf(amount) : []),
		],
	};
	return { draft, next };
}

/** Decades before this one may be of this century. */
const latestDecade = 50;

function fractionOf(ordinal: number): string[] {
	return ordinal > 2 ? [`f:${Number((1 / ordinal).toFixed(4))}`] : [];
}

/** “90-talet” is the 1990s, “1800-talet” the 19th century; “20-talet” may be of the last century or this one. */
export function decadeReadings(amount: number): string[] {
	if (amount < latestDecade) return [`n:${1900 + amount}`, `n:${2000 + amount}`];
	if (amount < 100) return [`n:${1900 + amount}`];
	return amount >= 1000 && amount % 100 === 0 ? [`n:${amount / 100 + 1}`] : [];
}
