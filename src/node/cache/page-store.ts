import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PageFields } from "../../core/content/page/front-matter-schema.ts";
import type { PageReading } from "../../core/content/page/parsed-page.ts";
import { parseCached } from "./checked-file.ts";
import { shortDigest } from "./digest.ts";
import { openPack, type Pack, type PagePieces, type PagePlaces } from "./pack.ts";
import { holdsReadings, type IndexedPage, readPageIndex, writePageIndex } from "./page-index.ts";
import type { StoredFile } from "./stored-file.ts";

/** A page as it was read: plain data and where the rest is. */
export interface StoredPage extends PagePlaces {
	readonly reading: Extract<PageReading, { readonly ok: true }>;
}

/** A page that has just been read, as bytes. */
export interface FreshPage extends PagePieces {
	/** See {@link pageId}. */
	readonly id: string;
	/** JSON of a `PageReading` that is ok. */
	readonly reading: Uint8Array;
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
	/** See {@link Pack}. */
	readonly template: Pack["template"];
	readonly texts: Pack["texts"];
	/** Writes what has changed. */
	readonly save: (used: ReadonlySet<string>) => void;
	readonly close: () => void;
}

/** Names a reading: what the file says, and whether it is read as a page of the source language. */
export function pageId(blob: string, isSource: boolean): string {
	return `${blob}${isSource ? "s" : "t"}`;
}

/** A page in memory: its bytes until somebody asks for it. */
interface HeldPage extends IndexedPage {
	stored?: StoredPage;
}

const packName = "templates.pack";

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
	const index = await readPageIndex(folder, version);
	const found = typeof index === "string" ? undefined : index;
	const files = new Map(found?.files);
	const usable = [...(found?.pages ?? [])].filter(([, page]) => page.texts || !texts);
	const pages = new Map<string, HeldPage>(usable);
	if (pages.size === 0) removePages(folder);
	const path = join(folder, packName);
	const pack = openPack(path, pages.values());
	let readings = pages.size === 0 ? undefined : found?.readings;
	let readBy = found?.readBy;

	const compact = (): void => {
		const before = [...pages];
		const places = pack.compact(before.map(([, page]) => page));
		before.forEach(([id, { bytes }], at) => {
			const now = places[at];
			if (now) pages.set(id, { bytes, ...now });
			else pages.delete(id);
		});
	};

	return {
		files,
		isOutdated: index === "version",
		pack: path,
		readBy: (fields) => {
			const digest = shortDigest(JSON.stringify(fields));
			if (digest === readBy) return;
			readBy = digest;
			pages.clear();
		},
		add: (fresh) => {
			const missing = fresh.filter(({ id }) => !pages.has(id));
			if (missing.length === 0) return;
			const places = pack.add(missing);
			missing.forEach(({ id, reading }, at) => {
				const there = places[at];
				// Read again at once, while other threads are still reading others.
				if (there) pages.set(id, { bytes: reading, ...there, stored: storedPage(reading, there) });
			});
		},
		save: (used) => {
			for (const id of pages.keys()) if (!used.has(id)) pages.delete(id);
			if (pack.isWasteful(pages.values())) compact();
			const before = readings;
			readings = writePageIndex(folder, { version, index: { files, pages, readBy, readings: before } });
			if (before !== undefined && before !== readings) rmSync(join(folder, before), { force: true });
		},
		page: (id) => {
			const held = pages.get(id);
			if (!held) return undefined;
			held.stored ??= storedPage(held.bytes, held);
			return held.stored;
		},
		ids: () => new Set(pages.keys()),
		has: (id) => pages.has(id),
		template: pack.template,
		texts: pack.texts,
		close: pack.close,
	};
}

/** Removes what the pages of no index were kept in. */
function removePages(folder: string): void {
	const names = readdirSync(folder).filter((name) => name === packName || holdsReadings(name));
	for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

function storedPage(bytes: Uint8Array, { template, texts }: PagePlaces): StoredPage {
	const reading = parseCached<StoredPage["reading"]>(Buffer.from(bytes).toString());
	return { reading, template, ...(texts ? { texts } : {}) };
}
