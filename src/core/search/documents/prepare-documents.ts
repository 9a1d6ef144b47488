import { memoiseByText } from "../../collections/memoise-by-text.ts";
import { compoundMarker, type Divide } from "../compounds/compound-marks.ts";
import type { QueryLanguage } from "../languages/query-language.ts";
import { type SearchablePage, type SearchDocument, searchDocument } from "../search-document.ts";
import { type Suggestion, type TitlePart, titleParts } from "../suggestions/title-index.ts";
import { type Concept, termFinder } from "../terms/term-finder.ts";
import { type DividedVocabulary, divideVocabulary, type WordCount } from "../vocabulary/divide-vocabulary.ts";
import { joinedParts, withoutJoints, wordsOf } from "../words/words-of.ts";

/** What one language's search is made from. */
export interface SearchSources {
	readonly tag: string;
	readonly pages: readonly SearchablePage[];
	/** The termbase. */
	readonly concepts: readonly Concept[];
	/** What is known of the language's queries. */
	readonly language: QueryLanguage;
	/**
	 * Makes a divider of compounds; absent for a language that has none, or writes them apart.
	 *
	 * @param corpus The words of all pages, lower case.
	 */
	readonly divider?: (corpus: ReadonlySet<string>) => Divide;
}

/** What one language's search is made of. */
export interface PreparedSearch {
	readonly tag: string;
	readonly documents: readonly SearchDocument[];
	readonly vocabulary: DividedVocabulary;
	readonly titles: readonly TitlePart[];
}

/**
 * Makes what Pagefind reads, the vocabulary and the suggestions. A page's document follows from the page, the termbase, and
 * the words of all pages: those tell whether a word that no dictionary has stands by itself.
 */
export function prepareSearch({ tag, pages, concepts, language, divider }: SearchSources): PreparedSearch {
	const otherTerms = termFinder(concepts, { tag, language });
	const counts: Counts = new Map();
	const words = pages.map(({ title, description, body, kicker = "" }) =>
		wordsOf(`${title} . ${description} . ${body} . ${kicker}`),
	);
	const terms = words.map((each) => {
		countWords(counts, each);
		return otherTerms(each.flatMap(apart));
	});
	const divide = memoiseByText(divider?.(commonWords(counts)) ?? ((word) => [word]));
	addParts(counts, { letters: lettersOf(words), divide });
	addTerms(counts, new Set(terms.flat(2)));
	const marked = pages.map(pageMarker(divide));
	return {
		tag,
		documents: marked.map((page, index) =>
			searchDocument(page, {
				otherTerms: terms[index] ?? [],
				within: compoundsWithin(words[index] ?? [], divide),
			}),
		),
		vocabulary: divideVocabulary(counts),
		titles: titleParts(suggestionsOf(pages), language.stopWords),
	};
}

