import type { CurrencyWord, Unit } from "../../languages/language-words.ts";
import {
	endOf,
	type Found,
	isTight,
	type Measurement,
	type NumberDraft,
	type Reading,
	skipTo,
} from "../draft.ts";
import { measureAtStart } from "../language/joined-number.ts";
import type { Certainty } from "../value.ts";
import type { Token } from "./tokenise.ts";

const symbols: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

/** Adds scale, share, currency and unit to a number. */
export function measured(
	reading: Reading,
	from: {
		readonly start: number;
		readonly end: number;
		readonly next: number;
		readonly amounts: readonly number[];
		readonly certainty: Certainty;
		/** Of a compound that has its unit inside: “fjortondagarsperiod”. */
		readonly inside?: Measurement;
	},
): Found {
	let { end, next } = from;
	const { text, tokens } = reading;
	const prefix = currencyBefore(reading, { start: from.start, next });
	let measurement: Measurement = prefix
		? { currency: prefix.currency }
		: (from.inside ?? measureOfCompound(reading, end));
	const attached = prefix ? /^(m|k)(?!\p{L})/u.exec(text.slice(end, end + 2))?.[1] : undefined;
	if (attached !== undefined) {
		measurement = { ...measurement, scale: attached === "m" ? 1e6 : 1e3 };
		end += 1;
		next = skipTo(tokens, { from: next, end });
	}
	for (let token = tokens[next]; token?.word; token = tokens[next]) {
		const gap = text.slice(end, token.start);
		if (isOfNext(reading, next)) break;
		// “5 mio. €”
		const isAbbreviation = measurement.scale !== undefined && /^\.[ \u00a0]$/.test(gap);
		const isScaled = measurement.scale !== undefined || (from.amounts[0] ?? 0) >= 1e6;
		const isLinked = isScaled && gap.trim() === reading.facts.numberWords?.scaleLink;
		const added =
			isTight(gap) || isAbbreviation || isLinked ? measureWord(token, { measurement, gap }) : undefined;
		if (!added) break;
		measurement = added;
		end = token.end;
		next++;
	}
	const power = /^[²³23](?!\d)/u.exec(text.slice(end, end + 2))?.[0];
	if (power !== undefined && measurement.unit?.dimension === "length") {
		measurement = { ...measurement, unit: raised(measurement.unit, power) };
		end += 1;
		next = skipTo(tokens, { from: next, end });
	}
	const mark = measurement.share === undefined ? markAfter(reading, end) : undefined;
	if (mark) {
		measurement = { ...measurement, ...mark.measurement };
		end = mark.end;
		next = skipTo(tokens, { from: next, end });
	}
	const number: NumberDraft = {
		amounts: from.amounts,
		...(isPlain(measurement) ? laterUnit(reading, { end, next }) : {}),
		...measurement,
		...(prefix ? { prefixed: true } : {}),
	};
	const isAmount = measurement.currency !== undefined || measurement.share !== undefined;
	const certainty = certaintyOf(from, isAmount);
	return { draft: { start: prefix?.start ?? from.start, end, certainty, number }, next };
}

function isPlain({ unit, share, currency, scale }: Measurement): boolean {
	return !unit && !share && !currency && !scale;
}

/** “två första åren”: the unit after an adjective. */
function laterUnit(
	{ text, tokens, facts }: Reading,
	{ end, next }: { readonly end: number; readonly next: number },
): Measurement {
	const between = facts.numberWords?.beforeUnit;
	const found = tokens
		.slice(next, next + 2)
		.find(({ word, start }) => word?.unit !== undefined && between?.test(text.slice(end, start)) === true);
	return found?.word?.unit ? { unit: found.word.unit } : {};
}

/** “14-dagarsperiod”, “25-metersbassäng”, “4-procentsspärren”: what a compound of digits and a word begins with. */
function measureOfCompound({ text, facts }: Reading, at: number): Measurement {
	if (!facts.numberWords?.joined) return {};
	const [, word] = /^[-‑](\p{Ll}+)/u.exec(text.slice(at, at + 16)) ?? [];
	return word === undefined || facts.words.has(word) ? {} : measureAtStart(word, facts);
}

/** “km²”, “m³”, “m2” */
function raised({ factor }: Unit, power: string): Unit {
	return power === "²" || power === "2"
		? { dimension: "area", factor: factor ** 2 }
		: { dimension: "volume", factor: 1000 * factor ** 3 };
}

