import { type Neighbours, otherSpellings } from "./other-spellings.ts";
import { allOf, anyOf, hitsOf, type Match, type PageHits, strengths, sumOf } from "./page-hits.ts";
import type { QueryItem } from "./parse-query.ts";
import { readWord, type WordReading } from "./read-word.ts";
import { type Asking, knownWord, sourcesOf, wordHits } from "./word-hits.ts";

/** What one item of a query comes to. */
export interface ItemAnswer<Found extends Match> {
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

/** Answers each thing that a query asks for. */
export function answerItems<Found extends Match>(
	items: readonly QueryItem[],
	asking: Asking<Found>,
): Promise<ItemAnswer<Found>[]> {
	return Promise.all(
		items.map((item, place) => {
			if (item.isPhrase || item.isAside) return answerPhrase(item, asking);
			const [before, after] = [items[place - 1], items[place + 1]].map((other) =>
				other && isWordBeside(other, item) ? other : undefined,
			);
			return answerWord(item, { neighbours: { before, after }, asking });
		}),
	);
}

function isWordBeside({ isPhrase, isAside, place }: QueryItem, item: QueryItem): boolean {
	return !isPhrase && !isAside && Math.abs(place - item.place) === 1;
}

async function answerPhrase<Found extends Match>(
	item: QueryItem,
	{ request, answerer: { index } }: Asking<Found>,
): Promise<ItemAnswer<Found>> {
	return { item, hits: hitsOf(await index.search(`"${item.text}"`, request), { strength: strengths.exact }) };
}

async function answerWord<Found extends Match>(
	item: QueryItem,
	{ neighbours, asking }: { readonly neighbours: Neighbours; readonly asking: Asking<Found> },
): Promise<ItemAnswer<Found>> {
	const reading = await readWord(item, sourcesOf(asking.answerer), asking.request.verbatim);
	const other = await otherSpellings(item, { neighbours, asking });
	// A word that texts write otherwise was neither mistyped nor made up.
	if (reading.kind !== "known" && other.hits.size > 0) return { item, ...other };
	const { hits, forms = [], ...answer } = await answerReading(item, { reading, asking });
	return { ...answer, hits: anyOf([hits, other.hits]), forms: [...forms, ...other.forms] };
}

async function answerReading<Found extends Match>(
	item: QueryItem,
	{ reading, asking }: { readonly reading: WordReading; readonly asking: Asking<Found> },
): Promise<ItemAnswer<Found>> {
	switch (reading.kind) {
		case "known": {
			const { forms, longer, derived, doubt } = reading;
			return {
				item,
				hits: await wordHits(item.text, reading, asking),
				forms: [...forms, ...derived],
				...(longer.length > 0 ? { beginning: item.text } : {}),
				...(doubt ? { offered: doubt } : {}),
			};
		}
		case "joined": {
			const words = await Promise.all(reading.parts.map((part) => knownWord(part, asking)));
			return { item, hits: allOf(words.map(({ hits }) => hits)), forms: words.flatMap(({ forms }) => forms) };
		}
		case "compound": {
			const words = await Promise.all(reading.parts.map((part) => knownWord(part, asking)));
			return {
				item,
				hits: compoundHits(words.map(({ hits }) => hits)),
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

/** What all parts on one page are worth, more than the page's title says. */
const allParts = 5;

/** Pages with all parts of a compound come first, then those with its head, which says what is asked for. */
function compoundHits<Found extends Match>(parts: readonly PageHits<Found>[]): PageHits<Found> {
	const weighted = parts.map((hits, place) => weaker(hits, place === parts.length - 1 ? 2 : 1));
	const whole = [...allOf(weighted)].map(
		([id, hit]) => [id, { ...hit, strength: hit.strength + allParts }] as const,
	);
	return new Map([...sumOf(weighted), ...whole]);
}

function weaker<Found extends Match>(hits: PageHits<Found>, strength: number): PageHits<Found> {
	return new Map(
		[...hits].map(([id, hit]) => [id, { ...hit, strength: hit.strength / strengths.exact + strength }]),
	);
}
