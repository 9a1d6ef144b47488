import type { SearchRequest } from "../search-request.ts";
import { foldWord } from "../words/fold-word.ts";
import { allOf, anyOf, hitsOf, type Match, type PageHits, placesOf, strengths, sumOf } from "./page-hits.ts";
import { parseQuery, type QueryItem } from "./parse-query.ts";
import type { QueryLanguage } from "./query-language.ts";
import { formsOf, readWord, type WordSources } from "./read-word.ts";

/** One language's index, as a query asks it. */
export interface SearchIndex<Found extends Match> {
	/**
	 * Pages that have the term, the best first, and every page for `null`. A term in quotation marks asks for those words, one after the
	 * other, as the index stems them; a word without them, also for those that begin so.
	 */
	search(term: string | null, options: Pick<SearchRequest, "filters" | "sort">): Promise<readonly Found[]>;
	/** Loads what is needed to find words that begin like others. */
	preload(words: readonly string[]): Promise<void>;
}

/** A page that answers a query. */
export interface FoundMatch<Found extends Match> {
	readonly match: Found;
	/** Places in the text of what was asked for, counted in words; each thing at one place at least. */
	readonly places: readonly (readonly number[])[];
}

/** What a query is answered with. */
export interface Answer<Found extends Match> {
	readonly found: readonly FoundMatch<Found>[];
	/** The words that were searched for, folded: each in its forms. */
	readonly forms: ReadonlySet<string>;
	/** What words that were searched for begin with, folded. */
	readonly beginnings: readonly string[];
	/** What the answer is an answer to, where that isn't quite what was asked. */
	readonly instead?: Instead;
}

/**
 * Another query: `shown` when that one is answered, `offered` when it may have been meant. `parts`: those of a compound that no page has, which are answered;
 * `some`: no page has all words, and those with most of them are shown.
 */
export interface Instead {
	readonly kind: "shown" | "offered" | "parts" | "some";
	readonly query: string;
}

/** What answers queries in one language. */
export interface Answerer<Found extends Match> extends Omit<WordSources, "hasStem"> {
	readonly index: SearchIndex<Found>;
}

/** Answers a query: as it stands, by forms of its words, by the words that may have been meant, by parts of them, or by some of them. */
export async function answerQuery<Found extends Match>(
	request: SearchRequest,
	answerer: Answerer<Found>,
): Promise<Answer<Found>> {
	const { term } = request;
	if (term === null) {
		const all = await answerer.index.search(null, request);
		return { found: all.map((match) => ({ match, places: [] })), forms: new Set(), beginnings: [] };
	}
	const items = parseQuery(term, answerer.language);
	const answers = await Promise.all(items.map((item) => answerItem(item, { request, answerer })));
	const lists = answers.map(({ hits }) => hits);
	const all = allOf(lists);
	const hits = all.size > 0 ? all : sumOf(lists);
	const found = await inOrder(ranked(hits, answers), { request, answerer });
	const instead =
		found.length > 0 ? insteadOf(answers, { isAll: all.size > 0 }) : await offerOf({ request, answerer });
	return {
		found,
		forms: new Set(answers.flatMap(({ forms = [] }) => forms.map(foldWord))),
		beginnings: answers.flatMap(({ beginning }) => (beginning === undefined ? [] : foldWord(beginning))),
		...(instead ? { instead } : {}),
	};
}

/** What one item of a query comes to. */
interface ItemAnswer<Found extends Match> {
	readonly item: QueryItem;
	readonly hits: PageHits<Found>;
	/** The words that were searched for. */
	readonly forms?: readonly string[];
	/** What they begin with, where longer words were searched for as well. */
	readonly beginning?: string;
	/** The word that was searched for in its place. */
	readonly meant?: string;
	/** The parts that were searched for in its place. */
	readonly parts?: readonly string[];
	/** A word that may have been meant. */
	readonly offered?: string;
}

