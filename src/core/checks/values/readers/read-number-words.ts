import {
	type Draft,
	endOf,
	type Found,
	gapBefore,
	isTight,
	type Reading,
	shareReadings,
	skipTo,
} from "../draft.ts";
import type { Certainty } from "../value.ts";
import { countWords } from "./count-words.ts";
import { measured } from "./measure-number.ts";
import { decadeReadings, readOrdinal } from "./read-ordinal.ts";

/** A number in words: “tjugofem”, “two hundred and fifty”, “en tredjedel”, “nittiotalet”, “fjärde”, “båda”. */
export function readNumberWords(reading: Reading, index: number): Found | undefined {
	const { tokens } = reading;
	const token = tokens[index];
	const word = token?.word;
	if (!token || !word) return undefined;
	const composite = readComposite(reading, index);
	if (composite) return composite;
	const { start, end } = token;
	if (word.decade !== undefined) {
		const draft: Draft = {
			start,
			end,
			certainty: word.decade >= 100 ? "weak" : "word",
			number: { amounts: [word.decade] },
			readings: decadeReadings(word.decade),
		};
		return { draft, next: index + 1 };
	}
	if (word.fraction !== undefined && !isOrdinalUse(reading, index)) return readFraction(reading, index);
	if (word.ordinal !== undefined) {
		const every = tokens[index - 1]?.word?.every === true ? shareReadings(1 / word.ordinal) : [];
		return readOrdinal(reading, { index, end, amount: word.ordinal, certainty: "word", readings: every });
	}
	const article =
		word.one === true && isTight(gapBefore(reading, index + 1)) ? tokens[index + 1]?.word?.unit : undefined;
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
	if (article && isSpan) {
		const last = tokens[index + 1];
		const readings = ["n:1", `${article.dimension}:${article.factor}`];
		return { draft: { start, end: last?.end ?? end, certainty: "weak", readings }, next: index + 2 };
	}
	if (word.firstOrdinal !== undefined) {
		const readings = [`n:${word.firstOrdinal}`];
		return { draft: { start, end, certainty: "word", slot: "ordinal", readings }, next: index + 1 };
	}
	if (word.weak) return { draft: { start, end, certainty: "weak", readings: word.weak }, next: index + 1 };
	return undefined;
}

/** “var tredje”, “every third”: not a fraction, though the word may be one. */
function isOrdinalUse({ tokens }: Reading, index: number): boolean {
	const word = tokens[index]?.word;
	return word?.ordinal !== undefined && tokens[index - 1]?.word?.every === true;
}

function readFraction(reading: Reading, index: number): Found | undefined {
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

/** Number words that belong together: “two hundred and fifty”, “en halv miljon”, “två och en halv”. */
function readComposite(reading: Reading, index: number): Found | undefined {
	const { tokens, text, facts } = reading;
	const words = facts.numberWords;
	const token = tokens[index];
	if (!token?.word) return undefined;
	const counted = countWords(reading, index);
	if (counted) {
		const last = tokens[counted.next - 1] ?? token;
		const half = endOf(words?.andAHalf, { text, at: last.end });
		const end = half ?? last.end;
		const next = half === undefined ? counted.next : skipTo(tokens, { from: counted.next, end });
		const amounts = [counted.amount + (half === undefined ? 0 : 0.5)];
		return measured(reading, { start: token.start, end, next, amounts, certainty: counted.certainty });
	}
	if (token.word.one) {
		const half = endOf(words?.andAHalf, { text, at: token.end });
		if (half !== undefined) {
			const next = skipTo(tokens, { from: index + 1, end: half });
			return measured(reading, { start: token.start, end: half, next, amounts: [1.5], certainty: "word" });
		}
		if (isHalfOfScale(reading, index + 1) && isTight(gapBefore(reading, index + 1))) {
			const found = readComposite(reading, index + 1);
			return found && { ...found, draft: { ...found.draft, start: token.start } };
		}
		return undefined;
	}
	if (!isHalfOfScale(reading, index)) return undefined;
	const article = tokens[index + 1]?.word?.one === true ? 1 : 0;
	const scale = tokens[index + 1 + article];
	return measured(reading, {
		start: token.start,
		end: scale?.end ?? token.end,
		next: index + 2 + article,
		amounts: [0.5 * (scale?.word?.scale ?? 1)],
		certainty: "word",
	});
}

/** “halv miljon”, “half a million”. */
function isHalfOfScale(reading: Reading, index: number): boolean {
	const { tokens } = reading;
	if (tokens[index]?.word?.half !== true) return false;
	const article = tokens[index + 1]?.word?.one === true ? 1 : 0;
	for (let at = index + 1; at <= index + 1 + article; at++)
		if (!isTight(gapBefore(reading, at))) return false;
	return tokens[index + 1 + article]?.word?.scale !== undefined;
}
