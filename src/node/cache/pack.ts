import { closeSync, fstatSync, ftruncateSync, lstatSync, openSync, readSync } from "node:fs";
import type { TextBlock } from "../../core/markdown/extract/text-blocks.ts";
import { appendAll } from "../system/write-whole.ts";
import { parseCached } from "./checked-file.ts";
import { DamagedCacheError } from "./damaged-cache-error.ts";
import { shortDigest } from "./digest.ts";

/** Where a piece stands in a pack, in bytes, and a digest of it. */
export type PackPlace = readonly [offset: number, length: number, digest: string];

/** Where the pieces of a page stand: its template, and JSON of its texts (see `ReadText`) if those are kept. */
export interface PagePlaces {
	readonly template: PackPlace;
	readonly texts?: PackPlace;
}

/** The pieces of a page, as bytes. */
export interface PagePieces {
	readonly template: Uint8Array;
	/** JSON; absent when the store needn't have them. */
	readonly texts?: Uint8Array;
}

/** A file that the pieces of pages are appended to, and read from one at a time. */
export interface Pack {
	/** Appends pages; gives their places in the same order. */
	readonly add: (pages: readonly PagePieces[]) => readonly PagePlaces[];
	/** A template, or `undefined` when the pack is damaged there. */
	readonly template: (place: PackPlace) => string | undefined;
	/** The same for the texts of a page. */
	readonly texts: (place: PackPlace) => readonly TextBlock[] | undefined;
	/** Whether less than half of it is of these pages, and it is large. */
	readonly isWasteful: (used: Iterable<PagePlaces>) => boolean;
	/** Rewrites it with these pages alone; gives their new places in the same order, `undefined` for one that was damaged. */
	readonly compact: (used: readonly PagePlaces[]) => readonly (PagePlaces | undefined)[];
	readonly close: () => void;
}

const nothing = Buffer.alloc(0);

/** A pack isn't worth rewriting below this size, in bytes. */
const worthCompacting = 1_000_000;

/**
 * Opens a pack, or makes it.
 *
 * @param known The pages that are known to be in it.
 * @throws DamagedCacheError When it is too short for them.
 */
export function openPack(file: string, known: Iterable<PagePlaces>): Pack {
	if (sizeOfFile(file) < endOf(known)) throw new DamagedCacheError();
	const descriptor = openSync(file, "a+");
	let end = fstatSync(descriptor).size;
	const add: Pack["add"] = (pages) => {
		appendAll(descriptor, Buffer.concat(pages.flatMap(({ template, texts = nothing }) => [template, texts])));
		return pages.map((pieces) => {
			const places = placesAt(end, pieces);
			end += pieces.template.length + (pieces.texts?.length ?? 0);
			return places;
		});
	};
	return {
		add,
		template: (place) => readPiece(descriptor, place),
		texts: (place) => readTexts(descriptor, place),
		isWasteful: (used) => {
			let live = 0;
			for (const { template, texts } of used) live += template[1] + (texts?.[1] ?? 0);
			return end > worthCompacting && end > live * 2;
		},
		compact: (used) => {
			const live = used.map((places) => readPieces(descriptor, places));
			ftruncateSync(descriptor, 0);
			end = 0;
			return live.map((pieces) => pieces && add([pieces])[0]);
		},
		close: () => closeSync(descriptor),
	};
}

/** Where pieces are read before they are decoded, since memory of its own for each takes longer than its reading. */
const room = Buffer.allocUnsafe(1 << 18);

/** Reads a piece of a pack; `undefined` when it isn't what was written there. */
export function readPiece(descriptor: number, [offset, length, digest]: PackPlace): string | undefined {
	const bytes = length > room.length ? Buffer.allocUnsafe(length) : room.subarray(0, length);
	if (readSync(descriptor, bytes, 0, length, offset) !== length || shortDigest(bytes) !== digest)
		return undefined;
	return bytes.toString();
}

/** The texts of a page from their piece of a pack; `undefined` when it isn't what was written there. */
export function readTexts(descriptor: number, place: PackPlace): readonly TextBlock[] | undefined {
	const json = readPiece(descriptor, place);
	return json === undefined ? undefined : parseCached<readonly TextBlock[]>(json);
}

/** The pieces of a page; `undefined` when one isn't what was written there. */
function readPieces(descriptor: number, places: PagePlaces): PagePieces | undefined {
	const template = readPiece(descriptor, places.template);
	const texts = places.texts && readPiece(descriptor, places.texts);
	if (template === undefined || (places.texts && texts === undefined)) return undefined;
	return { template: Buffer.from(template), ...(texts === undefined ? {} : { texts: Buffer.from(texts) }) };
}

function placesAt(start: number, { template, texts }: PagePieces): PagePlaces {
	const middle = start + template.length;
	return {
		template: [start, template.length, shortDigest(template)],
		...(texts ? { texts: [middle, texts.length, shortDigest(texts)] as const } : {}),
	};
}

/** In bytes; 0 for what isn't a file. */
function sizeOfFile(path: string): number {
	const stats = lstatSync(path, { throwIfNoEntry: false });
	return stats?.isFile() ? stats.size : 0;
}

/** Where the last of the pages' pieces ends. */
function endOf(pages: Iterable<PagePlaces>): number {
	let end = 0;
	for (const { template, texts } of pages)
		for (const [offset, length] of texts ? [template, texts] : [template])
			end = Math.max(end, offset + length);
	return end;
}
