import { foldWord } from "../words/fold-word.ts";
import { formsOf } from "./forms-of.ts";
import {
	allOf,
	anyOf,
	hitsOf,
	type Match,
	type PageHit,
	type PageHits,
	placesOf,
	strengths,
} from "./page-hits.ts";
import type { QueryItem } from "./parse-query.ts";
import { type Asking, knownWord, sourcesOf, type WordHits, wordHits } from "./word-hits.ts";

/** The shortest word of those that may be written as one, in letters. */
const shortestWord = 3;

/** The words beside one in a query. */
export interface Neighbours {
	readonly before: QueryItem | undefined;
	readonly after: QueryItem | undefined;
}

/**
 * Finds a word of a query where texts write it otherwise: with other joints (`site.yaml` in `content/site.yaml`), together with the word beside it (`site map`
 * as `sitemap`) or, in a language that does so, apart (`frontmatter` as `front matter`).
 */
export async function otherSpellings<Found extends Match>(
	item: QueryItem,
	{
		neighbours: { before, after },
		asking,
	}: { readonly neighbours: Neighbours; readonly asking: Asking<Found> },
): Promise<WordHits<Found>> {
	const found = await Promise.all([
		...(item.parts.length > 1 ? [sideBySide(item.parts, asking)] : []),
		...(before ? [together(before, item, asking)] : []),
		...(after ? [together(item, after, asking)] : []),
		...(asking.answerer.language.isWrittenApart ? [apart(item.text, asking)] : []),
	]);
	return { hits: anyOf(found.map(({ hits }) => hits)), forms: found.flatMap(({ forms }) => forms) };
}

/** The pages on which words stand at one place, or one after the other. */
async function sideBySide<Found extends Match>(
	parts: readonly string[],
	asking: Asking<Found>,
): Promise<WordHits<Found>> {
	const words = await Promise.all(parts.map((part) => knownWord(part, asking)));
	const all = allOf(words.map(({ hits }) => hits));
	const beside = [...all].filter(([id]) => {
		const [first = new Set<number>(), ...others] = words.map(({ hits }) =>
			placesOf(hits.get(id)?.loosePlaces),
		);
		return [...first].some((place) =>
			others.every((places, index) => places.has(place) || places.has(place + index + 1)),
		);
	});
	return { hits: asForms(beside, parts.length), forms: words.flatMap(({ forms }) => forms) };
}

/** As strong as a form of one word. */
function asForms<Found extends Match>(
	hits: Iterable<readonly [string, PageHit<Found>]>,
	words: number,
): PageHits<Found> {
	const share = strengths.form / strengths.exact / words;
	return new Map([...hits].map(([id, hit]) => [id, { ...hit, strength: hit.strength * share }]));
}

async function together<Found extends Match>(
	first: QueryItem,
	second: QueryItem,
	asking: Asking<Found>,
): Promise<WordHits<Found>> {
	const word = first.text + second.text;
	const forms = await formsOf(word, sourcesOf(asking.answerer));
	if (forms.length === 0) return { hits: new Map(), forms };
	return { hits: await wordHits(word, { forms, longer: [] }, asking), forms };
}

async function apart<Found extends Match>(
	word: string,
	{ request, answerer: { index, lookup } }: Asking<Found>,
): Promise<WordHits<Found>> {
	const isKnown = async (text: string): Promise<boolean> =>
		(await lookup.startingWith(foldWord(text))).includes(text);
	const found: WordHits<Found>[] = [];
	for (let cut = shortestWord; cut <= word.length - shortestWord; cut++) {
		const words = [word.slice(0, cut), word.slice(cut)] as const;
		if (!(await isKnown(words[0])) || !(await isKnown(words[1]))) continue;
		const pages = await index.search(`"${words.join(" ")}"`, request);
		if (pages.length > 0) found.push({ hits: hitsOf(pages, { strength: strengths.form }), forms: words });
	}
	return { hits: anyOf(found.map(({ hits }) => hits)), forms: found.flatMap(({ forms }) => forms) };
}
