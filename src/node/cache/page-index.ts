import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { writeWhole } from "../system/write-whole.ts";
import { type CheckedFile, checkedFile } from "./checked-file.ts";
import { DamagedCacheError } from "./damaged-cache-error.ts";
import { shortDigest } from "./digest.ts";
import type { PackPlace, PagePlaces } from "./pack.ts";
import type { StoredFile } from "./stored-file.ts";

/** A page that is kept: JSON of its reading, and where the rest is. */
export interface IndexedPage extends PagePlaces {
	readonly bytes: Uint8Array;
}

/** What the index of a page store says. */
export interface PageIndex {
	readonly files: ReadonlyMap<string, StoredFile>;
	/** By `pageId`. */
	readonly pages: ReadonlyMap<string, IndexedPage>;
	/** A digest of the fields by which the pages were read. */
	readonly readBy: string | undefined;
	/** The file of the readings, named by their digest; `undefined` while there is none. */
	readonly readings: string | undefined;
}

/** The index on the disk. */
interface StoredIndex {
	readonly readBy?: string;
	readonly readings: string;
	readonly files: Readonly<Record<string, StoredFile>>;
	readonly pages: Readonly<Record<string, PageEntry>>;
}

/** An entry of the index: where the reading stands in its file, and the template and texts in the pack. */
type PageEntry = readonly [offset: number, length: number, template: PackPlace, texts?: PackPlace];

function indexFile(folder: string, version: string): CheckedFile<StoredIndex> {
	return checkedFile(join(folder, "index"), { kind: "pages", version });
}

/**
 * Reads the index of a page store with the readings.
 *
 * @returns `absent` when there is none, `version` when it is of another version of the generator.
 * @throws DamagedCacheError
 */
export async function readPageIndex(
	folder: string,
	version: string,
): Promise<PageIndex | "absent" | "version"> {
	const cached = await indexFile(folder, version).read();
	if (typeof cached === "string") return cached;
	const { readings, readBy, files, pages } = cached.data;
	const bytes = await readFile(join(folder, readings)).catch((error: unknown) => {
		throw new DamagedCacheError(hasCode(error, "ENOENT") ? undefined : error);
	});
	if (readingsName(bytes) !== readings) throw new DamagedCacheError();
	const indexed = Object.entries(pages).map(([id, [offset, length, template, texts]]) => {
		const page = { bytes: bytes.subarray(offset, offset + length), template, ...(texts ? { texts } : {}) };
		return [id, page] as const;
	});
	return { files: new Map(Object.entries(files)), pages: new Map(indexed), readBy, readings };
}

/**
 * Writes the index and, when they have changed, the readings.
 *
 * @returns The file of the readings.
 */
export function writePageIndex(
	folder: string,
	{ version, index }: { readonly version: string; readonly index: PageIndex },
): string {
	const { files, pages, readBy } = index;
	// Put together each time, since the places in the index are those in this very file.
	const bytes = Buffer.concat([...pages.values()].map((page) => page.bytes));
	const readings = readingsName(bytes);
	if (readings !== index.readings) writeWhole(join(folder, readings), bytes);
	indexFile(folder, version).write({
		...(readBy === undefined ? {} : { readBy }),
		readings,
		files: Object.fromEntries(files),
		pages: entriesOf(pages),
	});
	return readings;
}

/** Whether a file is one of readings. */
export function holdsReadings(name: string): boolean {
	return name.startsWith("readings-");
}

function readingsName(bytes: Uint8Array): string {
	return `readings-${shortDigest(bytes)}`;
}

function entriesOf(pages: PageIndex["pages"]): Record<string, PageEntry> {
	const entries: Record<string, PageEntry> = {};
	let offset = 0;
	for (const [id, { bytes, template, texts }] of pages) {
		entries[id] = texts ? [offset, bytes.length, template, texts] : [offset, bytes.length, template];
		offset += bytes.length;
	}
	return entries;
}
