import { type Answer, answerQuery, type SearchIndex } from "../../../core/search/query/answer-query.ts";
import { type QueryLanguage, queryLanguage } from "../../../core/search/query/query-language.ts";
import type { SearchRequest } from "../../../core/search/search-request.ts";
import { answersQuery, type SearchResult, searchResult } from "../../../core/search/search-result.ts";
import { type PagefindIndex, type PagefindMatch, pagefindIndex } from "./pagefind-index.ts";
import { type WordStore, wordStore } from "./word-store.ts";

/** Answers searches. */
export interface SearchEngine {
	/** Loads what every search needs, so that the first answer comes sooner. */
	prepare(): Promise<void>;
	/** Rejects when the index can't be read, in whole or in part. */
	find(request: SearchRequest): Promise<FoundPages>;
}

/** An answer. */
export interface FoundPages extends Omit<Answer<never>, "found"> {
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
export function searchEngine({ bundle, language }: SearchBundle): SearchEngine {
	let parts: EngineParts | undefined;

	const unlessFailing = async <Value>(work: (parts: EngineParts) => Promise<Value>): Promise<Value> => {
		parts ??= engineParts(bundle, language);
		const used = parts;
		try {
			return await work(used);
		} catch (cause) {
			if (parts === used) parts = undefined;
			throw new Error("The search failed.", { cause });
		}
	};

	return {
		prepare: () =>
			unlessFailing(async ({ words, index }) => {
				await Promise.all([queryLanguage(language), words.prepare(), index.prepare()]);
			}),
		find: (request) =>
			unlessFailing(async ({ words, index }) => {
				const [queries] = await Promise.all([queryLanguage(language), words.prepare()]);
				const { found, ...answer } = await answerQuery(request, {
					index: answeringIndex(index, queries),
					lookup: words,
					language: queries,
				});
				const answered = answer.instead?.kind === "shown" ? answer.instead.query : request.term;
				const load = (match: PagefindMatch): Promise<SearchResult> =>
					unlessFailing(async () => searchResult(await match.data(), answered));
				return { ...answer, pages: found.map((match) => ({ id: match.id, load: () => load(match) })) };
			}),
	};
}

/** What is loaded of a bundle: of its index nothing before the words have been looked up. */
interface EngineParts {
	readonly words: WordStore;
	readonly index: PagefindIndex;
}

function engineParts(bundle: string, language: string): EngineParts {
	const words = wordStore(bundle);
	return { words, index: pagefindIndex({ bundle, language, manifest: words.manifest }) };
}

/** The index, without what Pagefind finds in metadata that are there to be shown. */
function answeringIndex(index: PagefindIndex, language: QueryLanguage): SearchIndex<PagefindMatch> {
	return {
		search: async (term, options) => {
			const results = await index.search(term, { ...options, language });
			if (term === null) return results;
			const isLiteral = term.startsWith('"');
			return results.filter((match) => answersQuery(match, { isLiteral }));
		},
	};
}
