import type { LanguageWords } from "../languages/language-words.ts";
import { coordinate } from "./coordinate.ts";
import { type Draft, type Found, isTight, type Reading, shareReadings, toValue } from "./draft.ts";
import { joinUnits } from "./join-units.ts";
import { languageFacts } from "./language/language-facts.ts";
import { findContacts } from "./readers/find-contacts.ts";
import { findNumericDates } from "./readers/find-numeric-dates.ts";
import { findPatterned } from "./readers/find-patterned.ts";
import { findReferences } from "./readers/find-references.ts";
import { readDate } from "./readers/read-date.ts";
import { readNumber } from "./readers/read-number.ts";
import { readTime } from "./readers/read-time.ts";
import { type Token, tokenise } from "./readers/tokenise.ts";
import { canonicalNumber, type TextValues } from "./value.ts";

/** What {@link findValues} needs to know of a text. */
export interface TextLanguage {
	/** BCP 47 tag with region of the text's language. */
	readonly locale: string;
	/** Tags of the two languages that are compared. */
	readonly source: string;
	readonly target: string;
	/** Ways of reading that aren't used: `joined-units`, `coordination`. */
	readonly without?: ReadonlySet<string>;
}

/**
 * Finds everything in a text that keeps its value in a translation: numbers, amounts of money, dates, times, addresses, telephone
 * numbers, references to laws and cases.
 *
 * @returns The values in the order of the text.
 */
export function findValues(text: string, language: TextLanguage): TextValues {
	const facts = languageFacts(language.locale);
	const plain = latinDigits(text);
	const references = findReferences(plain, facts);
	const contacts = findContacts(mask(plain, references), language);
	const masked = mask(plain, [...references, ...contacts]);
	const patterned = findPatterned(masked, facts);
	const numeric = findNumericDates(mask(masked, patterned), facts);
	const dates = [...patterned, ...numeric];
	const reading: Reading = { text: mask(masked, dates), facts, tokens: [] };
	const tokens = tokenise(reading.text, facts);
	const drafts = [...dates, ...readAll({ ...reading, tokens })].sort((a, b) => a.start - b.start);
	const { without } = language;
	const context = { text: plain, facts };
	const whole = without?.has("joined-units") ? drafts : joinUnits(drafts, context);
	const shared = without?.has("coordination") ? whole : coordinate(whole, context);
	const values = shared.map((draft) => toValue(draft, text));
	return {
		text,
		values: [...references, ...contacts, ...values].sort((a, b) => a.start - b.start),
		hasOne: tokens.some(({ word }) => word?.one === true),
		units: unitsOf(tokens),
		hasNumberWords: facts.hasNumberWords,
		...(facts.currency === undefined ? {} : { currency: facts.currency }),
		...(facts.numberWords && coordinationOf(facts.numberWords)),
	};
}

function coordinationOf(words: LanguageWords): Partial<TextValues> {
	const { range, conjunction, relation, belonging, comparison, part } = words;
	return { range, conjunction, relation, belonging, comparison, ...(part && { part }) };
}

function unitsOf(tokens: readonly Token[]): Set<string> {
	const units = new Set<string>();
	for (const { word } of tokens)
		if (word?.unit) units.add(`${word.unit.dimension}:${canonicalNumber(word.unit.factor)}`);
	return units;
}

function readAll(reading: Reading): Draft[] {
	const drafts: Draft[] = [];
	const mayHaveRatio = hasRatioWord(reading);
	for (let index = 0; index < reading.tokens.length; ) {
		const found = (mayHaveRatio ? readRatio(reading, index) : undefined) ?? readAt(reading, index);
		if (found) drafts.push(found.draft);
		index = found?.next ?? index + 1;
	}
	return drafts;
}

function readAt(reading: Reading, index: number): Found | undefined {
	const token = reading.tokens[index];
	if (!token) return undefined;
	const found = readDate(reading, index) ?? readTime(reading, index) ?? readNumber(reading, index);
	if (found) return found;
	if (token.word?.weekday === undefined) return readAmountUnit(reading, index);
	const { start, end } = token;
	const { weekday } = token.word;
	const before = reading.text.slice(Math.max(0, start - 16), start);
	const isNight = reading.facts.numberWords?.nightBefore?.test(before) === true;
	const isLeftOut = reading.facts.numberWords?.exceptBefore?.test(before) === true;
	const readings = [
		`weekday:${weekday}`,
		...(isNight ? [`weekday:${(weekday + 6) % 7}`] : []),
		...(isLeftOut ? [`except:${weekday}`] : []),
		...leftOutBy(reading, index),
	];
	return { draft: { start, end, certainty: "word", slot: "weekday", readings }, next: index + 1 };
}

