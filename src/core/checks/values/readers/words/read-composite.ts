import {
	endOf,
	type Found,
	gapBefore,
	isTight,
	type Measurement,
	type Reading,
	skipTo,
} from "../../draft.ts";
import { measured } from "../measure-number.ts";
import type { Token } from "../tokenise.ts";
import { countWords, isCountedBy } from "./count-words.ts";
import { readFractionOf, readShareOfWhole } from "./read-fraction.ts";
import { readOrdinal } from "./read-ordinal.ts";

/** Number words that belong together: “two hundred and fifty”, “en halv miljon”, “två och en halv”. */
export function readComposite(reading: Reading, index: number): Found | undefined {
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
		const share = readShareOfWhole(reading, { start: index, at: index + 1, count: 1 });
		if (share && isCountedBy(reading, index + 1)) return share;
		const after = tokens[index + 1]?.word;
		if (after?.share === undefined && after?.currency === undefined) return undefined;
		if (!isTight(gapBefore(reading, index + 1))) return undefined;
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
