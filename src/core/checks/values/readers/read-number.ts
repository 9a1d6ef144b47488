import {
	type Draft,
	endOf,
	type Found,
	gapBefore,
	isTight,
	type Measurement,
	type NumberDraft,
	type Reading,
	shareReadings,
} from "../draft.ts";
import type { CurrencyWord } from "../language/language-words.ts";
import type { Token } from "./tokenise.ts";
import type { Certainty } from "../value.ts";

const symbols: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

/** A number in digits or words, with its scale, unit, share or currency. */
export function readNumber(reading: Reading, index: number): Found | undefined {
	const token = reading.tokens[index];
	if (!token) return undefined;
	if (token.literal) return readDigits(reading, index);
	return readWords(reading, index);
}

function readDigits(reading: Reading, index: number): Found | undefined {
	const { text, facts, tokens } = reading;
	const token = tokens[index];
	const literal = token?.literal;
	if (!token || !literal) return undefined;
	if (literal.dotted !== undefined) {
		const draft: Draft = { ...placeOf(token), certainty: "strict", slot: "version", readings: [`v:${literal.dotted}`] };
		return { draft, next: index + 1 };
	}
	if (token.letters !== undefined) return readIdentifier(reading, index);
	const words = facts.numberWords;
	const decadeEnd = endOf(words?.decadeSuffix, { text, at: token.end });
	const [amount = 0] = literal.amounts;
	if (decadeEnd !== undefined) {
		const draft: Draft = {
			start: token.start,
			end: decadeEnd,
			certainty: "strict",
			number: { amounts: [amount] },
			readings: decadeReadings(amount),
		};
		return { draft, next: skipTo(tokens, { from: index + 1, end: decadeEnd }) };
	}
	const ordinalEnd = endOf(words?.ordinalSuffix, { text, at: token.end });
	if (ordinalEnd !== undefined) return withCentury(reading, { index, end: ordinalEnd, amount, certainty: "strict" });
	const time = literal.minutes === undefined ? [] : [`time:${literal.minutes}`];
	const found = measured(reading, {
		start: token.start,
		end: token.end,
		next: index + 1,
		amounts: literal.amounts,
		certainty: "strict",
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
	const draft = { ...found.draft, ...(parts && isBare ? { parts } : {}), readings: time };
	return { ...found, draft };
}

/** “E4”, “H2O”, “m2”: a name rather than a number, which another language may write out. */
function readIdentifier({ text, tokens }: Reading, index: number): Found | undefined {
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
		readings: [`id:${name}`, `n:${amount}`],
	};
	return { draft, next: index + 1 };
}

function readWords(reading: Reading, index: number): Found | undefined {
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
		return withCentury(reading, { index, end, amount: word.ordinal, certainty: "word", readings: every });
	}
	const article = word.one === true && isTight(gapBefore(reading, index + 1)) ? tokens[index + 1]?.word?.unit : undefined;
	if (article) {
		const half = endOf(reading.facts.numberWords?.andAHalf, { text: reading.text, at: tokens[index + 1]?.end ?? end });
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

/** “fourth” before “of” or after an article may be either; its readings hold both. */
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
	return withCentury(reading, { index, end: token.end, amount: denominator, certainty, readings, plain: false });
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
	for (let at = index + 1; at <= index + 1 + article; at++) if (!isTight(gapBefore(reading, at))) return false;
	return tokens[index + 1 + article]?.word?.scale !== undefined;
}

/** Adds up cardinals and hundreds; thousands and millions are left to {@link measured} unless more words follow them. */
function countWords(
	reading: Reading,
	index: number,
): { readonly amount: number; readonly next: number; readonly certainty: Certainty } | undefined {
	const { tokens, facts } = reading;
	const and = facts.numberWords?.and;
	let total = 0;
	let current: number | undefined;
	let at = index;
	let certainty: Certainty = "word";
	if (tokens[at]?.word?.one === true) {
		if (tokens[at + 1]?.word?.scale === undefined || !isTight(gapBefore(reading, at + 1))) return undefined;
		current = 1;
		at++;
	}
	for (; at < tokens.length; at++) {
		const word = tokens[at]?.word;
		const gap = gapBefore(reading, at);
		const joined = at === index || isTight(gap) || (and !== undefined && gap.trim() === and && (current ?? 0) >= 100);
		if (!word || !joined) break;
		if (word.cardinal !== undefined) {
			const fits = current === undefined || (current % 100 === 0 && current > 0) || (current % 10 === 0 && current >= 20 && word.cardinal < 10);
			if (!fits || (current !== undefined && word.cardinal >= 100)) break;
			current = (current ?? 0) + word.cardinal;
		} else if (word.scale !== undefined && isTight(gap)) {
			if (current === undefined && total === 0) {
				if (!facts.numberWords?.bareScales || word.scale > 1000) break;
				if (tokens[at - 1]?.word?.vague === true || tokens[at - 1]?.literal) break;
				certainty = "weak";
			}
			if (word.scale < 1000) current = (current ?? 1) * word.scale;
			else {
				total += (current ?? 1) * word.scale;
				current = undefined;
			}
		} else break;
	}
	if (at === index || (at === index + 1 && tokens[index]?.word?.one === true)) return undefined;
	return { amount: total + (current ?? 0), next: at, certainty };
}

/** Adds scale, share, currency and unit to a number. */
function measured(
	reading: Reading,
	from: {
		readonly start: number;
		readonly end: number;
		readonly next: number;
		readonly amounts: readonly number[];
		readonly certainty: Certainty;
	},
): Found {
	let { end, next } = from;
	const { text, tokens } = reading;
	const prefix = currencyBefore(reading, { start: from.start, next });
	let measurement: Measurement = prefix ? { currency: prefix.currency } : {};
	const attached = prefix ? /^(m|k)(?!\p{L})/u.exec(text.slice(end, end + 2))?.[1] : undefined;
	if (attached !== undefined) {
		measurement = { ...measurement, scale: attached === "m" ? 1e6 : 1e3 };
		end += 1;
		next = skipTo(tokens, { from: next, end });
	}
	for (let token = tokens[next]; token?.word; token = tokens[next]) {
		const gap = text.slice(end, token.start);
		// “5 milj. kr”
		const isAbbreviation = measurement.scale !== undefined && /^\.[ \u00a0]$/.test(gap);
		const added = isTight(gap) || isAbbreviation ? measureWord(token, { measurement, gap }) : undefined;
		if (!added) break;
		measurement = added;
		end = token.end;
		next++;
	}
	const mark = /^(?:[ \u00a0\u202f]?(%|‰|٪)([-‑]?enhet\p{L}*)?|[ \u00a0\u202f]?([€$£])|(:-))/u.exec(text.slice(end, end + 16));
	if (mark && measurement.share === undefined) {
		const [whole, share, points, symbol, price] = mark;
		if (share !== undefined) measurement = { ...measurement, share: points !== undefined ? "pp" : share === "‰" ? "‰" : "%" };
		else if (price !== undefined) measurement = { ...measurement, currency: { code: "SEK", factor: 1 } };
		else measurement = { ...measurement, currency: { code: symbols[symbol ?? ""] ?? "", factor: 1 } };
		end += whole.length;
		next = skipTo(tokens, { from: next, end });
	}
	const number: NumberDraft = { amounts: from.amounts, ...measurement, ...(prefix ? { prefixed: true } : {}) };
	const isAmount = measurement.currency !== undefined || measurement.share !== undefined;
	const certainty = certaintyOf(from, isAmount);
	return { draft: { start: prefix?.start ?? from.start, end, certainty, number }, next };
}

/** An amount isn't worded away, but “hundra procent” may be “entirely” and “0 kronor” “free of charge”. */
function certaintyOf(
	{ amounts: [amount], certainty }: { readonly amounts: readonly number[]; readonly certainty: Certainty },
	isAmount: boolean,
): Certainty {
	if (!isAmount) return certainty;
	if (amount === 0) return "word";
	return certainty === "word" && amount !== 100 ? "strict" : certainty;
}

/** What the next word adds, if it can stand there: a scale first, then one of share, currency, unit. */
function measureWord(
	{ word }: Token,
	{ measurement, gap }: { readonly measurement: Measurement; readonly gap: string },
): Measurement | undefined {
	const closed = measurement.share !== undefined || measurement.unit !== undefined;
	if (!word || closed) return undefined;
	if (word.scale !== undefined && measurement.scale === undefined) return { ...measurement, scale: word.scale };
	if (word.share !== undefined && measurement.currency === undefined) return { ...measurement, share: word.share };
	if (word.currency && measurement.currency === undefined) return { ...measurement, currency: word.currency };
	if (word.currency && measurement.currency?.code === word.currency.code) return measurement;
	if (word.unit && measurement.currency === undefined && gap !== "") return { ...measurement, unit: word.unit };
	return undefined;
}

/** “SEK 5”, “€5”. */
function currencyBefore(
	{ text, tokens }: Reading,
	{ start, next }: { readonly start: number; readonly next: number },
): { readonly currency: CurrencyWord; readonly start: number } | undefined {
	const symbol = /([€$£¥])[ \u00a0]?$/.exec(text.slice(Math.max(0, start - 2), start));
	const code = symbols[symbol?.[1] ?? ""];
	if (symbol && code !== undefined) return { currency: { code, factor: 1 }, start: start - symbol[0].length };
	const index = tokens.findLastIndex((token, at) => at < next && token.end <= start);
	const before = tokens[index];
	const currency = before?.word?.currency;
	if (!before || !currency || !isTight(text.slice(before.end, start))) return undefined;
	return /^\p{Lu}{3,4}$/u.test(text.slice(before.start, before.end)) && !/\d[ \u00a0]?$/.test(text.slice(0, before.start))
		? { currency, start: before.start }
		: undefined;
}

/** “the 19th century” is the 1800s. */
function withCentury(
	reading: Reading,
	{
		index,
		end,
		amount,
		certainty,
		readings = [],
		plain = true,
	}: {
		readonly index: number;
		readonly end: number;
		readonly amount: number;
		readonly certainty: Certainty;
		readonly readings?: readonly string[];
		readonly plain?: boolean;
	},
): Found {
	const { tokens, text } = reading;
	const start = tokens[index]?.start ?? 0;
	let next = skipTo(tokens, { from: index + 1, end });
	const century = tokens[next]?.word?.century === true && isTight(text.slice(end, tokens[next]?.start ?? 0));
	if (century) next++;
	const draft: Draft = {
		start,
		end,
		certainty,
		...(plain ? { number: { amounts: [amount] } } : {}),
		readings: [...readings, ...(century ? [`n:${(amount - 1) * 100}`] : []), ...(plain ? fractionOf(amount) : [])],
	};
	return { draft, next };
}

function fractionOf(ordinal: number): string[] {
	return ordinal > 2 ? [`f:${Number((1 / ordinal).toFixed(4))}`] : [];
}

/** “90-talet” is the 1990s, “1800-talet” the 19th century. */
function decadeReadings(amount: number): string[] {
	if (amount < 100) return [`n:${1900 + amount}`];
	return amount >= 1000 && amount % 100 === 0 ? [`n:${amount / 100 + 1}`] : [];
}

function placeOf({ start, end }: Token): { readonly start: number; readonly end: number } {
	return { start, end };
}

function skipTo(tokens: readonly Token[], { from, end }: { readonly from: number; readonly end: number }): number {
	let next = from;
	while ((tokens[next]?.start ?? end) < end) next++;
	return next;
}
