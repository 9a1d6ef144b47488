import type { QueryLanguage } from "../languages/query-language.ts";
import type { SearchRequest } from "../search-request.ts";
import { foldWord } from "../words/fold-word.ts";
import { formsOf } from "./forms-of.ts";
import { anyOf, hitsOf, type Match, type PageHits, strengths } from "./page-hits.ts";
import type { SearchIndex } from "./search-index.ts";
import type { WordLookup, WordSources } from "./word-sources.ts";

/** What answers queries in one language. */
export interface Answerer<Found extends Match> extends Omit<WordSources, "hasStem"> {
	readonly index: SearchIndex<Found>;
}

/** A query and what answers it. */
export interface Asking<Found extends Match> {
	readonly request: SearchRequest;
	readonly answerer: Answerer<Found>;
}

/** A word's pages, and the forms of it that were searched for. */
export interface WordHits<Found extends Match> {
	readonly hits: PageHits<Found>;
	readonly forms: readonly string[];
}

/** What a word is looked up in. */
export function sourcesOf<Found extends Match>({ index, lookup, language }: Answerer<Found>): WordSources {
	return {
		lookup,
		language,
		hasStem: async (word) => (await index.search(`"${word}"`, { filters: {} })).length > 0,
	};
}

/** Finds a word of the texts in all its forms. */
export async function knownWord<Found extends Match>(
	word: string,
	asking: Asking<Found>,
): Promise<WordHits<Found>> {
	const forms = await formsOf(word, sourcesOf(asking.answerer));
	return { hits: await wordHits(word, { forms, longer: [] }, asking), forms };
}

/**
 * Finds a word's forms, words that begin with it, and others derived from the same.
 *
 * @param longer Words of the texts that begin so.
 * @param derived Words of the texts that are derived from the same.
 */
export async function wordHits<Found extends Match>(
	word: string,
	{
		forms,
		longer,
		derived = [],
	}: {
		readonly forms: readonly string[];
		readonly longer: readonly string[];
		readonly derived?: readonly string[];
	},
	{ request, answerer: { index, language, lookup } }: Asking<Found>,
): Promise<PageHits<Found>> {
	const texts = severally([...new Set(forms)], language);
	const search = (each: string): Promise<readonly Found[]> => index.search(`"${each}"`, request);
	const [inForms, inDerived] = await Promise.all([
		Promise.all(texts.map(search)),
		Promise.all(derived.map(search)),
		longer.length > 0 ? index.preload(longer) : undefined,
	]);
	// In quotation marks a word is itself alone, but neither ranked nor told at more places than one.
	const beginning = (await isBegun(word, lookup)) ? await index.search(word, request) : [];
	const loose = new Map(beginning.map((match) => [match.id, match]));
	const isBeginning = longer.length > 0 || word.length >= tellingBeginning;
	return anyOf([
		...inForms.map((found, place) =>
			hitsOf(found, { strength: texts[place] === word ? strengths.exact : strengths.form, loose }),
		),
		...inDerived.map((found) => hitsOf(found, { strength: strengths.longer })),
		...(isBeginning ? [hitsOf(beginning, { strength: strengths.longer, loose })] : []),
	]);
}

/** From so many letters on, a beginning tells what is meant, though there is a word for itself. */
const tellingBeginning = 5;

/** Letters of a word, in parts of one, that some word of the texts must begin with: of another the index finds what the first letters make a word of, as `få` for `fågel`. */
const sharedByLonger = 0.8;

async function isBegun(word: string, lookup: WordLookup): Promise<boolean> {
	const folded = foldWord(word);
	const beginning = folded.slice(0, Math.ceil(folded.length * sharedByLonger));
	return (await lookup.startingWith(beginning)).length > 0;
}

/** The forms without those that the index stems like others. */
function severally(forms: readonly string[], { areStemmedAlike }: QueryLanguage): readonly string[] {
	if (!areStemmedAlike) return forms;
	return forms.filter((form) => !forms.some((other) => areStemmedAlike(other, form)));
}
