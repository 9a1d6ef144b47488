import { editDistance } from "../vocabulary/edit-distance.ts";
import type { Candidate } from "../vocabulary/vocabulary.ts";
import { foldWord } from "../words/fold-word.ts";
import { soughtBeginning, soughtStem } from "./parse-query.ts";
import type { QueryLanguage } from "./query-language.ts";

/** Looks words up, in parts of the vocabulary that may have to be loaded. */
export interface WordLookup {
	/** Whether some word that begins so when folded passes a test. */
	some(folded: string, test: (word: string) => boolean): Promise<boolean>;
	/** Words that may have been meant, the likeliest first. */
	near(word: string): Promise<readonly Candidate[]>;
}

/** What one word of a query comes to. */
export type WordReading =
	| {
			readonly kind: "known";
			readonly word: string;
			/** Whether Pagefind finds the word as it stands. */
			readonly asIs: boolean;
			/** What finds the word's other forms, which may be more than those. */
			readonly forms: readonly string[];
			/** Another word that may have been meant, where no page has the word as it was typed. */
			readonly doubt?: Candidate;
	  }
	| {
			/** No page has it. Pagefind would answer with the longest beginning that some page has. */
			readonly kind: "unknown";
			readonly word: string;
			readonly candidates: readonly Candidate[];
	  };

/** What a query's words are looked up in. */
export interface WordSources {
	readonly lookup: WordLookup;
	readonly language: QueryLanguage;
}

/** Other forms searched for each word, at most. */
const mostForms = 3;

/** Looks up one word of a query. */
export async function readWord(word: string, sources: WordSources): Promise<WordReading> {
	const asIs = await isIndexed(word, sources);
	const forms: string[] = [];
	for (const form of otherForms(word, { language: sources.language, asIs })) {
		if (forms.length < mostForms && (await isBeginning(form, { ...sources, word }))) forms.push(form);
	}
	const isKnown = asIs || forms.length > 0;
	const isWritten = isKnown && (await sources.lookup.some(foldWord(word), () => true));
	const candidates = isWritten ? [] : await nearWords(word, sources);
	if (!isKnown) return { kind: "unknown", word, candidates };
	// The likeliest may be a form of the word, which is found all the same: then there is no doubt.
	const doubt = candidates.slice(0, 1).find((candidate) => isSlip(candidate, word, sources.language));
	return {
		kind: "known",
		word,
		asIs,
		forms: withoutCovered(forms, sources.language),
		...(doubt ? { doubt } : {}),
	};
}

/** Whether Pagefind finds a word by its stem, and not by the longest beginning that some page has. */
async function isIndexed(word: string, { lookup, language }: WordSources): Promise<boolean> {
	const { stem: stemOf } = language;
	const sought = soughtBeginning(word, language);
	if (stemOf === undefined) return lookup.some(sought, () => true);
	// Without diacritics, letters that are no ending may look like one: `ladår` like `ladar`.
	const written = foldWord(stemOf(word));
	const stem = written.startsWith(sought) ? written : sought;
	return lookup.some(sharedBeginning(stem, foldWord(word)), (found) =>
		foldWord(stemOf(found)).startsWith(stem),
	);
}

/** A stem may end in another letter than the word has there: `parti` of `party`. */
function sharedBeginning(stem: string, word: string): string {
	let length = 0;
	while (length < stem.length && stem[length] === word[length]) length++;
	return stem.slice(0, length);
}

/** Whether some other word is such a beginning with an ending that makes a form of the same word. */
async function isBeginning(
	form: string,
	{ lookup, language, word }: WordSources & { readonly word: string },
): Promise<boolean> {
	const folded = foldWord(form);
	const own = foldWord(word);
	return lookup.some(folded, (found) => {
		const other = foldWord(found);
		return other !== own && (language.endings?.test(other.slice(folded.length)) ?? false);
	});
}

async function nearWords(word: string, { lookup, language }: WordSources): Promise<readonly Candidate[]> {
	const candidates = await lookup.near(word);
	return candidates.filter((candidate) => !language.stopWords?.has(candidate.word));
}

/** Whether a word is likely to be a slip for another, and not another form of it. */
function isSlip(candidate: Candidate, word: string, language: QueryLanguage): boolean {
	return (
		isSure(candidate, { word, language }) &&
		soughtStem(candidate.word, language) !== soughtStem(word, language)
	);
}

/**
 * How sure a correction must be to be made unasked: one slip, in a word long enough, for one that isn't rare. Diacritics may be
 * left out, but those that were typed count (`kåmål` is no slip for `kanal`); an inflection's ending may be, after the right first
 * letter.
 */
export function isSure(
	{ distance, weight, word: meant }: Candidate,
	{ word, language }: { readonly word: string; readonly language: QueryLanguage },
): boolean {
	if (distance >= 2 || weight < 2 || word.length < 5) return false;
	const isOneSlip = (beginning: string): boolean =>
		[beginning, foldWord(beginning)].some((to) => editDistance(word, { to, limit: 1 }).whole <= 1);
	if (distance === 1) return isOneSlip(meant);
	if (foldWord(meant)[0] !== foldWord(word)[0]) return false;
	return [word.length - 1, word.length, word.length + 1].some(
		(cut) => language.endings?.test(foldWord(meant.slice(cut))) && isOneSlip(meant.slice(0, cut)),
	);
}

/** Forms that find more than the word itself does. */
function otherForms(word: string, { language, asIs }: { language: QueryLanguage; asIs: boolean }): string[] {
	const own = soughtStem(word, language);
	const forms = language.otherForms?.(word) ?? [];
	return forms.filter((form) => !asIs || !soughtStem(form, language).startsWith(own));
}

/** Without the forms that another finds as well. */
function withoutCovered(forms: readonly string[], language: QueryLanguage): string[] {
	const stems = forms.map((form) => soughtStem(form, language));
	return forms.filter(
		(_, index) =>
			!stems.some(
				(stem, other) =>
					(stems[index]?.startsWith(stem) ?? false) && (stem !== stems[index] ? true : other < index),
			),
	);
}

/** Combinations of forms searched for one query, at most. */
const mostCombinations = 6;

/**
 * The searches that find the forms of all words which the plain search doesn't: each word by one of its forms, in every
 * combination.
 */
export function formCombinations(
	readings: readonly Extract<WordReading, { kind: "known" }>[],
	language: QueryLanguage,
): string[][] {
	if (readings.every(({ asIs, forms }) => asIs && forms.length === 0)) return [];
	let combinations: string[][] = [[]];
	for (const reading of readings) {
		const choices = choicesOf(reading, language);
		combinations = combinations.flatMap((chosen) => choices.map((choice) => [...chosen, choice]));
	}
	const plain = readings.map(({ word }) => word).join(" ");
	return combinations.filter((words) => words.join(" ") !== plain).slice(0, mostCombinations);
}

/** The word itself only where no form finds it too. */
function choicesOf(
	{ word, asIs, forms }: Extract<WordReading, { kind: "known" }>,
	language: QueryLanguage,
): string[] {
	const own = soughtStem(word, language);
	const isCovered = forms.some((form) => own.startsWith(soughtStem(form, language)));
	return asIs && !isCovered ? [word, ...forms] : [...forms];
}
