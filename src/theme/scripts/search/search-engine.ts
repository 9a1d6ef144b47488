import { foundFragment } from "../../../core/search/found-fragment.ts";
import { queryLanguage } from "../../../core/search/languages/query-language.ts";
import { type Answer, answerQuery } from "../../../core/search/query/answer-query.ts";
import { placesOf } from "../../../core/search/query/page-hits.ts";
import type { FoundMatch } from "../../../core/search/query/rank-pages.ts";
import type { SearchRequest } from "../../../core/search/search-request.ts";
import { answersQuery, type SearchResult, searchResult } from "../../../core/search/search-result.ts";
import type { OpenPagefind } from "../open-pagefind.ts";
import { breathe } from "./breathe.ts";
import { type PagefindIndex, type PagefindMatch, pagefindIndex } from "./pagefind-index.ts";
import { type WordStore, wordStore } from "./word-store.ts";

/** Answers searches. */
export interface SearchEngine {
	/**
	 * Loads what every search needs, so that the first answer comes sooner.
	 *
	 * @param term What may be asked for: where its words stand in the index is loaded too.
	 */
	prepare(term?: string): Promise<void>;
	/** Rejects when the index can't be read, in whole or in part. */
	find(request: SearchRequest): Promise<FoundPages>;
}

/** An answer. */
export interface FoundPages extends Pick<Answer<never>, "instead"> {
	readonly pages: readonly FoundPage[];
}

/** A page that was found; what it says is loaded when it is to be shown. */
export interface FoundPage {
	/** Name of the page in its bundle. */
	readonly id: string;
	load(): Promise<SearchResult>;
}

/** One language's search bundle. */
export interface SearchBundle {
	/** Address, with a last slash. */
	readonly bundle: string;
	/** BCP 47 tag. */
	readonly language: string;
}

/** Searches one language's bundle. After a failure, everything is asked for afresh: the site may have been published again. */
export function searchEngine({ bundle, language }: SearchBundle, open: OpenPagefind): SearchEngine {
	let parts: EngineParts | undefined;
	let failures = 0;

	const openParts = (): EngineParts => {
		const { manifest, pagefind } = open(bundle, failures);
		return { words: wordStore(bundle, () => manifest), index: pagefindIndex(pagefind) };
	};
	const unlessFailing = async <Value>(work: (parts: EngineParts) => Promise<Value>): Promise<Value> => {
		parts ??= openParts();
		const used = parts;
		try {
			return await work(used);
		} catch (cause) {
			if (parts === used) {
				parts = undefined;
				failures++;
				used.index.close();
			}
			throw new Error("The search failed.", { cause });
		}
	};

	return {
		prepare: (term) =>
			unlessFailing(async ({ words, index }) => {
				const asked = term === undefined ? index.prepare() : index.preload([term]);
				await Promise.all([queryLanguage(language), words.prepare(), asked]);
			}),
		find: (request) =>
			unlessFailing(async ({ words, index }) => {
				// What its words stand in is loaded beside what they are looked up in; who searches in it hears of a failure.
				if (request.term !== null) index.preload([request.term]).catch(() => undefined);
				const [queries] = await Promise.all([queryLanguage(language), words.prepare()]);
				const { found, forms, beginnings, instead } = await answerQuery(request, {
					index: checkedIndex(index, words),
					lookup: words,
					language: queries,
				});
				const answered = instead?.kind === "shown" ? instead.query : request.term;
				const load = ({ match, places }: FoundMatch<PagefindMatch>): Promise<SearchResult> =>
					unlessFailing(async () => {
						await breathe();
						const text = await match.data();
						await breathe();
						return searchResult(
							foundFragment(text, { places: placesOf(places), forms, beginnings }),
							answered,
						);
					});
				const pages = found.map((page) => ({ id: page.match.id, load: () => load(page) }));
				return { pages, ...(instead ? { instead } : {}) };
			}),
	};
}

/** What is loaded of a bundle. */
interface EngineParts {
	readonly words: WordStore;
	readonly index: PagefindIndex;
}

/** The index, without what Pagefind finds in metadata that are there to be shown. */
function checkedIndex(index: PagefindIndex, words: WordStore): PagefindIndex {
	return {
		...index,
		search: async (term, options) => {
			const results = await index.search(term, options);
			if (term === null) return results;
			if (results.length === 0) await failUnlessMissing(term, { index, words });
			return results.filter((match) => answersQuery(match, { isLiteral: /^".*\s.*"$/.test(term) }));
		},
	};
}

/** Pagefind passes over parts of its index that it can't load. A word of the texts that it doesn't find, whatever the filters, tells of one. */
async function failUnlessMissing(
	term: string,
	{ index, words }: { readonly index: PagefindIndex; readonly words: WordStore },
): Promise<void> {
	const word = term.replace(/^"|"$/g, "");
	if (!/^[\p{L}\p{M}\p{N}]+$/u.test(word) || !(await words.has(word))) return;
	const found = await index.search(`"${word}"`, { filters: {} });
	if (found.length === 0) throw new Error(`A part of the search index is missing: “${word}” can't be found.`);
}