interface Asking<Found extends Match> {
	readonly request: SearchRequest;
	readonly answerer: Answerer<Found>;
}

async function answerItem<Found extends Match>(
	item: QueryItem,
	asking: Asking<Found>,
): Promise<ItemAnswer<Found>> {
	const { request, answerer } = asking;
	const { index } = answerer;
	if (item.isPhrase)
		return {
			item,
			hits: hitsOf(await index.search(`"${item.text}"`, request), { strength: strengths.exact }),
		};
	const reading = await readWord(item, sourcesOf(answerer), request.verbatim);
	switch (reading.kind) {
		case "known": {
			const { forms, longer, doubt } = reading;
			return {
				item,
				hits: await wordHits(item.text, reading, asking),
				forms,
				...(longer.length > 0 ? { beginning: item.text } : {}),
				...(doubt ? { offered: doubt } : {}),
			};
		}
		case "joined": {
			const words = await Promise.all(reading.parts.map((part) => knownWord(part, asking)));
			const parts = words.map(({ hits }) => hits);
			const together = besideEachOther(parts);
			const hits = together.size > 0 ? together : allOf(parts);
			return { item, hits, forms: words.flatMap(({ forms }) => forms) };
		}
		case "compound": {
			const words = await Promise.all(reading.parts.map((part) => knownWord(part, asking)));
			// The head says what is asked for.
			const weighted = words.map(({ hits }, place) => weaker(hits, place === words.length - 1 ? 2 : 1));
			return {
				item,
				hits: sumOf(weighted),
				forms: words.flatMap(({ forms }) => forms),
				parts: reading.parts,
			};
		}
		case "unknown": {
			const [best] = reading.candidates;
			if (best === undefined) return { item, hits: new Map() };
			return { item, ...(await knownWord(best.word, asking)), meant: best.word };
		}
	}
}

/** The pages on which words stand at one place, or one after the other. */
function besideEachOther<Found extends Match>(words: readonly PageHits<Found>[]): PageHits<Found> {
	return new Map(
		[...allOf(words)].filter(([id]) => {
			const [first = new Set<number>(), ...others] = words.map((hits) => placesOf(hits.get(id)?.loosePlaces));
			return [...first].some((place) =>
				others.every((places, index) => places.has(place) || places.has(place + index + 1)),
			);
		}),
	);
}

function sourcesOf<Found extends Match>({ index, lookup, language }: Answerer<Found>): WordSources {
	return {
		lookup,
		language,
		hasStem: async (word) => (await index.search(`"${word}"`, { filters: {} })).length > 0,
	};
}

/** A word of the texts in all its forms. */
async function knownWord<Found extends Match>(
	word: string,
	asking: Asking<Found>,
): Promise<{ readonly hits: PageHits<Found>; readonly forms: readonly string[] }> {
	const forms = await formsOf(word, sourcesOf(asking.answerer));
	return { hits: await wordHits(word, { forms, longer: [] }, asking), forms };
}

async function wordHits<Found extends Match>(
	word: string,
	{ forms, longer }: { readonly forms: readonly string[]; readonly longer: readonly string[] },
	{ request, answerer: { index, language } }: Asking<Found>,
): Promise<PageHits<Found>> {
	const texts = severally([...new Set(forms)], language);
	const [inForms] = await Promise.all([
		Promise.all(texts.map((form) => index.search(`"${form}"`, request))),
		longer.length > 0 ? index.preload(longer) : undefined,
	]);
	// In quotation marks a word is itself alone, but neither ranked nor told at more places than one.
	const beginning = await index.search(word, request);
	const loose = new Map(beginning.map((match) => [match.id, match]));
	const isBeginning = longer.length > 0 || word.length >= tellingBeginning;
	return anyOf([
		...inForms.map((found, place) =>
			hitsOf(found, { strength: texts[place] === word ? strengths.exact : strengths.form, loose }),
		),
		...(isBeginning ? [hitsOf(beginning, { strength: strengths.longer, loose })] : []),
	]);
}

