import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { IndexFile, PagefindIndex } from "pagefind";
import type { Problem } from "../../core/problems/problem.ts";
import type { Result } from "../../core/problems/result.ts";
import type { BundleManifest } from "../../core/search/bundle-manifest.ts";
import type { PreparedSearch } from "../../core/search/documents/prepare-documents.ts";
import { searchBundlePath } from "../../core/search/search-configuration.ts";
import type { SearchDocument } from "../../core/search/search-document.ts";
import { type BundleFile, contentName } from "./bundle-file.ts";
import { type Pagefind, withPagefind } from "./with-pagefind.ts";
import { wordFiles } from "./word-files.ts";

/** Documents on their way to Pagefind at one time. */
const batchSize = 64;

interface WriteOptions {
	readonly outputDirectory: string;
	/** The Pagefind that writes the index, where it isn't the one that Brygga depends on. */
	readonly pagefind?: Pagefind;
}

/**
 * Writes a Pagefind bundle for each language, `<outputDirectory>/<language>/pagefind/`, in place of what is there.
 * The bytes follow from the documents alone, whatever their order.
 *
 * Languages that Pagefind has no stemmer for are indexed by whole words.
 *
 * @returns `search/empty` for a language without a page to search, `search/index-failed` for what Pagefind refused.
 */
export async function writeSearchIndexes(
	languages: readonly PreparedSearch[],
	{ outputDirectory, pagefind }: WriteOptions,
): Promise<readonly Problem[]> {
	try {
		return await withPagefind(
			(used) => writeBundles(languages, { outputDirectory, pagefind: used }),
			pagefind,
		);
	} catch (cause) {
		throw new Error("The search index could not be written.", { cause });
	}
}

async function writeBundles(
	languages: readonly PreparedSearch[],
	{ outputDirectory, pagefind }: Required<WriteOptions>,
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const prepared of languages) {
		const directory = join(outputDirectory, searchBundlePath(prepared.tag));
		await rm(directory, { recursive: true, force: true });
		const bundle = await createBundle(prepared, pagefind);
		if (bundle.ok) {
			await writeFiles(await completeBundle(bundle.value, prepared), directory);
		} else problems.push(...bundle.problems);
	}
	return problems;
}

/** Pagefind's own interfaces, which aren't used. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The files of a bundle as the search page reads them: Pagefind's, as it made them, and ours. */
async function completeBundle(
	files: readonly BundleFile[],
	prepared: PreparedSearch,
): Promise<readonly BundleFile[]> {
	const { files: words, ...listed } = await wordFiles(prepared);
	const index = files.filter(({ path }) => !unused.test(path));
	const manifest: BundleManifest = { ...firstFiles(index, prepared.tag), ...listed };
	return [...index, ...words, { path: "manifest.json", content: Buffer.from(JSON.stringify(manifest)) }];
}

/** What Pagefind loads before every search: its entry, which is asked for by a version, and beside it the index's outline and the program that reads it. */
function firstFiles(
	files: readonly BundleFile[],
	language: string,
): Pick<BundleManifest, "version" | "first"> {
	const program = pagefindEntry(files).languages[language.toLowerCase()]?.wasm ?? "unknown";
	const first = files.filter(
		({ path }) => path === `wasm.${program}.pagefind` || /^pagefind\.[^/]*\.pf_meta$/.test(path),
	);
	return { version: contentName(entryFile(files), 8), first: first.map(({ path }) => path) };
}

async function createBundle(
	{ tag: language, documents }: PreparedSearch,
	{ createIndex }: Pagefind,
): Promise<Result<readonly BundleFile[]>> {
	if (documents.length === 0) return emptyIndex(language);
	const { index, errors } = await createIndex();
	if (index === undefined) return refused(language, errors);
	const refusals = await addDocuments(index, documents);
	if (refusals.length > 0) return refused(language, refusals);
	const bundle = await index.getFiles();
	await index.deleteIndex();
	return bundle.errors.length > 0 ? refused(language, bundle.errors) : indexOf(language, bundle.files);
}

/** Adds the documents by address, since Pagefind numbers pages in the order it gets them. */
async function addDocuments(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<string[]> {
	const sorted = documents.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
	const errors: string[] = [];
	for (let start = 0; start < sorted.length; start += batchSize) {
		const batch = sorted.slice(start, start + batchSize);
		const added = await Promise.all(batch.map((document) => addDocument(index, document)));
		errors.push(...added.flat());
	}
	return errors;
}

async function addDocument(index: PagefindIndex, { url, content }: SearchDocument): Promise<string[]> {
	const { errors } = await index.addHTMLFile({ url, content });
	return errors.map((error) => `${url}: ${error}`);
}

/** The part of `pagefind-entry.json` in use here. */
interface BundleEntry {
	readonly languages: Readonly<Record<string, { readonly wasm: string | null; readonly page_count: number }>>;
}

function pagefindEntry(files: readonly BundleFile[]): BundleEntry {
	return JSON.parse(entryFile(files));
}

function entryFile(files: readonly BundleFile[]): string {
	return new TextDecoder().decode(files.find(({ path }) => path === "pagefind-entry.json")?.content);
}

/** What Pagefind has made of one language, if it has found that language and no other. */
function indexOf(language: string, files: readonly IndexFile[]): Result<readonly BundleFile[]> {
	const { [language.toLowerCase()]: indexed, ...others } = pagefindEntry(files).languages;
	const strays = Object.keys(others);
	if (strays.length > 0) return refused(language, [`documents in other languages: ${strays.join(", ")}`]);
	if (indexed === undefined || indexed.page_count === 0) return emptyIndex(language);
	return { ok: true, value: files };
}

/** Writes the files itself, since Pagefind crashes where it can't write. */
async function writeFiles(files: readonly BundleFile[], directory: string): Promise<void> {
	const folders = new Set(files.map((file) => dirname(join(directory, file.path))));
	for (const folder of folders) await mkdir(folder, { recursive: true });
	for (const file of files) await writeFile(join(directory, file.path), file.content);
}

function emptyIndex(language: string): Failure {
	return failure({
		code: "search/empty",
		message: `No page in ${language} can be searched, so its search page would find nothing.`,
		hint: "Publish an article in the language, or build without search (--no-search).",
		language,
	});
}

function refused(language: string, errors: readonly string[]): Failure {
	return failure(
		...errors.map((error) => ({
			code: "search/index-failed" as const,
			message: `Pagefind could not index the pages in ${language}.`,
			actual: error,
			language,
		})),
	);
}

type Failure = Extract<Result<never>, { ok: false }>;

function failure(...problems: readonly Omit<Problem, "severity">[]): Failure {
	return { ok: false, problems: problems.map((problem) => ({ ...problem, severity: "error" })) };
}
