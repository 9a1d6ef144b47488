/** A thread that reads files and renders pages, a job at a time. */
import { parentPort } from "node:worker_threads";
import { createMarkdown } from "../../core/markdown/create-markdown.ts";
import type { PrepareJob, ReadJob, RenderJob } from "./jobs.ts";
import { readFiles } from "./read-files.ts";
import type { ViewRenderer } from "./render-views.ts";

const markdown = createMarkdown();
let renderer: ViewRenderer | undefined;

let last = Promise.resolve();

parentPort?.on("message", (job: ReadJob | RenderJob | PrepareJob) => {
	last = last.then(() => answer(job));
});

async function answer(job: ReadJob | RenderJob | PrepareJob): Promise<void> {
	try {
		parentPort?.postMessage({ result: await run(job) });
	} catch (error) {
		const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
		const code = error instanceof Error && "code" in error ? { code: error.code } : {};
		parentPort?.postMessage({ failure: { name, message, stack, ...code } });
	}
}

async function run(job: ReadJob | RenderJob | PrepareJob): Promise<unknown> {
	if (job.kind === "read") return readFiles(job, markdown);
	// Loaded when it is needed: the layouts' engine is large.
	const { createViewRenderer } = await import("./render-views.ts");
	renderer ??= createViewRenderer();
	if (job.kind === "prepare") return undefined;
	return renderer.render(job);
}