/** From so many letters on, a beginning tells what is meant, though there is a word for itself. */
const tellingBeginning = 5;

/** The forms without those that the index stems like others. */
function severally(forms: readonly string[], { areStemmedAlike }: QueryLanguage): readonly string[] {
	if (!areStemmedAlike) return forms;
	return forms.filter((form) => !forms.some((other) => areStemmedAlike(other, form)));
}

function weaker<Found extends Match>(hits: PageHits<Found>, strength: number): PageHits<Found> {
	return new Map(
		[...hits].map(([id, hit]) => [id, { ...hit, strength: hit.strength / strengths.exact + strength }]),
	);
}

/** What two words side by side are worth, as in the query. */
const adjacency = 3;

function ranked<Found extends Match>(
	hits: PageHits<Found>,
	answers: readonly ItemAnswer<Found>[],
): FoundMatch<Found>[] {
	const scored = [...hits].map(([id, { match, strength, places }]) => ({
		match,
		places,
		score: strength + adjacency * neighbours(id, answers),
	}));
	return scored.sort((a, b) => b.score - a.score);
}

/** How many words stand on a page as far from the one before as in the query. */
function neighbours<Found extends Match>(id: string, answers: readonly ItemAnswer<Found>[]): number {
	if (answers.length < 2) return 0;
	const places = answers.map(({ hits }) => placesOf(hits.get(id)?.loosePlaces));
	return answers.filter(({ item }, index) => {
		const before = answers[index - 1];
		if (before === undefined) return false;
		const distance = item.place - before.item.place;
		return [...(places[index - 1] ?? [])].some((place) => places[index]?.has(place + distance));
	}).length;
}

/** By date, where that is asked for. */
async function inOrder<Found extends Match>(
	found: FoundMatch<Found>[],
	{ request, answerer }: Asking<Found>,
): Promise<FoundMatch<Found>[]> {
	if (!request.sort || found.length < 2) return found;
	const all = await answerer.index.search(null, request);
	const places = new Map(all.map(({ id }, place) => [id, place]));
	return found.toSorted((a, b) => (places.get(a.match.id) ?? 0) - (places.get(b.match.id) ?? 0));
}

function insteadOf(
	answers: readonly ItemAnswer<Match>[],
	{ isAll }: { readonly isAll: boolean },
): Instead | undefined {
	if (!isAll)
		return {
			kind: "some",
			query: queryOf(
				answers.filter(({ hits }) => hits.size > 0),
				({ meant }) => meant,
			),
		};
	if (answers.some(({ meant }) => meant !== undefined))
		return { kind: "shown", query: queryOf(answers, ({ meant }) => meant) };
	const parts = answers.flatMap((answer) => answer.parts ?? []);
	if (parts.length > 0) return { kind: "parts", query: parts.join(", ") };
	if (answers.some(({ offered }) => offered !== undefined))
		return { kind: "offered", query: queryOf(answers, ({ offered }) => offered) };
	return undefined;
}

/** Where nothing was found because the reader refused a correction: the correction, if it finds something. */
async function offerOf<Found extends Match>({
	request,
	answerer,
}: Asking<Found>): Promise<Instead | undefined> {
	if (!request.verbatim) return undefined;
	const { verbatim: _, ...asked } = request;
	const { found, instead } = await answerQuery(asked, answerer);
	return found.length > 0 && instead?.kind === "shown"
		? { kind: "offered", query: instead.query }
		: undefined;
}

function queryOf(
	answers: readonly ItemAnswer<Match>[],
	other: (answer: ItemAnswer<Match>) => string | undefined,
): string {
	return answers
		.map((answer) => other(answer) ?? (answer.item.isPhrase ? `"${answer.item.text}"` : answer.item.text))
		.join(" ");
}
