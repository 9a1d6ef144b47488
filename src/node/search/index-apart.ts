import { setImmediate } from "node:timers/promises";
import type { Problem } from "../../core/problems/problem.ts";
import type { SearchablePage } from "../../core/search/search-document.ts";
import { startThread } from "../rendering/start-thread.ts";
import type { IndexOptions } from "./index-pages.ts";

/** What {@link indexApart} tells its thread: pages, some at a time, then that these were all. */
export type IndexMessage = { readonly pages: readonly SearchablePage[] } | { readonly options: IndexOptions };

/** What the thread answers. */
export type IndexAnswer =
	| { readonly problems: readonly Problem[] }
	| { readonly failure: { readonly message: string; readonly stack?: string | undefined } };

/** Pages that are made ready before others have their turn: some milliseconds' work. */
const batchSize = 25;

/**
 * Does what `indexPages` does in a thread of its own, so that this one can see to other things meanwhile, and gives up when it is told to.
 *
 * @throws The signal's reason when it says to stop.
 */
export async function indexApart(
	pages: Iterable<SearchablePage>,
	{ signal, ...options }: IndexOptions & { readonly signal: AbortSignal },
): Promise<readonly Problem[]> {
	signal.throwIfAborted();
	const thread = startThread({
		bundled: "indexing.js",
		source: new URL("./indexing-thread.ts", import.meta.url),
	});
	const tell = (message: IndexMessage): void => thread.postMessage(message);
	const answer = new Promise<IndexAnswer>((resolve, reject) => {
		thread.on("message", resolve);
		thread.on("error", reject);
		thread.on("exit", () => reject(new Error("The thread that writes the search index stopped.")));
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
	// It may fail while pages are still being made ready.
	answer.catch(() => undefined);
	try {
		for (const batch of batches(pages)) {
			tell({ pages: batch });
			await setImmediate();
			signal.throwIfAborted();
		}
		tell({ options });
		const answered = await answer;
		if ("problems" in answered) return answered.problems;
		throw Object.assign(new Error(answered.failure.message), answered.failure);
	} finally {
		await thread.terminate();
	}
}

function* batches<Item>(items: Iterable<Item>): Generator<Item[]> {
	let batch: Item[] = [];
	for (const item of items) {
		batch.push(item);
		if (batch.length < batchSize) continue;
		yield batch;
		batch = [];
	}
	yield batch;
}
