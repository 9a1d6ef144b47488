/** A process that writes the search indexes of the pages it is told of, once, and then ends. */
import type { SearchablePage } from "../../core/search/search-document.ts";
import type { IndexAnswer, IndexMessage } from "./index-apart.ts";
import { type IndexOptions, indexPages } from "./index-pages.ts";

const pages: SearchablePage[] = [];

process.on("message", (message: IndexMessage) => {
	if ("pages" in message) {
		for (const page of message.pages) pages.push(page);
		return;
	}
	// So that the process ends when Pagefind has crashed, rather than wait for it.
	process.channel?.unref();
	void write(message.options).then((answer) => process.send?.(answer));
});
// An interrupt from the keyboard reaches every process; the one that started this stops it.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());

async function write(options: IndexOptions): Promise<IndexAnswer> {
	try {
		return { problems: await indexPages(pages, options) };
	} catch (error) {
		const { message, stack } = error instanceof Error ? error : new Error(String(error));
		return { failure: { message, stack } };
	}
}
