import { type ChildProcess, type ForkOptions, fork } from "node:child_process";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../core/problems/problem.ts";
import type { SearchablePage } from "../../core/search/search-document.ts";
import type { IndexOptions } from "./index-pages.ts";

/** What {@link indexApart} tells its process: pages, some at a time, then that these were all. */
export type IndexMessage = { readonly pages: readonly SearchablePage[] } | { readonly options: IndexOptions };

/** What the process answers. */
export type IndexAnswer =
	| { readonly problems: readonly Problem[] }
	| { readonly failure: { readonly message: string; readonly stack?: string | undefined } };

/** Set in the bundle that the launcher makes: the folder that it is in. */
declare const bryggaBundle: string | undefined;

/** Pages that are made ready before others have their turn: some milliseconds' work. */
const batchSize = 25;

/**
 * Does what `indexPages` does in a process of its own, so that this one can see to other things meanwhile, and gives up when it is told
 * to. Not in a thread: nobody would see to it that Pagefind's process ends once the thread that started it is stopped.
 *
 * @throws The signal's reason when it says to stop.
 */
export async function indexApart(
	pages: Iterable<SearchablePage>,
	{ signal, ...options }: IndexOptions & { readonly signal: AbortSignal },
): Promise<readonly Problem[]> {
	signal.throwIfAborted();
	const child = startProcess();
	const tell = (message: IndexMessage): void => {
		// What keeps it from being told ends the process, which is noticed.
		child.send(message, () => undefined);
	};
	const answer = new Promise<IndexAnswer>((resolve, reject) => {
		child.on("message", (message) => resolve(message as IndexAnswer));
		child.on("error", reject);
		child.on("exit", () => reject(new Error("The process that writes the search index stopped.")));
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
		child.kill();
	}
}

function startProcess(): ChildProcess {
	const options: ForkOptions = {
		serialization: "advanced",
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	};
	if (typeof bryggaBundle === "string")
		return fork(`${bryggaBundle}/indexing.js`, { ...options, execArgv: [] });
	const source = fileURLToPath(new URL("./indexing-process.ts", import.meta.url));
	return fork(source, { ...options, execArgv: ["--import", import.meta.resolve("tsx")] });
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
