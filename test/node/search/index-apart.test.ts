import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { SearchablePage } from "../../../src/core/search/search-document.ts";
import { indexApart } from "../../../src/node/search/index-apart.ts";
import { indexPages } from "../../../src/node/search/index-pages.ts";

const test = suite<{ folder: string }>("index-apart");

test.before.each(async (context) => {
	context.folder = await mkdtemp(join(tmpdir(), "index-apart-"));
});
test.after.each(async ({ folder }) => {
	await rm(folder, { recursive: true });
});

const pages = ["sv", "en"].flatMap((language) =>
	Array.from(
		{ length: 40 },
		(_, index): SearchablePage => ({
			language,
			url: `/${language}/${index}/`,
			title: `Text ${index}`,
			description: "",
			body: `<p>ord${index % 7} skola kommun</p>`,
			filters: { topic: [] },
		}),
	),
);
const options = { tags: ["sv", "en"], terms: [] };

async function filesIn(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	const read = await Promise.all(
		names.sort().map(async (name) => [name.slice(folder.length), await readFile(name, "hex")] as const),
	);
	return new Map(read);
}

test("indexApart writes what indexPages writes", async ({ folder }) => {
	const [own, apart] = [join(folder, "own"), join(folder, "apart")];
	assert.equal(await indexPages(pages, { ...options, outputDirectory: own }), []);
	const { signal } = new AbortController();
	assert.equal(await indexApart(pages, { ...options, outputDirectory: apart, signal }), []);
	assert.ok((await filesIn(own)).size > 10);
	assert.equal(await filesIn(apart), await filesIn(own));
});

test("indexApart reports what indexPages reports", async ({ folder }) => {
	const { signal } = new AbortController();
	const problems = await indexApart(pages, {
		terms: [],
		tags: ["fi"],
		outputDirectory: folder,
		signal,
	});
	assert.equal(
		problems.map(({ code }) => code),
		["search/empty"],
	);
});

test("indexApart gives up when it is told to, before, while pages come, and while they are indexed", async ({
	folder,
}) => {
	const reason = new Error("Something else is more urgent.");
	const failure = (controller: AbortController, from: Iterable<SearchablePage>): Promise<unknown> =>
		indexApart(from, { ...options, outputDirectory: folder, signal: controller.signal }).then(
			() => undefined,
			(error: unknown) => error,
		);
	const before = new AbortController();
	before.abort(reason);
	assert.is(await failure(before, pages), reason);

	const during = new AbortController();
	let taken = 0;
	const counted = function* (): Generator<SearchablePage> {
		for (const page of pages) {
			if (++taken === 30) during.abort(reason);
			yield page;
		}
	};
	assert.is(await failure(during, counted()), reason);
	assert.ok(taken < pages.length, `${taken} pages were made ready`);

	const after = new AbortController();
	const whole = function* (): Generator<SearchablePage> {
		yield* pages;
		// The first turn sends the last pages, the next finds it waiting for the answer.
		setImmediate(() => setImmediate(() => after.abort(reason)));
	};
	assert.is(await failure(after, whole()), reason);
});

test("indexApart rejects when Pagefind crashes, rather than wait for it", async ({ folder }) => {
	const program = join(folder, "pagefind");
	await writeFile(program, "#!/bin/sh\nhead -c 1\n", { mode: 0o755 });
	process.env["PAGEFIND_EXTENDED_BINARY_PATH"] = program;
	try {
		const { signal } = new AbortController();
		await indexApart(pages, { ...options, outputDirectory: folder, signal });
		assert.unreachable("It had nothing to index with.");
	} catch (error) {
		assert.match(String(error), "The search index could not be written.");
	} finally {
		delete process.env["PAGEFIND_EXTENDED_BINARY_PATH"];
	}
});

test("indexApart rejects with the cause where it can't write", async ({ folder }) => {
	const { signal } = new AbortController();
	const error: unknown = await indexApart(pages, {
		...options,
		outputDirectory: join(folder, "no\0name"),
		signal,
	}).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	assert.match(String(error), "The search index could not be written.");
});

test.run();
