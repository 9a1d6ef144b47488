import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { BundleManifest } from "../../../src/core/search/bundle-manifest.ts";
import { type PreparedSearch, prepareSearch } from "../../../src/core/search/documents/prepare-documents.ts";
import type { SearchablePage, SearchDocument } from "../../../src/core/search/search-document.ts";
import { readVocabulary } from "../../../src/core/search/vocabulary/vocabulary-text.ts";
import { writeSearchIndexes } from "../../../src/node/search/write-search-indexes.ts";

const test = suite<{ outputDirectory: string }>("search-index");

test.before.each(async (context) => {
	context.outputDirectory = await mkdtemp(join(tmpdir(), "search-index-"));
});

test.after.each(async (context) => {
	await rm(context.outputDirectory, { recursive: true });
});

/** As many pages as need more than one batch. */
function pages(language: string, count = 70): SearchablePage[] {
	return Array.from(
		{ length: count },
		(_, index): SearchablePage => ({
			language,
			url: `/${language}/nyheter/${index}/`,
			title: `Artikel ${index}`,
			description: "",
			body: `<h2 id="rubrik">Rubrik</h2>\n<p>Kommunen och ord${index % 7} i skolan.</p>`,
			filters: {
				municipality: [index % 2 ? "sigtuna" : "uddevalla"],
				topic: ["kultur", "skola"],
				year: ["2023"],
			},
			date: { iso: "2023-02-03", text: "3 februari 2023" },
		}),
	);
}

/** A language's search as it is written. */
function prepared(tag: string, pages: readonly SearchablePage[]): PreparedSearch {
	return prepareSearch({ tag, pages, concepts: [], language: {} });
}

/** The same with other documents. */
function withDocuments(tag: string, documents: readonly SearchDocument[]): PreparedSearch {
	return { ...prepared(tag, []), documents };
}

/** Every file below a folder with its digest, sorted. */
async function digests(directory: string): Promise<string[]> {
	const files = await readdir(directory, { recursive: true, withFileTypes: true });
	const lines = files
		.filter((file) => file.isFile())
		.map(async (file) => {
			const path = join(file.parentPath, file.name);
			const digest = createHash("sha256")
				.update(await readFile(path))
				.digest("hex");
			return `${path.slice(directory.length)} ${digest}`;
		});
	return (await Promise.all(lines)).sort();
}

test("writeSearchIndexes writes a bundle for each language with only the files in use", async ({
	outputDirectory,
}) => {
	const languages = [prepared("sv", pages("sv")), prepared("en", pages("en", 3))];
	assert.equal(await writeSearchIndexes(languages, { outputDirectory }), []);
	for (const [language, count] of [
		["sv", 70],
		["en", 3],
	] as const) {
		const bundle = join(outputDirectory, language, "pagefind");
		const names = (await readdir(bundle))
			.map((name) => name.replace(/pagefind\.[a-z]+_[0-9a-f]+/, "#"))
			.sort();
		assert.equal(names, [
			"#.pf_meta",
			"filter",
			"fragment",
			"index",
			"manifest.json",
			"pagefind-entry.json",
			"pagefind.js",
			`wasm.${language}.pagefind`,
			"wasm.unknown.pagefind",
			"words",
		]);
		assert.is((await readdir(join(bundle, "fragment"))).length, count);
	}
});

test("writeSearchIndexes writes the words and titles that its manifest names", async ({
	outputDirectory,
}) => {
	await writeSearchIndexes([prepared("sv", pages("sv"))], { outputDirectory });
	const bundle = join(outputDirectory, "sv", "pagefind");
	const manifest: BundleManifest = JSON.parse(await readFile(join(bundle, "manifest.json"), "utf8"));
	const unpacked = async (path: string): Promise<string> =>
		gunzipSync(await readFile(join(bundle, path))).toString();
	const words = readVocabulary(await unpacked(manifest.common)).map(({ word }) => word);
	assert.ok(["kommunen", "ord3", "artikel"].every((word) => words.includes(word)));
	const titles = await Promise.all(manifest.titles.map(([, path]) => unpacked(path)));
	assert.match(titles.join(), "Artikel 69");
	assert.match(manifest.version, /^[0-9a-f]{8}$/);
	assert.equal(manifest.first.map((path) => path.replace(/_[0-9a-f]+/, "")).toSorted(), [
		"pagefind.sv.pf_meta",
		"wasm.sv.pagefind",
	]);
});

