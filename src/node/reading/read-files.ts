import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import { type FrontMatterSchemas, frontMatterSchemas } from "../../core/content/page/front-matter-schema.ts";
import { readPage } from "../../core/content/page/read-page.ts";
import { blobId, unixBlobId } from "../../core/drift/blob-id.ts";
import { stampOf } from "../cache/file-stamp.ts";
import { type FreshPage, pageId } from "../cache/page-store.ts";
import { hasCode } from "../system/has-code.ts";
import type { FileToRead, ReadFile, ReadJob, ReadResult } from "../threads/jobs.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads files and parses them; those that can't be read are left out. */
export function readFiles(job: Omit<ReadJob, "kind" | "code">, markdown: MarkdownIt): ReadResult {
	const pages: PageBytes[] = [];
	const schemas = frontMatterSchemas(job.fields);
	const read = job.files.flatMap((file): ReadFile[] => {
		const found = readFile(file, { ...job, markdown, schemas });
		if (!found) return [];
		if (found.page) pages.push(found.page);
		return [found.file];
	});
	return {
		files: read,
		readings: Buffer.concat(pages.map(({ reading }) => reading)),
		templates: Buffer.concat(pages.map(({ template }) => template)),
		texts: Buffer.concat(pages.flatMap(({ texts }) => texts ?? [])),
	};
}

type PageBytes = Omit<FreshPage, "id">;

function readFile(
	place: FileToRead,
	{
		root,
		known,
		texts: wantsTexts,
		markdown,
		schemas,
	}: Omit<ReadJob, "kind" | "files" | "code"> & {
		readonly markdown: MarkdownIt;
		readonly schemas: FrontMatterSchemas;
	},
): { readonly file: ReadFile; readonly page?: PageBytes } | undefined {
	const source = readBytes(join(root, place.file));
	if (!source) return undefined;
	const { bytes, ...taken } = source;
	const blob = blobId(bytes);
	const unixBlob = unixBlobId(bytes);
	const file = { file: place.file, ...taken, blob, ...(unixBlob === undefined ? {} : { unixBlob }) };
	const id = pageId(blob, place.isSource);
	if (known.has(id)) return { file };
	const text = decode(bytes);
	if (text === undefined) return undefined;
	const { reading, template, texts } = readPage(text, { ...place, markdown, schemas, texts: wantsTexts });
	if (!reading.ok) return { file };
	const page = {
		reading: Buffer.from(JSON.stringify(reading)),
		template: Buffer.from(template),
		...(texts ? { texts: Buffer.from(JSON.stringify(texts)) } : {}),
	};
	const lengths = {
		reading: page.reading.length,
		template: page.template.length,
		...(page.texts ? { texts: page.texts.length } : {}),
	};
	return { file: { page: { id, ...lengths }, ...file }, page };
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return utf8.decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * A file's bytes with the stamp that it had before they were read; `undefined` for one that is gone, that may not be read, or that grows or
 * shrinks meanwhile, of which whoever reads it next tells.
 *
 * @throws When the disk fails.
 */
function readBytes(
	path: string,
): (Pick<ReadFile, "stamp" | "takenAt"> & { readonly bytes: Uint8Array }) | undefined {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(path, "r");
		const stats = fstatSync(descriptor);
		const takenAt = Date.now();
		const bytes = Buffer.allocUnsafe(stats.size);
		if (readSync(descriptor, bytes, 0, stats.size, 0) !== stats.size) return undefined;
		return { bytes, stamp: stampOf(stats), takenAt };
	} catch (error) {
		if (hasCode(error, "ENOENT", "EACCES", "EPERM")) return undefined;
		throw error;
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
}
