import { type Answer, answerQuery, type SearchIndex } from "../../../core/search/query/answer-query.ts";
import { type QueryLanguage, queryLanguage } from "../../../core/search/query/query-language.ts";
import type { SearchRequest } from "../../../core/search/search-request.ts";
import { answersQuery, type SearchResult, searchResult } from "../../../core/search/search-result.ts";
import { bordersWithin } from "../../../core/search/vocabulary/word-manifest.ts";
import { type FailedLoads, watchFailedLoads } from "./failed-loads.ts";
import type { PagefindInstance, PagefindMatch, PagefindModule } from "./pagefind-module.ts";
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

/** Searches one language's bundle. After a failure, everything is asked for afresh: the site may have been published anew. */
export function searchEngine({ bundle, language }: SearchBundle): SearchEngine {
	const failedLoads = watchFailedLoads(bundle);
	let parts: EngineParts | undefined;
	let attempt = 0;

	const unlessFailing = async <Value>(work: (parts: EngineParts) => Promise<Value>): Promise<Value> => {
		parts ??= engineParts(bundle, ++attempt);
		const used = parts;
		try {
			return await work(used);
		} catch (cause) {
			if (parts === used) parts = undefined;
			throw new Error("The search failed.", { cause });
		}
	};
	const prepare = async ({ words, pagefind }: EngineParts): Promise<QueryLanguage> => {
		const [queries] = await Promise.all([queryLanguage(language), words.prepare(), pagefind()]);
		return queries;
	};

	return {
		prepare: async () => {
			await unlessFailing(prepare);
		},
		find: (request) =>
			unlessFailing(async (used) => {
				const queries = await prepare(used);
				const index = pagefindIndex(used, failedLoads);
				const { found, ...answer } = await answerQuery(request, {
					index,
					lookup: used.words,
					language: queries,
				});
				const answered = answer.instead?.kind === "shown" ? answer.instead.query : request.term;
				const load = (match: PagefindMatch): Promise<SearchResult> =>
					unlessFailing(async () => searchResult(await match.data(), answered));
				return { ...answer, pages: found.map((match) => ({ id: match.id, load: () => load(match) })) };
			}),
	};
}

/** What is loaded of a bundle. */
interface EngineParts {
	readonly words: WordStore;
	readonly pagefind: () => Promise<PagefindInstance>;
}

function engineParts(bundle: string, attempt: number): EngineParts {
	let loading: Promise<PagefindInstance> | undefined;
	return {
		words: wordStore(bundle),
		pagefind: () => {
			loading ??= loadPagefind(bundle, attempt);
			return loading;
		},
	};
}

function pagefindIndex(
	{ words, pagefind }: EngineParts,
	failedLoads: FailedLoads,
): SearchIndex<PagefindMatch> {
	const watched = async <Value>(work: (instance: PagefindInstance) => Promise<Value>): Promise<Value> => {
		const instance = await pagefind();
		failedLoads.forget();
		const value = await work(instance);
		if (failedLoads.any()) throw new Error("A part of the search index could not be loaded.");
		return value;
	};
	return {
		cover: async (beginnings) => {
			const { chunks } = await words.manifest();
			const borders = beginnings.flatMap((beginning) => bordersWithin(chunks, beginning));
			if (borders.length > 0) await watched((instance) => instance.preload(borders.join(" ")));
		},
		search: (term, options) =>
			watched(async (instance) => {
				const { filters, sort } = options;
				const { results } = await instance.search(term, { filters, ...(sort ? { sort } : {}) });
				if (term === null) return results;
				const isLiteral = term.startsWith('"');
				return results.filter((match) => answersQuery(match, { isLiteral }));
			}),
	};
}

/** Words in an excerpt. */
const excerptLength = 24;

/**
 * Result addresses hold the base path already, hence `baseUrl`. Pagefind works in the page itself: it starts its
 * worker from a plain string, which `require-trusted-types-for 'script'` forbids.
 *
 * @param attempt Makes the address of a second attempt a new one: browsers remember a module that failed to load.
 */
async function loadPagefind(bundle: string, attempt: number): Promise<PagefindInstance> {
	const address = `${bundle}pagefind.js${attempt > 1 ? `?attempt=${attempt}` : ""}`;
	const pagefind: PagefindModule = await import(address);
	const instance = pagefind.createInstance({
		basePath: bundle,
		baseUrl: "/",
		excerptEllipsis: "…",
		excerptLength,
		noWorker: true,
		metaCacheTag: String(attempt),
	});
	await instance.init();
	return instance;
}