test("writeSearchIndexes gives the same bytes whatever the order of the documents", async ({
	outputDirectory,
}) => {
	const documents = pages("sv");
	await writeSearchIndexes([prepared("sv", documents)], { outputDirectory });
	const first = await digests(outputDirectory);
	await writeSearchIndexes([prepared("sv", documents.toReversed())], { outputDirectory });
	assert.equal(await digests(outputDirectory), first);
});

test("writeSearchIndexes indexes a language that Pagefind has no stemmer for", async ({
	outputDirectory,
}) => {
	assert.equal(await writeSearchIndexes([prepared("so", pages("so", 2))], { outputDirectory }), []);
	const names = await readdir(join(outputDirectory, "so", "pagefind"));
	assert.ok(names.some((name) => name.startsWith("wasm.unknown.")));
});

test("writeSearchIndexes leaves stemming to Pagefind where it alone knows how", async ({
	outputDirectory,
}) => {
	assert.equal(await writeSearchIndexes([prepared("fi", pages("fi", 2))], { outputDirectory }), []);
	const names = await readdir(join(outputDirectory, "fi", "pagefind"));
	assert.ok(names.some((name) => name.startsWith("wasm.fi.")));
});

test("writeSearchIndexes takes a tag with a region", async ({ outputDirectory }) => {
	const documents = pages("pt-BR", 2);
	assert.equal(await writeSearchIndexes([prepared("pt-BR", documents)], { outputDirectory }), []);
});

test("writeSearchIndexes leaves nothing of an earlier bundle", async ({ outputDirectory }) => {
	await writeSearchIndexes([prepared("sv", pages("sv", 5))], { outputDirectory });
	await writeFile(join(outputDirectory, "sv", "pagefind", "old.pf_meta"), "");
	await writeSearchIndexes([prepared("sv", pages("sv", 1))], { outputDirectory });
	assert.is((await readdir(join(outputDirectory, "sv", "pagefind", "fragment"))).length, 1);
	assert.not((await readdir(join(outputDirectory, "sv", "pagefind"))).includes("old.pf_meta"));
});

test("writeSearchIndexes reports a language without pages", async ({ outputDirectory }) => {
	const [problem, ...others] = await writeSearchIndexes(
		[prepared("sv", []), prepared("en", pages("en", 1))],
		{ outputDirectory },
	);
	assert.is(problem?.code, "search/empty");
	assert.is(problem?.severity, "error");
	assert.is(problem?.language, "sv");
	assert.equal(others, []);
});

test("writeSearchIndexes reports pages in which Pagefind found no words", async ({ outputDirectory }) => {
	const documents = [{ url: "/sv/a/", content: '<!doctype html><html lang="sv"><body></body></html>' }];
	const problems = await writeSearchIndexes([withDocuments("sv", documents)], { outputDirectory });
	assert.equal(
		problems.map((problem) => problem.code),
		["search/empty"],
	);
});

test("writeSearchIndexes reports a document in another language", async ({ outputDirectory }) => {
	const documents = [...pages("sv", 2), ...pages("sv-SE", 1)];
	const problems = await writeSearchIndexes([prepared("sv", documents)], { outputDirectory });
	assert.equal(
		problems.map((problem) => problem.code),
		["search/index-failed"],
	);
	assert.match(problems[0]?.actual ?? "", "sv-se");
});

test("writeSearchIndexes rejects with the cause where it can't write", async ({ outputDirectory }) => {
	await writeFile(join(outputDirectory, "sv"), "a file where the folder should be");
	const documents = pages("sv", 1);
	const error: unknown = await writeSearchIndexes([prepared("sv", documents)], { outputDirectory }).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	assert.ok(error instanceof Error && error.cause instanceof Error);
	assert.match(error.cause.message, "ENOTDIR");
});

test.run();
