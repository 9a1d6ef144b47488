import type { QueryLanguage } from "../languages/query-language.ts";
import type { Candidate } from "../vocabulary/vocabulary.ts";
import { foldWord } from "../words/fold-word.ts";
import type { QueryItem } from "./parse-query.ts";
import { splitUnknown } from "./split-unknown.ts";

/** Looks words up, in parts of the vocabulary that may have to be loaded. */
export interface WordLookup {
	/** The words of the texts that begin so when folded. */
	startingWith(folded: string): Promise<readonly string[]>;
	/** Words that may have been meant, the likeliest first. */
	near(word: string): Promise<readonly Candidate[]>;
}

/** How a query's word is to be looked for. */
export type WordReading =
	| {
			readonly kind: "known";
			/** Words whose pages answer best, then forms of it. */
			readonly forms: readonly string[];
			/** Words of the texts that begin so, besides. */
			readonly longer: readonly string[];
			/** Another word that may have been meant. */
			readonly doubt?: string;
	  }
	/** No page has it, but all pages that have these. */
	| { readonly kind: "joined"; readonly parts: readonly string[] }
	/** No page has the compound; pages have some parts of it, the last of which tells most. */
	| { readonly kind: "compound"; readonly parts: readonly string[] }
	| { readonly kind: "unknown"; readonly candidates: readonly Candidate[] };

/** What a query's words are looked up in. */
export interface WordSources {
	readonly lookup: WordLookup;
	readonly language: QueryLanguage;
	/** Whether some page has a word with the same stem, by the index's own stemmer. */
	hasStem(word: string): Promise<boolean>;
}

/** Forms searched for each word, at most: a Finnish noun has fifteen cases. */
const mostForms = 20;
/** Letters from which on two slips leave a word that can be told. */
const longWord = 7;

/** Finds out what a word of a query is. */
export async function readWord(
	{ text, parts }: QueryItem,
	sources: WordSources,
	isVerbatim = false,
): Promise<WordReading> {
	const forms = await formsOf(text, sources);
	const longer = (await sources.lookup.startingWith(foldWord(text))).filter((word) => !forms.includes(word));
	const isWord = forms.length > 0 || (await isStemmed(text, sources));
	// Where compounds are divided, a word finds those that begin with it; elsewhere all that begin so are looked for.
	if (isWord)
		return { kind: "known", forms: [text, ...forms], longer: sources.language.isDivided ? [] : longer };
	const isBeginning = longer.length > 0;
	if (isBeginning && parts.length > 1) return { kind: "known", forms: [], longer };
	if (parts.length > 1 && (await areKnown(parts, sources))) return { kind: "joined", parts };
	const candidates = isVerbatim ? [] : await nearWords(text, sources);
	const [best] = candidates;
	if (isBeginning)
		return { kind: "known", forms: [], longer, ...(best && best.distance === 1 ? { doubt: best.word } : {}) };
	if (best && best.distance === 1) return { kind: "unknown", candidates };
	const { parts: within, isWhole } = isVerbatim
		? { parts: [], isWhole: false }
		: await splitUnknown(text, sources);
	// Words that texts have make a compound sooner than several slips make a word.
	if (best && best.distance < 2 && !isWhole) return { kind: "unknown", candidates };
	// One part that is known says less than a word that may have been meant.
	const isTold = within.length > 1 || (within.length === 1 && candidates.length === 0);
	return isTold ? { kind: "compound", parts: within } : { kind: "unknown", candidates };
}

/** Letters of a word, in parts of one, that a word with the same stem must share: `billig` is not `bil`. */
const sharedByStems = 0.65;

async function isStemmed(word: string, { lookup, hasStem }: WordSources): Promise<boolean> {
	const own = foldWord(word);
	const beginning = own.slice(0, Math.max(3, Math.ceil(own.length * sharedByStems)));
	return (await lookup.startingWith(beginning)).length > 0 && (await hasStem(word));
}

/** Letters of an irregular form from which on it is known by its inflections too, as `böcker` in `böckerna`: shorter ones look like other words (`band`, `bandet`). */
const tellingForm = 5;

/** The word where texts have it, and the words of texts that are forms of it. Without diacritics it stands for words with them, unless texts have it so. */
export async function formsOf(word: string, { lookup, language }: WordSources): Promise<string[]> {
	const own = foldWord(word);
	const asTyped = (text: string): string => text;
	const isAsTyped = own !== word || (await lookup.startingWith(own)).includes(word);
	const comparable = isAsTyped ? asTyped : foldWord;
	const { areForms = shareBeginning, areVerbForms = () => false } = language;
	const irregular = (language.irregular ?? [])
		.map((group) => group.map(comparable))
		.filter((group) =>
			group.some((form) => form === word || (form.length >= tellingForm && areForms(form, word))),
		);
	const lemmas = [...new Set([word, ...irregular.flat()])];
	const found = new Map<string, number>();
	const beginnings = lemmas
		.map((lemma) => beginningOf(foldWord(lemma)))
		.flatMap((beginning) => language.beginningsOf?.(beginning) ?? [beginning]);
	for (const beginning of new Set(beginnings))
		for (const other of await lookup.startingWith(beginning)) {
			const form = comparable(other);
			if (form === word) found.set(other, 0);
			else if (
				!language.stopWords?.has(other) &&
				lemmas.some((lemma) => form === lemma || areForms(lemma, form) || areVerbForms(lemma, form))
			)
				found.set(other, other.length);
		}
	const nearest = [...found].sort(([, a], [, b]) => a - b).map(([other]) => other);
	return nearest.slice(0, mostForms);
}

/** Whether two words differ by their ends alone, in a language of which no more is known. */
function shareBeginning(one: string, other: string): boolean {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared++;
	return shared >= 4 && one.length - shared <= 2 && other.length - shared <= 3;
}

/** What all forms of a word share. */
function beginningOf(word: string): string {
	return word.slice(0, Math.max(3, Math.ceil(word.length / 2)));
}

async function areKnown(words: readonly string[], sources: WordSources): Promise<boolean> {
	const known = await Promise.all(words.map((word) => formsOf(word, sources)));
	return known.every((forms) => forms.length > 0);
}

/** Words that may have been meant: one slip in a word of four letters or more, two in a long one. */
async function nearWords(word: string, { lookup, language }: WordSources): Promise<readonly Candidate[]> {
	if (word.length < 4 || /\p{N}/u.test(word)) return [];
	const candidates = await lookup.near(word);
	return candidates.filter(
		(candidate) =>
			!language.stopWords?.has(candidate.word) && (candidate.distance <= 1.5 || word.length >= longWord),
	);
}
