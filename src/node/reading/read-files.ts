import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { FrontMatterSchemas } from "../../core/content/page/front-matter-schema.ts";
import { readPage } from "../../core/content/page/read-page.ts";
import { blobId, unixBlobId } from "../../core/drift/blob-id.ts";
import { stampOf } from "../cache/file-stamp.ts";
import { pageId } from "../cache/page-store.ts";
import { hasCode } from "../system/has-code.ts";
import type { FileToRead, ReadFile, ReadJob, ReadResult, ReadSetup } from "../threads/jobs.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** By what pages are read: the same for all of a site's. */
export interface PageParsers {
	readonly markdown: MarkdownIt;
	readonly schemas: FrontMatterSchemas;
}

/** Files, and what is to be read of them. */
type FilesToRead = Pick<ReadJob, "files"> & Pick<ReadSetup, "root" | "known" | "texts">;

/** Reads files and parses them; those that can't be read are left out. */
export function readFiles(job: FilesToRead, parsers: PageParsers): ReadResult {
	const pages: PageTexts[] = [];
	const read = job.files.flatMap((file): ReadFile[] => {
		const found = readFile(file, { ...job, ...parsers });
		if (!found) return [];
		if (found.page) pages.push(found.page);
		return [found.file];
	});
	return {
		files: read,
		readings: Buffer.from(pages.map(({ reading }) => reading).join("")),
		templates: Buffer.from(pages.map(({ template }) => template).join("")),
		texts: Buffer.from(pages.map(({ texts = "" }) => texts).join("")),
	};
}

/** The pieces of a page before they are encoded, which is done for many at once. */
interface PageTexts {
	readonly reading: string;
	readonly template: string;
	readonly texts?: string;
}

function readFile(
	place: FileToRead,
	{ root, known, texts: wantsTexts, markdown, schemas }: Omit<FilesToRead, "files"> & PageParsers,
): { readonly file: ReadFile; readonly page?: PageTexts } | undefined {
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
		reading: JSON.stringify(reading),
		template,
		...(texts ? { texts: JSON.stringify(texts) } : {}),
	};
	const lengths = {
		reading: Buffer.byteLength(page.reading),
		template: Buffer.byteLength(page.template),
		...(page.texts === undefined ? {} : { texts: Buffer.byteLength(page.texts) }),
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
