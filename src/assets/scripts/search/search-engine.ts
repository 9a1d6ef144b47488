import type { SearchRequest } from "../../../core/search/search-request.ts";
import { answersQuery, type SearchResult, searchResult } from "../../../core/search/search-result.ts";
import { watchFailedLoads } from "./failed-loads.ts";
import type { PagefindInstance, PagefindModule } from "./pagefind-module.ts";

/** Answers searches. */
export interface SearchEngine {
	/** Loads what every search needs, so that the first answer comes sooner. */
	prepare(): Promise<void>;
	/** Rejects when the index can't be read, in whole or in part. */
	find(request: SearchRequest): Promise<FoundPages>;
}

/** An answer. */
export interface FoundPages {
	readonly pages: readonly FoundPage[];
}

/** A page that was found; what it says is loaded when it is to be shown. */
export interface FoundPage {
	load(): Promise<SearchResult>;
}

/** Searches one language's Pagefind bundle. After a failure the next search starts afresh. */
export function pagefindEngine(bundle: string): SearchEngine {
	const failedLoads = watchFailedLoads(bundle);
	let loading: Promise<PagefindInstance> | undefined;
	let attempt = 0;

	const instance = (): Promise<PagefindInstance> => {
		loading ??= loadPagefind(bundle, ++attempt).catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
		return loading;
	};

	const search = async (request: SearchRequest): Promise<FoundPages> => {
		const { term, ...options } = request;
		const pagefind = await instance();
		failedLoads.forget();
		const { results } = await pagefind.search(term, options);
		if (failedLoads.any()) throw new Error("A part of the search index could not be loaded.");
		const matches = term === null ? results : results.filter(answersQuery);
		return { pages: matches.map((match) => ({ load: async () => searchResult(await match.data()) })) };
	};

	return {
		prepare: async () => {
			await instance();
		},
		find: async (request) => {
			try {
				return await search(request);
			} catch (cause) {
				loading = undefined;
				throw new Error("The search failed.", { cause });
			}
		},
	};
}

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
		noWorker: true,
	});
	await instance.init();
	return instance;
}
