import type { Instead } from "../../src/core/search/query/answer-query.ts";
import type { SearchRequest } from "../../src/core/search/search-request.ts";
import { openPagefind } from "../../src/theme/scripts/open-pagefind.ts";
import { searchEngine } from "../../src/theme/scripts/search/search-engine.ts";

/** One search, as measured in the page. */
export interface Measured {
	/** Names of all pages found, the best first. */
	readonly ids: readonly string[];
	/** The query that was answered or offered instead. */
	readonly instead?: Instead;
	/** Milliseconds until the first ten results could be shown, when everything had been loaded before. */
	readonly milliseconds: number;
}

/** Results that a reader sees first. */
const shownFirst = 10;

/** Makes the function that the benchmark calls for each query. */
export function measurer(bundle: string, language: string): (request: SearchRequest) => Promise<Measured> {
	const engine = searchEngine({ bundle, language }, openPagefind);
	const search = async (request: SearchRequest) => {
		const answer = await engine.find(request);
		await Promise.all(answer.pages.slice(0, shownFirst).map((page) => page.load()));
		return answer;
	};
	return async (request) => {
		await search(request);
		const start = performance.now();
		const { pages, instead } = await search(request);
		const milliseconds = performance.now() - start;
		return { ids: pages.map(({ id }) => id), milliseconds, ...(instead ? { instead } : {}) };
	};
}
