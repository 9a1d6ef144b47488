import type { ItemAnswer } from "./answer-items.ts";
import { type Match, type PageHits, placesOf, sumOf } from "./page-hits.ts";

/** A page that answers a query. */
export interface FoundMatch<Found extends Match> {
	readonly match: Found;
	/** Places in the text of what was asked for, counted in words; each thing at one place at least. */
	readonly places: readonly (readonly number[])[];
}

/** The pages that answer a query. */
export interface RankedPages<Found extends Match> {
	/** The best first. */
	readonly found: readonly FoundMatch<Found>[];
	/** Whether any page has all that was asked for. */
	readonly isAll: boolean;
}

/** What two words side by side are worth, as in the query. */
const adjacency = 3;
/** Of a question of so many words, a page may lack one that tells little. */
const longQuestion = 4;
/** How much of a long question a page has that answers it, by what its words tell. */
const enough = 0.75;
/** The same where no page has all, of what the page with most has. */
const nearlyBest = 0.5;

/** The pages that have all that was asked for, or else most of it; rare words tell more than those that many pages have. */
export function rankPages<Found extends Match>(answers: readonly ItemAnswer<Found>[]): RankedPages<Found> {
	const lists = answers.filter(({ item }) => !item.isAside).map(({ hits }) => hits);
	const union = sumOf(lists);
	const weights = lists.map(({ size }) => (size === 0 ? 0 : Math.log2(1 + union.size / size)));
	const total = sumOfNumbers(weights);
	const coverage = (id: string): number =>
		sumOfNumbers(weights.filter((_, place) => lists[place]?.has(id))) / total;
	const hasAll = (id: string): boolean => lists.every((list) => list.has(id));
	const isAll = [...union.keys()].some(hasAll);
	const best = isAll ? 1 : Math.max(...[...union.keys()].map(coverage));
	const least = isAll ? (wordsOf(answers) < longQuestion ? 1 : enough) : best * nearlyBest;
	const scale = weights.filter((weight) => weight > 0).length / total;
	const scored = [...sumOf(lists.map((list, place) => weighted(list, (weights[place] ?? 0) * scale)))]
		.map(([id, { match, strength, places }]) => ({
			match,
			places,
			hasAll: hasAll(id),
			score: strength + adjacency * neighbours(id, answers),
		}))
		.filter(({ match, hasAll }) => hasAll || (least < 1 && coverage(match.id) >= least));
	return {
		found: scored.sort((a, b) => Number(b.hasAll) - Number(a.hasAll) || b.score - a.score),
		isAll,
	};
}

/** The words of a query, those that say little included. */
function wordsOf(answers: readonly ItemAnswer<Match>[]): number {
	return Math.max(...answers.map(({ item }) => item.place)) + 1;
}

function sumOfNumbers(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0);
}

function weighted<Found extends Match>(hits: PageHits<Found>, weight: number): PageHits<Found> {
	return new Map([...hits].map(([id, hit]) => [id, { ...hit, strength: hit.strength * weight }]));
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
