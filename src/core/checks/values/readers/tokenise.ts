import { joinedNumber } from "../language/joined-number.ts";
import type { LanguageFacts } from "../language/language-facts.ts";
import type { WordFacts } from "../language/lexicon.ts";
import { isLetterCode, scanWord } from "../language/word-filter.ts";
import { type NumberLiteral, readLiteral } from "./number-literal.ts";

/** A word or number that may mean a value; other words are left out. */
export interface Token {
	readonly start: number;
	readonly end: number;
	/** What the word may mean. */
	readonly word?: WordFacts;
	readonly literal?: NumberLiteral;
	/** Letters that the digits follow without a space: the “E” of “E4”. */
	readonly letters?: string;
}

/**
 * The words and numbers of a text that may mean something.
 *
 * @param text With U+FFFC in place of what is something else already: addresses, telephone numbers.
 */
export function tokenise(text: string, facts: LanguageFacts): Token[] {
	const tokens: Token[] = [];
	let wordStart = -1;
	let wordEnd = -1;
	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at);
		if (code >= 0x30 && code <= 0x39) {
			const plain = readLiteral(text, at, facts.literals);
			const literal = facts.numberWords?.spaceless ? withScales(text, plain, facts) : plain;
			const before = wordEnd === at ? text.slice(wordStart, wordEnd) : "";
			const isTimes = before === "x" && /\d ?x$/.test(text.slice(Math.max(0, at - 3), at));
			tokens.push({
				start: at,
				end: literal.end,
				literal,
				...(before === "" || isTimes ? {} : { letters: before }),
			});
			at = literal.end;
		} else if (facts.numberWords?.spaceless && isLetterCode(code)) {
			const counter = tokens.at(-1)?.end === at ? counterAt(text, at, facts) : undefined;
			if (counter) tokens.push(counter);
			at = counter?.end ?? runEnd(text, at);
		} else if (isLetterCode(code)) {
			const end = scanWord(text, at, facts.filter);
			wordStart = at;
			wordEnd = Math.abs(end);
			const token = end > 0 ? wordToken(text, { start: at, end, facts }) : undefined;
			if (token) {
				tokens.push(token);
				wordEnd = token.end;
			}
			at = wordEnd;
		} else at++;
	}
	return tokens;
}

/** “122万5000” is 1,225,000: digits, scale and digits again. */
function withScales(text: string, first: NumberLiteral, facts: LanguageFacts): NumberLiteral {
	const scaleAt = (at: number): number | undefined => facts.words.get(text.charAt(at))?.scale;
	let [{ end }, total, amount] = [first, 0, first.amounts[0] ?? 0];
	for (
		let scale = scaleAt(end);
		scale !== undefined && /^\d$/.test(text.charAt(end + 1));
		scale = scaleAt(end)
	) {
		const next = readLiteral(text, end + 1, facts.literals);
		total += amount * scale;
		amount = next.amounts[0] ?? 0;
		({ end } = next);
	}
	if (total === 0) return first;
	const last = scaleAt(end);
	return { end: last === undefined ? end : end + 1, amounts: [total + amount * (last ?? 1)], isTime: false };
}

/** Longest counter or unit, in UTF-16 code units. */
const longestCounter = 10;

/** What a number counts, where the text goes on without a space: “30万人以上”. */
function counterAt(text: string, start: number, { words }: LanguageFacts): Token | undefined {
	for (let length = longestCounter; length > 0; length--) {
		const word = words.get(text.slice(start, start + length).toLowerCase());
		if (word) return { start, end: start + length, word };
	}
	return undefined;
}

function runEnd(text: string, start: number): number {
	let at = start;
	while (at < text.length && isLetterCode(text.charCodeAt(at))) at++;
	return at;
}

function wordToken(
	text: string,
	{ start, end, facts }: { readonly start: number; readonly end: number; readonly facts: LanguageFacts },
): Token | undefined {
	const written = text.slice(start, end);
	const lower = written.toLowerCase();
	for (const { rest, facts: word } of facts.phrases.get(lower) ?? []) {
		const phraseEnd = end + rest.length;
		if (standsAt(end, { text, rest }) && !isLetter(text, phraseEnd)) return { start, end: phraseEnd, word };
	}
	const word = wordFacts(written, { lower, facts });
	return word && { start, end, word };
}

function wordFacts(
	written: string,
	{ lower, facts }: { readonly lower: string; readonly facts: LanguageFacts },
): WordFacts | undefined {
	const word = facts.words.get(lower);
	if (word?.currency?.isCode === true && written === lower) return undefined;
	if (word) {
		const isDated = word.month !== undefined || word.weekday !== undefined;
		if (!isDated || !facts.capitalMonths || written !== lower) return word;
		const { month: _, weekday: __, ...others } = word;
		return Object.keys(others).length > 0 ? others : undefined;
	}
	const beginning = lower.slice(0, 3);
	const weekday = facts.weekdays.get(beginning)?.find(({ name }) => lower.startsWith(name));
	if (weekday) return { weekday: weekday.weekday };
	const weak = facts.weakStarts.get(lower.slice(0, 4))?.find(({ start }) => lower.startsWith(start));
	if (weak) return { weak: weak.readings };
	return facts.numberStarts.has(beginning) ? joinedNumber(lower, facts) : undefined;
}

/** Whether a text goes on with the rest of a phrase. Case and the kind of space don't count. */
function standsAt(start: number, { text, rest }: { readonly text: string; readonly rest: string }): boolean {
	// Mostly the letter after the space tells, and nothing needs to be cut.
	const letter = rest.charAt(1).trim();
	if (letter !== "" && text.charAt(start + 1).toLowerCase() !== letter) return false;
	const written = text.slice(start, start + rest.length);
	return written.toLowerCase().replace(/[\u00a0\u202f]/g, " ") === rest;
}

function isLetter(text: string, offset: number): boolean {
	return /^\p{L}/u.test(text.charAt(offset));
}
