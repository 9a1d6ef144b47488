import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { close, createIndex, type NewFileResponse, type PagefindIndex } from "pagefind";
import type { Problem } from "../core/problems/problem.ts";
import { searchBundlePath } from "../core/search/search-configuration.ts";
import type { SearchDocument } from "../core/search/search-document.ts";

/** The searchable pages of one language. */
export interface LanguageDocuments {
	/** The tag on `<html>` of every document. */
	readonly language: string;
	readonly documents: readonly SearchDocument[];
}

/** Documents on their way to Pagefind at one time. */
const batchSize = 64;

/**
 * Writes a Pagefind bundle for each language, `<outputDirectory>/<language>/pagefind/`, in place of what is there.
 * The bytes follow from the documents alone, whatever their order.
 *
 * All languages share one Pagefind process, which ends with the call: calls must not overlap. Languages that Pagefind
 * has no stemmer for are indexed by whole words.
 *
 * @returns `search/empty` for a language without a page to search, `search/index-failed` for what Pagefind refused.
 */
export async function writeSearchIndexes(
	languages: readonly LanguageDocuments[],
	{ outputDirectory }: { readonly outputDirectory: string },
): Promise<readonly Problem[]> {
	const problems: Problem[] = [];
	try {
		for (const language of languages) {
			const directory = resolve(outputDirectory, searchBundlePath(language.language));
			problems.push(...(await writeBundle(language, directory)));
		}
	} catch (cause) {
		throw new Error("The search index could not be written.", { cause });
	} finally {
		await close();
	}
	return problems;
}

async function writeBundle(
	{ language, documents }: LanguageDocuments,
	directory: string,
): Promise<Problem[]> {
	await rm(directory, { recursive: true, force: true });
	if (documents.length === 0) return [emptyIndex(language)];
	const { index, errors } = await createIndex();
	if (index === undefined) return errors.map((error) => refused(language, error));
	try {
		const problems = await addDocuments(index, documents);
		const written = await index.writeFiles({ outputPath: directory });
		problems.push(...written.errors);
		if (problems.length > 0) return problems.map((error) => refused(language, error));
		return await checkBundle(language, directory);
	} finally {
		await index.deleteIndex();
	}
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
	const { errors }: NewFileResponse = await index.addHTMLFile({ url, content });
	return errors.map((error) => `${url}: ${error}`);
}

/** The part of `pagefind-entry.json` in use here. */
interface BundleEntry {
	readonly languages: Readonly<Record<string, { readonly wasm: string | null; readonly page_count: number }>>;
}

async function checkBundle(language: string, directory: string): Promise<Problem[]> {
	const entry: BundleEntry = JSON.parse(await readFile(join(directory, "pagefind-entry.json"), "utf8"));
	const { [language.toLowerCase()]: indexed, ...others } = entry.languages;
	const strays = Object.keys(others);
	if (strays.length > 0) return [refused(language, `documents in other languages: ${strays.join(", ")}`)];
	if (indexed === undefined || indexed.page_count === 0) return [emptyIndex(language)];
	await removeUnused(directory, `wasm.${indexed.wasm ?? "unknown"}.pagefind`);
	return [];
}

/**
 * Removes the files that the site's own search interface never asks for: Pagefind's interfaces, their styles, its
 * highlighter, its worker (starting one breaks `require-trusted-types-for 'script'`) and the stemmers of no language.
 */
async function removeUnused(directory: string, stemmer: string): Promise<void> {
	const used = new Set(["pagefind.js", "pagefind-entry.json", stemmer]);
	for (const file of await readdir(directory, { withFileTypes: true })) {
		if (file.isDirectory() || used.has(file.name) || file.name.endsWith(".pf_meta")) continue;
		await rm(join(directory, file.name));
	}
}

function emptyIndex(language: string): Problem {
	return {
		code: "search/empty",
		severity: "error",
		message: `No page in ${language} can be searched, so its search page would find nothing.`,
		hint: "Publish an article in the language, or build without search (--no-search).",
		language,
	};
}

function refused(language: string, error: string): Problem {
	return {
		code: "search/index-failed",
		severity: "error",
		message: `Pagefind could not index the pages in ${language}.`,
		actual: error,
		language,
	};
}
