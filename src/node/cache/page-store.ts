import {
	closeSync,
	fstatSync,
	ftruncateSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	rmSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MediaFile } from "../../core/content/files/site-files.ts";
import type { PageFields } from "../../core/content/page/front-matter-schema.ts";
import type { PageReading } from "../../core/content/page/parse-page.ts";
import type { TextBlock } from "../../core/markdown/extract/text-blocks.ts";
import { hasCode } from "../system/has-code.ts";
import { appendAll, writeWhole } from "../system/write-whole.ts";
import { type CheckedKind, readChecked, writeChecked } from "./checked-file.ts";
import { DamagedCacheError } from "./damaged-cache-error.ts";
import { shortDigest } from "./digest.ts";
import type { FileStamp } from "./file-stamp.ts";

/** What is known of a file, as long as it has the same stamp. */
export interface StoredFile {
	readonly stamp: FileStamp;
	readonly settled: boolean;
	/** Git blob id. */
	readonly blob: string;
	readonly unixBlob?: string;
	/** For pictures. */
	readonly picture?: Omit<MediaFile, "file">;
}

/** Where a piece stands in the pack, and a digest of it. */
export type PackPlace = readonly [offset: number, length: number, digest: string];

/** Where the pieces of a page stand: its template, and JSON of its texts (see `ReadText`) if those are kept. */
interface PagePlaces {
	readonly template: PackPlace;
	readonly texts?: PackPlace;
}

/** A page as it was read: plain data and where the rest is. */
export interface StoredPage extends PagePlaces {
	readonly reading: Extract<PageReading, { readonly ok: true }>;
}

/** A page that has just been read, as bytes. */
export interface FreshPage {
	/** See {@link pageId}. */
	readonly id: string;
	/** JSON of a `PageReading` that is ok. */
	readonly reading: Uint8Array;
	readonly template: Uint8Array;
	/** JSON; absent when the store needn't have them. */
	readonly texts?: Uint8Array;
}

/**
 * What is kept between builds of what the site's files say: readings by content, so that a renamed file isn't read
 * again, and their templates and texts in a pack, which is read a piece at a time.
 */
export interface PageStore {
	readonly files: Map<string, StoredFile>;
	/** Whether there was something of another version of the generator, which isn't used. */
	readonly isOutdated: boolean;
	/** The file of the pack. */
	readonly pack: string;
	/** Says by which fields of front matter pages are read from now on; readings by other fields are forgotten. */
	readonly readBy: (fields: PageFields) => void;
	readonly page: (id: string) => StoredPage | undefined;
	/** Names of all readings that are kept. */
	readonly ids: () => ReadonlySet<string>;
	readonly has: (id: string) => boolean;
	readonly add: (pages: readonly FreshPage[]) => void;
	/** A template, or `undefined` when the pack is damaged there. */
	readonly template: (place: PackPlace) => string | undefined;
	/** The same for the texts of a page. */
	readonly texts: (place: PackPlace) => readonly TextBlock[] | undefined;
	/** Writes what has changed. */
	readonly save: (used: ReadonlySet<string>) => void;
	readonly close: () => void;
}

const nothing = Buffer.alloc(0);

/** Names a reading: what the file says, and whether it is read as a page of the source language. */
export function pageId(blob: string, isSource: boolean): string {
	return `${blob}${isSource ? "s" : "t"}`;
}

/** The index on the disk. */
interface StoredIndex {
	/** A digest of the fields by which the pages were read. */
	readonly readBy?: string;
	/** The file of the readings, named by their digest. */
	readonly readings: string;
	readonly files: Readonly<Record<string, StoredFile>>;
	readonly pages: Readonly<Record<string, PageEntry>>;
}

/** An entry of the index: where the reading stands in its file, and the template and texts in the pack. */
type PageEntry = readonly [offset: number, length: number, template: PackPlace, texts?: PackPlace];

/** A page in memory: its bytes until somebody asks for it. */
interface HeldPage extends PagePlaces {
	readonly bytes: Uint8Array;
	stored?: StoredPage;
}

/**
 * Opens the store in a folder. What another version of the generator has kept is not used.
 *
 * @param folder Is made when it isn't there.
 * @param options `texts` says whether the texts of pages will be asked for: pages that were kept without them are then read again.
 * @throws DamagedCacheError
 */
