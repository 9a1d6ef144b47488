import {
	endOf,
	type Found,
	gapBefore,
	isTight,
	type Measurement,
	type Reading,
	shareReadings,
} from "../../draft.ts";
import type { Certainty } from "../../value.ts";
import { measured } from "../measure-number.ts";
import { readOrdinal } from "./read-ordinal.ts";

/** “var tredje”, “every third”, “the third phase”: not a fraction, though the word may be one. */
export function isOrdinalUse(reading: Reading, index: number): boolean {
	const { tokens, text } = reading;
	const token = tokens[index];
	if (token?.word?.ordinal === undefined) return false;
	if (isEvery(reading, index)) return true;
	const isCounted = tokens[index - 1]?.word?.one === true && isTight(gapBefore(reading, index));
	const { partitive } = reading.facts.numberWords ?? {};
	return partitive !== undefined && !isCounted && endOf(partitive, { text, at: token.end }) === undefined;
}

/** Whether a word such as “var” of “var tredje” stands right before a token. */
export function isEvery(reading: Reading, index: number): boolean {
	return reading.tokens[index - 1]?.word?.every === true && isTight(gapBefore(reading, index));
}

/** “en tredjedel”, “a fifth”. */
export function readFraction(reading: Reading, index: number): Found | undefined {
	const { tokens } = reading;
	const token = tokens[index];
	const denominator = token?.word?.fraction;
	if (!token || denominator === undefined) return undefined;
	const before = tokens[index - 1]?.word?.one === true && isTight(gapBefore(reading, index));
	const certainty: Certainty = token.word?.weak && !before ? "weak" : "word";
	const weak = token.word?.weak ?? [];
	const readings = [...shareReadings(1 / denominator), `n:${denominator}`, ...(before ? [] : weak)];
	return readOrdinal(reading, {
		index,
		end: token.end,
		amount: denominator,
		certainty,
		readings,
		plain: false,
	});
}

/** “två tredjedelar”, “three fifths”: a count of parts. “two third places” has none, its word being an ordinal too. */
export function readFractionOf(
	reading: Reading,
	{ start, at, count }: { readonly start: number; readonly at: number; readonly count: number },
): Found | undefined {
	const { tokens } = reading;
	const [first, part] = [tokens[start], tokens[at]];
	const denominator = part?.word?.fraction;
	if (!first || !part || denominator === undefined || !isTight(gapBefore(reading, at))) return undefined;
	if (part.word?.ordinal !== undefined || count >= denominator || count < 1) return undefined;
	const readings = [...shareReadings(count / denominator), `ratio:${count}/${denominator}`];
	return { draft: { start: first.start, end: part.end, certainty: "word", readings }, next: at + 1 };
}

/** “a quarter of a million”, “en kvarts procentenhet”, “half an hour”, “three quarters of a century”. */
export function readShareOfWhole(
	reading: Reading,
	{ start, at, count }: { readonly start: number; readonly at: number; readonly count: number },
): Found | undefined {
	const { tokens } = reading;
	const word = tokens[at]?.word;
	const denominator = word?.half === true ? 2 : word?.fraction;
	if (denominator === undefined || count >= denominator) return undefined;
	const gap = gapBefore(reading, at + 1);
	// “the third year” is no third of a year.
	if (!isTight(gap) ? !/^[ \u00a0]of[ \u00a0]$/u.test(gap) : word?.ordinal !== undefined) return undefined;
	const article = tokens[at + 1]?.word?.one === true && isTight(gapBefore(reading, at + 2)) ? 1 : 0;
	const whole = tokens[at + 1 + article];
	const { scale, unit, share, currency } = whole?.word ?? {};
	const first = tokens[start];
	if (!first || !whole || !(scale || unit || share || currency)) return undefined;
	const inside: Measurement = share ? { share } : currency ? { currency } : unit ? { unit } : {};
	const found = measured(reading, {
		start: first.start,
		end: whole.end,
		next: at + 2 + article,
		amounts: [(count / denominator) * (scale ?? 1)],
		certainty: "word",
		...(scale === undefined ? { inside } : {}),
	});
	// “en femtedel av veckolönen”: the other language may have the whole in another word.
	return unit ? { ...found, draft: { ...found.draft, readings: shareReadings(count / denominator) } } : found;
}
