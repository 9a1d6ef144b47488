import type { Match } from "../../../core/search/query/page-hits.ts";
import type { SearchIndex } from "../../../core/search/query/search-index.ts";
import type { PageText } from "../../../core/search/search-result.ts";
import { breathe } from "./breathe.ts";

/** A page that Pagefind found. */
export interface PagefindMatch extends Match {
	data(): Promise<PageText>;
}

/** A bundle opened by Pagefind's JavaScript API (pagefind.app/docs/api): what is in use of it. */
export interface PagefindInstance {
	init(): Promise<void>;
	search(
		term: string | null,
		options: Readonly<Record<string, unknown>>,
	): Promise<{ readonly results: readonly PagefindMatch[] }>;
	preload(term: string): Promise<void>;
	destroy(): Promise<void>;
}

/** One bundle's index, loaded as far as it is asked. */
export interface PagefindIndex extends SearchIndex<PagefindMatch> {
	/** Loads what every search needs. */
	prepare(): Promise<void>;
	/** Forgets what was loaded. */
	close(): void;
}

/** Words loaded for one beginning, at most: more lie in the same parts of the index. */
const mostPreloaded = 250;

/**
 * Has the browser load what it divides texts by, which Pagefind uses at each search: the first time takes 10 ms, and 40 on a phone.
 * Done while files are on their way, it keeps nobody waiting.
 */
async function warmSegmenter(): Promise<void> {
	await breathe();
	// Not every browser has one; Pagefind does without.
	if ("Segmenter" in Intl) new Intl.Segmenter();
}

/** Searches a bundle by Pagefind's own script. */
export function pagefindIndex(instance: Promise<PagefindInstance>): PagefindIndex {
	const searches = new Map<string, Promise<readonly PagefindMatch[]>>();
	// Asked before it is ready, Pagefind looks again and again whether it is.
	const ready = instance.then(async (one) => {
		await one.init();
		return one;
	});
	ready.catch(() => undefined);
	void warmSegmenter();
	return {
		prepare: async () => {
			await ready;
		},
		close: () => {
			instance.then((one) => one.destroy()).catch(() => undefined);
		},
		preload: async (words) => {
			const step = Math.ceil(words.length / mostPreloaded);
			await (await ready).preload(
				words.filter((_, place) => place % step === 0 || place === words.length - 1).join(" "),
			);
		},
		search: (term, { filters, sort }) => {
			const key = JSON.stringify([term, filters, sort]);
			const known = searches.get(key);
			if (known) return known;
			const asking = ready.then(async (one) => {
				await breathe();
				return (await one.search(term, { filters, sort })).results;
			});
			searches.set(key, asking);
			return asking;
		},
	};
}
