import type { SearchRequest } from "../search-request.ts";
import { parseQuery, takeApart } from "./parse-query.ts";
import { formCombinations, isSure, readWord, type WordReading, type WordSources } from "./read-words.ts";

/** A page that an index found. */
export interface Match {
	readonly id: string;
}

/** One language's index, as a query asks it. */
export interface SearchIndex<Found extends Match> {
	/**
	 * Pages that have, for each word of the term, a word that begins with its stem; every page for `null`. A term in
	 * quotation marks asks for those very words, one after the other.
	 */
	search(term: string | null, options: Pick<SearchRequest, "filters" | "sort">): Promise<readonly Found[]>;
}

/** What a query is answered with. */
export interface Answer<Found extends Match> {
	readonly found: readonly Found[];
	/** Words that no page has. */
	readonly missing: readonly string[];
	/** Another query: `shown` when `found` answers that one, `offered` when it may have been meant. */
	readonly instead?: { readonly kind: "shown" | "offered"; readonly query: string };
}

/** What answers queries in one language. */
export interface Answerer<Found extends Match> extends WordSources {
	readonly index: SearchIndex<Found>;
}

/** Answers a query: as it stands, by the other forms of its words, or by the words that may have been meant. */
export async function answerQuery<Found extends Match>(
	request: SearchRequest,
	answerer: Answerer<Found>,
): Promise<Answer<Found>> {
	const { term } = request;
	if (term === null) return { found: await answerer.index.search(null, request), missing: [] };
	const answer = await answerTyped({ ...request, term }, answerer);
	const apart = takeApart(term);
	return answer.found.length > 0 || apart === term
		? answer
		: answerTyped({ ...request, term: apart }, answerer);
}

async function answerTyped<Found extends Match>(
	request: SearchRequest & { readonly term: string },
	answerer: Answerer<Found>,
): Promise<Answer<Found>> {
	const { words, phrases } = parseQuery(request.term, answerer.language);
	const readings = await Promise.all(words.map((word) => readWord(word, answerer)));
	const unknown = readings.filter((reading) => reading.kind === "unknown");
	if (unknown.length === 0) {
		const known = readings.filter((reading) => reading.kind === "known");
		const found = await findAll({ known, phrases, request }, answerer);
		const isDoubtful = !request.verbatim && known.some(({ doubt }) => doubt !== undefined);
		const query = queryOf(
			known.map(({ word, doubt }) => doubt?.word ?? word),
			phrases,
		);
		return { found, missing: [], ...(isDoubtful ? { instead: { kind: "offered", query } } : {}) };
	}
	return answerMeant({ readings, phrases, request }, answerer);
}

async function answerMeant<Found extends Match>(
	asked: {
		readonly readings: readonly WordReading[];
		readonly phrases: readonly string[];
		readonly request: SearchRequest;
	},
	answerer: Answerer<Found>,
): Promise<Answer<Found>> {
	const unknown = asked.readings.filter((reading) => reading.kind === "unknown");
	const missing = unknown.map(({ word }) => word);
	const meant = asked.readings.flatMap((reading) =>
		reading.kind === "known" ? reading.word : (reading.candidates[0]?.word ?? []),
	);
	const query = queryOf(meant, asked.phrases);
	if (query === "") return { found: [], missing };
	const sure = unknown.every(
		({ word, candidates: [best] }) =>
			best !== undefined && isSure(best, { word, language: answerer.language }),
	);
	if (!sure || asked.request.verbatim) return { found: [], missing, instead: { kind: "offered", query } };
	const { found } = await answerQuery({ ...asked.request, term: query, verbatim: true }, answerer);
	return found.length > 0 ? { found, missing, instead: { kind: "shown", query } } : { found, missing };
}

function queryOf(words: readonly string[], phrases: readonly string[]): string {
	return [...words, ...phrases.map((phrase) => `"${phrase}"`)].join(" ");
}

interface Question {
	readonly known: readonly Extract<WordReading, { kind: "known" }>[];
	readonly phrases: readonly string[];
	readonly request: SearchRequest;
}

async function findAll<Found extends Match>(
	{ known, phrases, request }: Question,
	{ index, language }: Answerer<Found>,
): Promise<readonly Found[]> {
	const plain = known.length > 0 && known.every(({ asIs }) => asIs) ? [known.map(({ word }) => word)] : [];
	const searches = [...plain, ...formCombinations(known, language)];
	const lists: (readonly Found[])[] = [];
	for (const words of searches) lists.push(await index.search(words.join(" "), request));
	let found = union(lists);
	for (const [position, phrase] of phrases.entries()) {
		const matches = await index.search(`"${phrase}"`, request);
		found = searches.length === 0 && position === 0 ? matches : intersection(matches, found);
	}
	return lists.length > 1 && request.sort ? inOrder(found, await index.search(null, request)) : found;
}

/** The pages of the first list, then those that later lists add. */
function union<Found extends Match>(lists: readonly (readonly Found[])[]): readonly Found[] {
	const [only, ...others] = lists;
	if (others.length === 0) return only ?? [];
	const byId = new Map<string, Found>();
	for (const list of lists) for (const page of list) if (!byId.has(page.id)) byId.set(page.id, page);
	return [...byId.values()];
}

function intersection<Found extends Match>(
	list: readonly Found[],
	other: readonly Found[],
): readonly Found[] {
	const ids = new Set(other.map(({ id }) => id));
	return list.filter(({ id }) => ids.has(id));
}

function inOrder<Found extends Match>(pages: readonly Found[], order: readonly Match[]): readonly Found[] {
	const places = new Map(order.map(({ id }, place) => [id, place]));
	return pages.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
