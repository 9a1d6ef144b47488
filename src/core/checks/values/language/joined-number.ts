import type { Measurement } from "../draft.ts";
import type { LanguageFacts } from "./language-facts.ts";
import type { WordFacts } from "./lexicon.ts";

/**
 * The number in a word that is written together: “tjugofem”, “tvåhundrafemtio”, “nittiotalet”, or the one that a compound
 * begins with: “treårig”.
 *
 * @param word In lower case.
 */
export function joinedNumber(word: string, facts: LanguageFacts): WordFacts | undefined {
	const { numberWords } = facts;
	if (!numberWords) return undefined;
	const whole = parseWhole(word, facts);
	if (whole !== undefined) return { cardinal: whole };
	const decade = numberWords.decadeTail?.exec(word);
	if (decade) {
		const count = parseWhole(word.slice(0, decade.index), facts);
		return count === undefined ? undefined : { decade: count };
	}
	const part = longestStart(word, facts);
	if (!part) return undefined;
	const rest = word.slice(part.length);
	if (numberWords.hourTail?.test(rest) && part.value <= 24) {
		const minutes = (part.value * 60) % 1440;
		return {
			hour: part.value,
			weak: [`n:${part.value}`, `time:${minutes}`, `time:${(minutes + 720) % 1440}`],
		};
	}
	if (part.ordinal)
		return rest.length > 2 && numberWords.ordinalCompounds ? { ordinal: part.value } : undefined;
	if (!numberWords.compoundTail?.test(rest)) return undefined;
	return { cardinal: part.value, ...measureAtStart(rest, facts) };
}

/** What a compound counts, by the word that it or the rest of it begins with: “dagarsperiod”, “årig”, “procentsmål”. */
export function measureAtStart(
	word: string,
	{ words }: LanguageFacts,
): Pick<Measurement, "unit" | "share" | "currency"> {
	for (let length = Math.min(word.length, 12); length >= 2; length--) {
		const { scale, unit, share, currency } = words.get(word.slice(0, length)) ?? {};
		if (scale !== undefined) return {};
		if (share !== undefined) return { share };
		if (unit) return { unit };
		// A unit’s letters begin many words: “1931-kromaticitet”.
		if (currency && (length > 2 || length === word.length)) return { currency };
	}
	return {};
}

function parseWhole(word: string, facts: LanguageFacts): number | undefined {
	let rest = word;
	let total = 0;
	let current = 0;
	let parts = 0;
	while (rest !== "") {
		const part = longestStart(rest, facts);
		if (!part || part.ordinal) return undefined;
		if (part.scale && part.value >= 1000) {
			total += (current || 1) * part.value;
			current = 0;
		} else if (part.scale) current = (current || 1) * part.value;
		else if (current % 10 === 0 && part.value < 100) current += part.value;
		else return undefined;
		rest = rest.slice(part.length);
		parts++;
	}
	return parts === 0 ? undefined : total + current;
}

interface Start {
	readonly value: number;
	readonly length: number;
	readonly scale: boolean;
	readonly ordinal: boolean;
}

/** Longest number word in one piece, in UTF-16 code units: “seitsemänkymmentä”, “kahdellakymmenellä”. */
const longestPart = 20;

/** The longest number word that a word begins with. */
function longestStart(word: string, { words }: LanguageFacts): Start | undefined {
	for (let length = Math.min(word.length, longestPart); length >= 2; length--) {
		const fact = words.get(word.slice(0, length));
		if (fact?.scale !== undefined && fact.scale >= 100 && length > 3) {
			return { value: fact.scale, length, scale: true, ordinal: false };
		}
		if (fact?.cardinal !== undefined) return { value: fact.cardinal, length, scale: false, ordinal: false };
		if (fact?.ordinal !== undefined) return { value: fact.ordinal, length, scale: false, ordinal: true };
	}
	return undefined;
}