export async function openPageStore(
	folder: string,
	{ version, texts }: { readonly version: string; readonly texts: boolean },
): Promise<PageStore> {
	mkdirSync(folder, { recursive: true });
	const found = await readStored(folder, { version, texts });
	const pack = join(folder, packName);
	const { files, pages, isOutdated } = found;
	if (pages.size === 0) {
		const names = readdirSync(folder).filter((name) => name === packName || name.startsWith("readings-"));
		for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
	} else if (sizeOfFile(pack) < endOf(pages.values())) throw new DamagedCacheError();
	const descriptor = openSync(pack, "a+");
	let end = fstatSync(descriptor).size;
	let savedReadings = pages.size === 0 ? undefined : found.readings;
	let readBy = found.readBy;

	const add = (fresh: readonly FreshPage[]): void => {
		const missing = fresh.filter(({ id }) => !pages.has(id));
		if (missing.length === 0) return;
		const chunk = Buffer.concat(missing.flatMap(({ template, texts = nothing }) => [template, texts]));
		appendAll(descriptor, chunk);
		for (const { id, reading, ...pieces } of missing) {
			const placed = placePieces(pieces, end);
			const { places } = placed;
			// Read again at once, while other threads are still reading others.
			pages.set(id, { bytes: reading, ...places, stored: storedPage(reading, places) });
			end = placed.end;
		}
	};

	const save = (used: ReadonlySet<string>): void => {
		for (const id of pages.keys()) if (!used.has(id)) pages.delete(id);
		// Put together each time, since the places in the index are those in this very file.
		const readings = Buffer.concat([...pages.values()].map(({ bytes }) => bytes));
		const name = `readings-${shortDigest(readings)}`;
		if (name !== savedReadings) writeWhole(join(folder, name), readings);
		const data: StoredIndex = {
			...(readBy === undefined ? {} : { readBy }),
			readings: name,
			files: Object.fromEntries(files),
			pages: entries(pages),
		};
		writeChecked(join(folder, indexName), { ...identityOf(version), data });
		if (savedReadings !== undefined && name !== savedReadings)
			rmSync(join(folder, savedReadings), { force: true });
		savedReadings = name;
	};

	return {
		files,
		isOutdated,
		pack,
		readBy: (fields) => {
			const digest = shortDigest(JSON.stringify(fields));
			if (digest === readBy) return;
			readBy = digest;
			pages.clear();
		},
		add,
		save: (used) => {
			if (isWasteful({ end, pages, used })) {
				end = compact(descriptor, { pages, used });
			}
			save(used);
		},
		page: (id) => {
			const held = pages.get(id);
			if (!held) return undefined;
			held.stored ??= storedPage(held.bytes, held);
			return held.stored;
		},
		ids: () => new Set(pages.keys()),
		has: (id) => pages.has(id),
		template: (place) => readPiece(descriptor, place),
		texts: (place) => readTexts(descriptor, place),
		close: () => closeSync(descriptor),
	};
}

function storedPage(bytes: Uint8Array, { template, texts }: PagePlaces): StoredPage {
	return {
		reading: parse(Buffer.from(bytes).toString()) as StoredPage["reading"],
		template,
		...(texts ? { texts } : {}),
	};
}

/** @throws DamagedCacheError Where places and bytes don't belong together after all. */
function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw new DamagedCacheError();
	}
}

/** Reads a piece of a pack; `undefined` when it isn't what was written there. */
export function readPiece(descriptor: number, [offset, length, digest]: PackPlace): string | undefined {
	const bytes = Buffer.allocUnsafe(length);
	if (readSync(descriptor, bytes, 0, length, offset) !== length || shortDigest(bytes) !== digest)
		return undefined;
	return bytes.toString();
}

/** The texts of a page from their piece of a pack; `undefined` when it isn't what was written there. */
export function readTexts(descriptor: number, place: PackPlace): readonly TextBlock[] | undefined {
	const json = readPiece(descriptor, place);
	return json === undefined ? undefined : (parse(json) as readonly TextBlock[]);
}

/** The places of a page's pieces in a pack that is `start` bytes long before them. */
function placePieces(
	{ template, texts }: Pick<FreshPage, "template" | "texts">,
	start: number,
): { readonly places: PagePlaces; readonly end: number } {
	const middle = start + template.length;
	return {
		places: {
			template: [start, template.length, shortDigest(template)],
			...(texts ? { texts: [middle, texts.length, shortDigest(texts)] as const } : {}),
		},
		end: middle + (texts?.length ?? 0),
	};
}