/** Words that other signs than hyphens and apostrophes join are words of their own to the termbase. */
function apart(word: string): string[] {
	return word.split(/[^\p{L}\p{M}\p{N}'’‑-]+/u).filter(Boolean);
}

type Counts = Map<string, WordCount>;

/** Counts each word of one page once. */
function countWords(counts: Counts, words: readonly string[]): void {
	for (const form of new Set([...new Set(words)].flatMap(formsOf)))
		count(counts, form, { isWord: !/\p{N}/u.test(form) });
}

/** A word as readers may type it: its parts, and the whole as Pagefind indexes it. */
function formsOf(word: string): string[] {
	const lower = word.toLowerCase();
	const parts = joinedParts(lower);
	return parts.length > 1 ? [...parts.filter((part) => part.length > 1), withoutJoints(lower)] : parts;
}

function count(counts: Counts, word: string, { isWord }: { readonly isWord: boolean }): void {
	const known = counts.get(word);
	if (known) {
		known.pages++;
		known.isWord ||= isWord;
	} else counts.set(word, { pages: 1, isWord });
}

/** Words of two pages or more: one that a single page has may be a slip. */
function commonWords(counts: Counts): Set<string> {
	return new Set([...counts].filter(([, { pages, isWord }]) => isWord && pages > 1).map(([word]) => word));
}

/** What of words stands between the signs that join them, lower case. */
function lettersOf(words: readonly (readonly string[])[]): ReadonlySet<string> {
	const letters = new Set<string>();
	for (const word of words.flat()) for (const part of joinedParts(word)) letters.add(part.toLowerCase());
	return letters;
}

/** The parts of compounds, which can be searched for like words. The last part is a word of the language in its own right. */
function addParts(
	counts: Counts,
	{ letters, divide }: { readonly letters: ReadonlySet<string>; readonly divide: Divide },
): void {
	for (const [word, { pages }] of [...counts]) {
		// The whole of a joined word isn't divided: its parts are.
		if (!letters.has(word)) continue;
		const parts = divide(word);
		if (parts.length < 2) continue;
		for (const [index, part] of parts.entries())
			addPart(counts, part, { pages, isWord: index === parts.length - 1 });
		for (const within of endsOf(parts)) addPart(counts, within, { pages, isWord: true });
		for (const within of beginningsOf(parts)) addPart(counts, within, { pages, isWord: false });
	}
}

function addPart(counts: Counts, part: string, { pages, isWord }: WordCount): void {
	const known = counts.get(part);
	if (known) known.isWord ||= isWord;
	else counts.set(part, { pages, isWord });
}

/** The compounds that a compound of three parts or more ends in: `rådgivarna` of `skuldrådgivarna`. */
function endsOf(parts: readonly string[]): string[] {
	return parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join(""));
}

/** Those that it begins with: `handbolls` of `handbollsflickorna`. */
function beginningsOf(parts: readonly string[]): string[] {
	return parts.slice(1, -1).map((_, index) => parts.slice(0, index + 2).join(""));
}

/** What a page's words are found by besides what Pagefind makes of them: compounds within compounds, and parts of joined words. */
function compoundsWithin(words: readonly string[], divide: Divide): string[] {
	const each = [...new Set(words)];
	const letters = [...new Set(each.flatMap((word) => joinedParts(word.toLowerCase())))].map(divide);
	const within = letters.flatMap((parts) => [...endsOf(parts), ...beginningsOf(parts)]);
	return [...new Set([...within, ...each.flatMap((word) => withinJoined(word, divide))])].sort();
}

/** Within a joined word Pagefind also divides where capitals or figures begin (`yaml-languageServer`, `F16-laget`), and takes low lines for letters of the whole. */
const dividedBesides = /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u;

function withinJoined(word: string, divide: Divide): string[] {
	const parts = joinedParts(word);
	const whole = word.includes("_") ? [withoutJoints(word)] : [];
	const isLost = (part: string): boolean =>
		dividedBesides.test(part) || divide(part.toLowerCase()).length > 1;
	const lost = parts.length > 1 ? parts.filter(isLost) : [];
	return [...whole, ...lost].map((each) => each.toLowerCase());
}

/** The words of the terms that pages can be found by without saying them. */
function addTerms(counts: Counts, terms: Iterable<string>): void {
	for (const term of terms) {
		for (const form of wordsOf(term).flatMap(formsOf))
			if (!counts.has(form)) counts.set(form, { pages: 1, isWord: true });
	}
}

function pageMarker(divide: Divide): (page: SearchablePage) => SearchablePage {
	const mark = compoundMarker(divide);
	return (page) => ({
		...page,
		title: mark(page.title),
		description: mark(page.description),
		body: mark(page.body),
	});
}

/** In an order that doesn't hang on that of the pages. */
function suggestionsOf(pages: readonly SearchablePage[]): Suggestion[] {
	const inOrder = pages.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
	return inOrder.flatMap((page) => [
		{ kind: "page", title: page.title, href: page.url },
		...(page.terms ?? []).map(({ title, href }): Suggestion => ({ kind: "term", title, href })),
	]);
}
