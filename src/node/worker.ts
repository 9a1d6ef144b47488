/** A thread that reads files, checks translations and renders pages, a job at a time. */
import { parentPort } from "node:worker_threads";
import { frontMatterSchemas } from "../core/content/page/front-matter-schema.ts";
import { codeIdentity } from "./configuration/site-code.ts";
import { siteMarkdown } from "./configuration/site-markdown.ts";
import type { PairChecker } from "./reading/pairs/check-pairs.ts";
import { type PageParsers, readFiles } from "./reading/read-files.ts";
import type { ViewRenderer } from "./rendering/render-views.ts";
import { carriedProblems } from "./system/problems-error.ts";
import { withholdProgram } from "./system/withhold-program.ts";
import type { Job, ReadSetup } from "./threads/jobs.ts";

let reading: ReadSetup | undefined;
let parsing: { readonly identity: string; readonly parsers: PageParsers } | undefined;
let checker: PairChecker | undefined;
let renderer: ViewRenderer | undefined;

withholdProgram();

let last = Promise.resolve();

parentPort?.on("message", (job: Job) => {
	last = last.then(() => answer(job));
});

async function answer(job: Job): Promise<void> {
	try {
		parentPort?.postMessage({ result: await run(job) });
	} catch (error) {
		const problems = carriedProblems(error);
		const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
		const code = error instanceof Error && "code" in error ? { code: error.code } : {};
		parentPort?.postMessage({
			failure: { name, message, stack, ...code, ...(problems ? { problems } : {}) },
		});
	}
}

async function run(job: Job): Promise<unknown> {
	if (job.kind === "read") {
		reading = job.setup ?? reading;
		if (!reading) throw new Error("The first job has no setup");
		return readFiles({ ...reading, files: job.files }, await parsersFor(reading));
	}
	// What is large is loaded when it is needed.
	if (job.kind === "check") {
		const { createPairChecker } = await import("./reading/pairs/check-pairs.ts");
		checker ??= createPairChecker();
		return checker.check(job);
	}
	if (job.kind === "draw") {
		const { drawCards } = await import("./share-pictures/made-cards.ts");
		return drawCards(job.cards, job.cache);
	}
	const { createViewRenderer } = await import("./rendering/render-views.ts");
	renderer ??= createViewRenderer();
	if (job.kind === "prepare") return undefined;
	return renderer.render(job);
}

async function parsersFor({ code, fields }: ReadSetup): Promise<PageParsers> {
	const identity = `${codeIdentity(code)} ${JSON.stringify(fields)}`;
	if (parsing?.identity !== identity) {
		const parsers = { markdown: await siteMarkdown(code), schemas: frontMatterSchemas(fields) };
		parsing = { identity, parsers };
	}
	return parsing.parsers;
}
