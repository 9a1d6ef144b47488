import type { Candidate } from "../vocabulary/vocabulary.ts";
import { foldWord } from "../words/fold-word.ts";
import { derivedOf } from "./derived-of.ts";
import { formsOf } from "./forms-of.ts";
import type { QueryItem } from "./parse-query.ts";
import { splitUnknown } from "./split-unknown.ts";
import type { WordSources } from "./word-sources.ts";

/** How a query's word is to be looked for. */
export type WordReading =
	| {
			readonly kind: "known";
			/** Words whose pages answer best, then forms of it. */
			readonly forms: readonly string[];
			/** Words of the texts that begin so, besides. */
			readonly longer: readonly string[];
			/** Words of the texts that are derived from the same, or answer in their place, besides. */
			readonly derived: readonly string[];
			/** Another word that may have been meant. */
			readonly doubt?: string;
	  }
	/** No page has it, but all pages that have these. */
	| { readonly kind: "joined"; readonly parts: readonly string[] }
	/** No page has the compound; pages have some parts of it, the last of which tells most. */
	| { readonly kind: "compound"; readonly parts: readonly string[] }
	| { readonly kind: "unknown"; readonly candidates: readonly Candidate[] };

/** Letters from which on two slips leave a word that can be told. */
const longWord = 7;

/** Letters for each slip of a word of which nothing else is known. */
const lettersForSlip = 3.5;

/** Letters in which forms of a word end differently. */
const otherEnding = 2;

/** Finds out what a word of a query is. */
export async function readWord(
	{ text, parts }: QueryItem,
	sources: WordSources,
	isVerbatim = false,
): Promise<WordReading> {
	const forms = await formsOf(text, sources);
	const longer = (await sources.lookup.startingWith(foldWord(text))).filter((word) => !forms.includes(word));
	const isWord = forms.length > 0 || (await isStemmed(text, sources));
	const derived = isVerbatim ? [] : await derivedFrom(text, { forms, isWord, sources });
	// Where compounds are divided, a word finds those that begin with it; elsewhere all that begin so are looked for.
	if (isWord)
		return {
			kind: "known",
			forms: [text, ...forms],
			longer: sources.language.isDivided ? [] : longer,
			derived,
		};
	if (derived.length > 0) return { kind: "known", forms: [], longer, derived };
	const isBeginning = longer.length > 0;
	if (isBeginning && parts.length > 1) return { kind: "known", forms: [], longer, derived };
	if (parts.length > 1 && (await areKnown(parts, sources))) return { kind: "joined", parts };
	if (isVerbatim && !isBeginning) return { kind: "unknown", candidates: [] };
	const candidates = isVerbatim ? [] : await nearWords(text, sources);
	const [best] = candidates;
	const doubt = best?.distance === 1 ? { doubt: best.word } : {};
	if (isBeginning) return { kind: "known", forms: [], longer, derived, ...doubt };
	return readUnknown(text, candidates, sources);
}

/** Reads a word that no word of the texts begins with. */
async function readUnknown(
	text: string,
	candidates: readonly Candidate[],
	sources: WordSources,
): Promise<WordReading> {
	const [best] = candidates;
	if (best && best.distance === 1) return { kind: "unknown", candidates };
	const { parts, isWhole } = await splitUnknown(text, sources);
	// Words that texts have make a compound sooner than several slips make a word.
	if (best && best.distance < 2 && !isWhole) return { kind: "unknown", candidates };
	// One part that is known says less than a word that may have been meant.
	if (parts.length > 1 || (parts.length === 1 && !best)) return { kind: "compound", parts };
	return best ? { kind: "unknown", candidates } : readLast(text, sources);
}

/** Reads a word of which nothing is known: by words that end so, or else by those that it may have been with more slips. */
async function readLast(word: string, sources: WordSources): Promise<WordReading> {
	if (!isTold(word)) return { kind: "unknown", candidates: [] };
	const ending = await sources.lookup.endingWith(foldWord(word));
	if (ending.length > 0) return { kind: "known", forms: [], longer: [], derived: ending };
	const candidates = await sources.lookup.nearest(word);
	return {
		kind: "unknown",
		candidates: candidates.filter(({ distance }) => distance * lettersForSlip <= word.length),
	};
}

/** Words derived from the same as one, or, where texts don't have it, from what it is derived from by a prefix. */
async function derivedFrom(
	word: string,
	{
		forms,
		isWord,
		sources,
	}: { readonly forms: readonly string[]; readonly isWord: boolean; readonly sources: WordSources },
): Promise<readonly string[]> {
	const derived = await derivedOf(word, sources, forms);
	const bare = sources.language.derivation?.withoutPrefix(word);
	if (isWord || derived.length > 0 || bare === undefined) return derived;
	const formsOfBare = await formsOf(bare, sources);
	return [...formsOfBare, ...(await derivedOf(bare, sources, formsOfBare))];
}

/** Letters of a word, in parts of one, that a word with the same stem must share: `billig` is not `bil`. */
const sharedByStems = 0.65;

async function isStemmed(word: string, { lookup, hasStem }: WordSources): Promise<boolean> {
	const own = foldWord(word);
	const beginning = own.slice(0, Math.max(3, Math.ceil(own.length * sharedByStems)));
	return (await lookup.startingWith(beginning)).length > 0 && (await hasStem(word));
}

async function areKnown(words: readonly string[], sources: WordSources): Promise<boolean> {
	const known = await Promise.all(words.map((word) => formsOf(word, sources)));
	return known.every((forms) => forms.length > 0);
}

/** Words that may have been meant: one slip in a word of four letters or more, two in a long one. */
async function nearWords(word: string, { lookup, language }: WordSources): Promise<readonly Candidate[]> {
	if (!isTold(word)) return [];
	const mayBeMeant = (candidate: Candidate): boolean =>
		!language.stopWords?.has(candidate.word) && isNear(candidate, word);
	const candidates = (await lookup.near(word)).filter(mayBeMeant);
	if (candidates.length > 0 || !language.isOftenInflected || word.length < longWord) return candidates;
	// Texts may have the word with another ending alone.
	const others = await lookup.near(word.slice(0, -otherEnding));
	return others
		.filter((candidate) => candidate.distance <= 1.5 && mayBeMeant(candidate))
		.map((candidate) => ({ ...candidate, distance: candidate.distance + 0.5 }));
}

/** Whether a word has letters enough to be told from others. */
function isTold(word: string): boolean {
	return word.length >= 4 && !/\p{N}/u.test(word);
}

function isNear({ distance }: Candidate, word: string): boolean {
	return distance <= 1.5 || word.length >= longWord;
}