function entries(pages: ReadonlyMap<string, HeldPage>): Record<string, PageEntry> {
	const found: Record<string, PageEntry> = {};
	let offset = 0;
	for (const [id, { bytes, template, texts }] of pages) {
		found[id] = texts ? [offset, bytes.length, template, texts] : [offset, bytes.length, template];
		offset += bytes.length;
	}
	return found;
}

/** Whether most of the pack is of pages that aren't there any more. */
function isWasteful({
	end,
	pages,
	used,
}: {
	readonly end: number;
	readonly pages: ReadonlyMap<string, HeldPage>;
	readonly used: ReadonlySet<string>;
}): boolean {
	let live = 0;
	for (const [id, { template, texts }] of pages) if (used.has(id)) live += template[1] + (texts?.[1] ?? 0);
	return end > 1_000_000 && end > live * 2;
}

/** Rewrites the pack with what is used. */
function compact(
	descriptor: number,
	{ pages, used }: { readonly pages: Map<string, HeldPage>; readonly used: ReadonlySet<string> },
): number {
	const live: Uint8Array[] = [];
	let end = 0;
	for (const [id, { bytes, ...places }] of pages) {
		const pieces = used.has(id) ? readPieces(descriptor, places) : undefined;
		if (!pieces) {
			pages.delete(id);
			continue;
		}
		const placed = placePieces(pieces, end);
		end = placed.end;
		pages.set(id, { bytes, ...placed.places });
		live.push(pieces.template, pieces.texts ?? nothing);
	}
	ftruncateSync(descriptor, 0);
	appendAll(descriptor, Buffer.concat(live));
	return end;
}

/** The pieces of a page; `undefined` when one isn't what was written there. */
function readPieces(
	descriptor: number,
	places: PagePlaces,
): Pick<FreshPage, "template" | "texts"> | undefined {
	const template = readPiece(descriptor, places.template);
	const texts = places.texts && readPiece(descriptor, places.texts);
	if (template === undefined || (places.texts && texts === undefined)) return undefined;
	return { template: Buffer.from(template), ...(texts === undefined ? {} : { texts: Buffer.from(texts) }) };
}

const indexName = "index";
const packName = "templates.pack";

function identityOf(version: string): CheckedKind {
	return { kind: "pages", version };
}

/** In bytes; -1 for what isn't a file. */
function sizeOfFile(path: string): number {
	const stats = lstatSync(path, { throwIfNoEntry: false });
	return stats?.isFile() ? stats.size : -1;
}

/** Where the last of the pages' pieces ends in the pack. */
function endOf(pages: Iterable<PagePlaces>): number {
	let end = 0;
	for (const { template, texts } of pages)
		for (const [offset, length] of texts ? [template, texts] : [template])
			end = Math.max(end, offset + length);
	return end;
}

async function readStored(
	folder: string,
	{ version, texts: wantsTexts }: { readonly version: string; readonly texts: boolean },
): Promise<{
	readonly files: Map<string, StoredFile>;
	readonly pages: Map<string, HeldPage>;
	readonly readings?: string;
	readonly readBy?: string;
	readonly isOutdated: boolean;
}> {
	const pages = new Map<string, HeldPage>();
	const cached = await readChecked(join(folder, indexName), identityOf(version));
	if (typeof cached === "string") return { files: new Map(), pages, isOutdated: cached === "version" };
	const { readings, readBy, files, pages: entries } = cached.data as StoredIndex;
	const bytes = await readFile(join(folder, readings)).catch((error: unknown) => {
		throw new DamagedCacheError(hasCode(error, "ENOENT") ? undefined : error);
	});
	if (`readings-${shortDigest(bytes)}` !== readings) throw new DamagedCacheError();
	for (const [id, [offset, length, template, texts]] of Object.entries(entries)) {
		if (wantsTexts && !texts) continue;
		const held = { bytes: bytes.subarray(offset, offset + length), template };
		pages.set(id, texts ? { ...held, texts } : held);
	}
	return {
		files: new Map(Object.entries(files)),
		pages,
		readings,
		isOutdated: false,
		...(readBy === undefined ? {} : { readBy }),
	};
}