const celsius: Unit = { dimension: "temperature", factor: 1 };
const fahrenheit: Unit = { dimension: "temperature", factor: 5 / 9, offset: -160 / 9 };

/** A sign after a number: “%”, “‰”, “€”, “:-”, “°C”. */
function markAfter(
	{ text, facts }: Reading,
	at: number,
): { readonly measurement: Measurement; readonly end: number } | undefined {
	const words = facts.numberWords;
	const price = words?.priceMark;
	if (price && text.startsWith(price.mark, at)) {
		return { measurement: { currency: { code: price.code, factor: 1 } }, end: at + price.mark.length };
	}
	const [degrees, scale] =
		/^[ \u00a0\u202f]?°[ \u00a0\u202f]?([CF])(?!\p{L})/u.exec(text.slice(at, at + 5)) ?? [];
	if (degrees !== undefined) {
		const unit: Unit = scale === "C" ? celsius : fahrenheit;
		return { measurement: { unit }, end: at + degrees.length };
	}
	const [found, sign = ""] = /^[ \u00a0\u202f]?([%‰٪％€$£])/.exec(text.slice(at, at + 2)) ?? [];
	if (found === undefined) return undefined;
	const end = at + found.length;
	const code = symbols[sign];
	if (code !== undefined) return { measurement: { currency: { code, factor: 1 } }, end };
	const points = endOf(words?.pointsSuffix, { text, at: end });
	if (points !== undefined) return { measurement: { share: "pp" }, end: points };
	return { measurement: { share: sign === "‰" ? "‰" : "%" }, end };
}

/**
 * An amount isn't worded away, but “hundra procent” may be “entirely”, “0 euro” “free of charge” and “en euro” may have
 * no more than an article.
 */
function certaintyOf(
	{ amounts: [amount], certainty }: { readonly amounts: readonly number[]; readonly certainty: Certainty },
	isAmount: boolean,
): Certainty {
	if (!isAmount) return certainty;
	if (amount === 0) return "word";
	return certainty === "word" && amount !== 100 && amount !== 1 ? "strict" : certainty;
}

/** “children under 12 EUR 110”: a code that stands before its amount isn't that of the number before it. */
function isOfNext({ text, tokens, facts }: Reading, index: number): boolean {
	const [token, after] = [tokens[index], tokens[index + 1]];
	if (!facts.currencyFirst || !token?.word?.currency || !after?.literal) return false;
	const isCode = /^\p{Lu}{3}$/u.test(text.slice(token.start, token.end));
	return isCode && /^[ \u00a0]$/u.test(text.slice(token.end, after.start));
}

/** What the next word adds, if it can stand there: a scale first, then one of share, currency, unit. */
function measureWord(
	{ word }: Token,
	{ measurement, gap }: { readonly measurement: Measurement; readonly gap: string },
): Measurement | undefined {
	const closed = measurement.share !== undefined || measurement.unit !== undefined;
	if (!word || closed) return undefined;
	if (word.scale !== undefined && measurement.scale === undefined)
		return { ...measurement, scale: word.scale };
	if (word.share !== undefined && measurement.currency === undefined)
		return { ...measurement, share: word.share };
	if (word.currency && measurement.currency === undefined)
		return {
			...measurement,
			currency: word.currency,
			...(word.unit && gap !== "" ? { unit: word.unit } : {}),
		};
	if (word.currency && measurement.currency?.code === word.currency.code) return measurement;
	if (word.unit && measurement.currency === undefined && gap !== "")
		return { ...measurement, unit: word.unit };
	return undefined;
}

/** “EUR 5”, “€5”. */
function currencyBefore(
	{ text, tokens, facts }: Reading,
	{ start, next }: { readonly start: number; readonly next: number },
): { readonly currency: CurrencyWord; readonly start: number } | undefined {
	const symbol = /([€$£¥])[ \u00a0]?$/.exec(text.slice(Math.max(0, start - 2), start));
	const code = symbols[symbol?.[1] ?? ""];
	if (symbol && code !== undefined) return { currency: { code, factor: 1 }, start: start - symbol[0].length };
	const index = tokens.findLastIndex((token, at) => at < next && token.end <= start);
	const before = tokens[index];
	const currency = before?.word?.currency;
	if (!before || !currency || !isTight(text.slice(before.end, start))) return undefined;
	return /^\p{Lu}{3,4}$/u.test(text.slice(before.start, before.end)) &&
		(facts.currencyFirst || !/\d[ \u00a0]?$/.test(text.slice(0, before.start)))
		? { currency, start: before.start }
		: undefined;
}
