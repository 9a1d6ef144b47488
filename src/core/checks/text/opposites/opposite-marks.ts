import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import { findBeginnings } from "../phrases/beginning-index.ts";
import { findPhrases, longestPhrases, type PhraseMatch } from "../phrases/phrase-index.ts";
import type { Prose } from "../prose.ts";
import { createOppositeIndex, type OppositeIndex, type OppositeMark } from "./opposite-index.ts";

/** A word that says something of opposites, with its place in its text. */
export interface FoundMark {
	readonly mark: OppositeMark;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** The words for opposites in a text, in their order; `undefined` in a language whose words for them aren't known. */
export function oppositeMarks(prose: Prose, language: string): readonly FoundMark[] | undefined {
	const index = indexOf(language);
	return index && marksIn(prose, index).sort((a, b) => a.start - b.start);
}

/** Whether a word surely says “not”. */
export function isNot({ mark }: FoundMark): boolean {
	return mark.kind === "negation" && !mark.isLoose;
}

function marksIn(prose: Prose, { phrases, beginnings }: OppositeIndex): FoundMark[] {
	const found = findPhrases(phrases, prose);
	const begun = findBeginnings(beginnings, prose.words);
	const long = found.filter(({ first, last }) => last > first);
	const apart = found.some(saysNothing) ? longestPhrases(found).filter(saysNothing) : [];
	const isApart = (place: Place): boolean => apart.some((phrase) => overlap(place, phrase));
	return [
		...found
			.filter(
				(match) =>
					!(isApart(match) || isAbbreviated(prose, match) || long.some((phrase) => hides(phrase, match))),
			)
			.map(({ meaning, start, end }) => ({ mark: meaning, text: prose.text.slice(start, end), start, end })),
		...begun
			.filter(({ word }) => !isApart(word))
			.map(({ meaning, word: { text, start, end } }) => ({ mark: meaning, text, start, end })),
	];
}

function saysNothing({ meaning }: PhraseMatch<OppositeMark>): boolean {
	return meaning.kind === "apart";
}

/** “no. 14” */
function isAbbreviated({ text }: Prose, { meaning, end }: PhraseMatch<OppositeMark>): boolean {
	return meaning.kind === "negation" && /^\.[ \u00a0][\p{Lu} ]*\d/u.test(text.slice(end, end + 12));
}

type Place = Pick<FoundMark, "start" | "end">;

function overlap(a: Place, b: Place): boolean {
	return a.start < b.end && a.end > b.start;
}

/** Whether a word means nothing of its own within a phrase: the “no” of “no more than”, the “every” of “every other”. */
function hides(phrase: PhraseMatch<OppositeMark>, match: PhraseMatch<OppositeMark>): boolean {
	const isWithin = match.last - match.first < phrase.last - phrase.first && overlap(match, phrase);
	if (!isWithin) return false;
	const { meaning } = match;
	if (meaning.kind === "side")
		return phrase.meaning.kind === "side" && phrase.meaning.opposition === meaning.opposition;
	return phrase.meaning.kind === "side" && !phrase.meaning.isLoose;
}

/** A language's words, by its BCP 47 tag. */
const indexOf = memoiseByText((tag) => {
	const words = knownLanguage(tag).opposites;
	return words && createOppositeIndex(words);
});
