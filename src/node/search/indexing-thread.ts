/** A thread that writes the search indexes of the pages it is told of, once, and then ends. */
import { parentPort } from "node:worker_threads";
import type { SearchablePage } from "../../core/search/search-document.ts";
import type { IndexAnswer, IndexMessage } from "./index-apart.ts";
import { type IndexOptions, indexPages } from "./index-pages.ts";

const pages: SearchablePage[] = [];

const take = (message: IndexMessage): void => {
	if ("pages" in message) {
		for (const page of message.pages) pages.push(page);
		return;
	}
	// Without a listener the thread ends when Pagefind has crashed, rather than wait for it.
	parentPort?.off("message", take);
	void write(message.options).then((answer) => parentPort?.postMessage(answer));
};
parentPort?.on("message", take);

async function write(options: IndexOptions): Promise<IndexAnswer> {
	try {
		return { problems: await indexPages(pages, options) };
	} catch (error) {
		const { message, stack } = error instanceof Error ? error : new Error(String(error));
		return { failure: { message, stack } };
	}
}