/** “Tuesday–Sunday” leaves Monday out. */
function leftOutBy({ tokens, text, facts }: Reading, index: number): string[] {
	const [from, to] = [tokens[index], tokens[index + 1]];
	const [first, last] = [from?.word?.weekday, to?.word?.weekday];
	if (first === undefined || last === undefined || (last + 2) % 7 !== first) return [];
	const isRange = facts.numberWords?.range.test(text.slice(from?.end, to?.start)) === true;
	return isRange ? [`except:${(last + 1) % 7}`] : [];
}

/** “(Mio. €)”, “EUR million”: what the amounts of a table are in. */
function readAmountUnit({ text, tokens }: Reading, index: number): Found | undefined {
	const [token, after] = [tokens[index], tokens[index + 1]];
	const { currency, scale: multiple } = token?.word ?? {};
	if (!token || (!currency && multiple === undefined)) return undefined;
	const isPair = after !== undefined && isTight(text.slice(token.end, after.start));
	const other = isPair ? after.word : undefined;
	const code = currency?.code ?? other?.currency?.code;
	const factor = (currency?.factor ?? multiple ?? 1) * (currency ? (other?.scale ?? 1) : 1);
	if (code === undefined || factor < 1000) return undefined;
	const whole = (currency && other?.scale !== undefined) || multiple !== undefined ? after : token;
	const next = whole === token ? index + 1 : index + 2;
	const { start } = token;
	return {
		draft: {
			start,
			end: whole?.end ?? token.end,
			certainty: "word",
			slot: "in",
			readings: [`in:${code}${factor}`],
		},
		next,
	};
}

/** Whether a word such as “in” of “four in ten” stands between two numbers; most texts have none, and aren't read for ratios. */
function hasRatioWord({ text, tokens, facts }: Reading): boolean {
	const words = facts.numberWords?.ratio ?? [];
	return tokens.some(({ end }, index) => {
		const after = tokens[index + 1];
		const number = after?.word?.every === true ? tokens[index + 2] : after;
		return number !== undefined && words.includes(text.slice(end, number.start).trim());
	});
}

/** “fyra av tio”, “four in ten”, “one in three”: two numbers, and a share of the whole. */
function readRatio(reading: Reading, index: number): Found | undefined {
	const { tokens, facts } = reading;
	const token = tokens[index];
	const isOne = token?.word?.one === true;
	if (!token || (!token.literal && token.word?.cardinal === undefined && !isOne)) return undefined;
	const first = isOne ? undefined : readNumber(reading, index);
	const next = isOne ? index + 1 : (first?.next ?? 0);
	// “uno de cada tres”
	const at = tokens[next]?.word?.every === true ? next + 1 : next;
	const second = next > index && at < tokens.length ? readNumber(reading, at) : undefined;
	const between = reading.text.slice(tokens[next - 1]?.end ?? 0, tokens[at]?.start ?? 0).trim();
	if (!second || !facts.numberWords?.ratio.includes(between)) return undefined;
	const part = isOne ? 1 : plainAmount(first?.draft);
	const whole = plainAmount(second.draft);
	if (part === undefined || whole === undefined || part >= whole || whole > 100) return undefined;
	return {
		draft: {
			start: token.start,
			end: second.draft.end,
			certainty:
				first?.draft.certainty === "strict" || second.draft.certainty === "strict" ? "strict" : "word",
			readings: [`ratio:${part}/${whole}`, ...shareReadings(part / whole)],
			parts: [...(first ? [first.draft] : []), second.draft],
		},
		next: second.next,
	};
}

function plainAmount(draft: Draft | undefined): number | undefined {
	const { number } = draft ?? {};
	if (!number || number.share || number.currency || number.unit || number.scale) return undefined;
	const [amount] = number.amounts;
	return amount !== undefined && Number.isInteger(amount) ? amount : undefined;
}

/** U+FFFC in place of what has been read, so that offsets stay. */
function mask(text: string, taken: readonly { readonly start: number; readonly end: number }[]): string {
	let masked = text;
	for (const { start, end } of taken)
		masked = masked.slice(0, start) + "\ufffc".repeat(end - start) + masked.slice(end);
	return masked;
}

/** Zeros of decimal digits outside ASCII (Unicode Nd): Arabic-Indic, extended Arabic-Indic, Devanagari, Bengali, full-width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Digits of other scripts as ASCII ones; the text stays as long as it was. */
function latinDigits(text: string): string {
	if (!/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/.test(text)) return text;
	return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
		const code = digit.charCodeAt(0);
		const zero = zeros.findLast((start) => start <= code) ?? 0;
		return String(code - zero);
	});
}
