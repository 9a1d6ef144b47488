import { type BundleManifest, indexPartOfName } from "../../core/search/bundle-manifest.ts";
import { CborReader, readCbor } from "../../core/search/pagefind/cbor.ts";
import { type WordEntry, writeIndexColumns } from "../../core/search/pagefind/index-columns.ts";
import { type IndexMetadata, writeMetadataColumns } from "../../core/search/pagefind/metadata-columns.ts";
import { withRankedPlaces } from "../../core/search/pagefind/ranked-places.ts";
import { type BundleFile, contentName, packColumns, unpackPagefind } from "./pagefind-files.ts";

/** An index that has been divided again. */
export interface DividedIndex extends Pick<BundleManifest, "metadata" | "borders" | "partNames"> {
	readonly files: readonly BundleFile[];
}

/** Numbers in a part: about 3 kB, compressed. */
const smallestPart = 4_000;
/** Parts of one index, words that fill one by themselves apart: each is named in a file that every first search loads. */
const mostParts = 250;
/** Parts that are written at the same time. */
const atOnce = 8;
/** Letters from which on two words are likely to be found together. */
const telling = 5;

/** A word of the index, as Pagefind wrote it, and how many numbers it takes in the part that most searches load. */
interface IndexedWord {
	readonly stem: string;
	readonly bytes: Uint8Array;
	readonly size: number;
}

/**
 * Divides the index of a Pagefind 1.6 bundle into smaller parts than Pagefind does, and writes them in columns, so that a search
 * loads less: a part of its making is about 20 kB, compressed, and cannot be set. Where the parts begin is told by the manifest, and
 * no more by the metadata.
 *
 * Format: a part is `[[word, …]]`; the metadata end parts with `[from, to, name]`.
 *
 * @returns The parts and the metadata, in place of those given.
 */
export async function divideIndex(files: readonly BundleFile[]): Promise<DividedIndex> {
	const metadata = readCbor(await unpackPagefind(fileEnding(files, ".pf_meta").content));
	if (!isMetadata(metadata)) throw unknownFormat();
	const groups = groupWords(await readWords(files, metadata));
	const parts: DividedPart[] = [];
	// Few at a time, since words take many times the room once they are read.
	for (let start = 0; start < groups.length; start += atOnce)
		parts.push(...(await Promise.all(groups.slice(start, start + atOnce).map(indexPart))));
	const pages = await packColumns(writeMetadataColumns(metadata));
	const path = `${contentName(pages, 10)}.pf_meta`;
	return {
		files: [...parts.flatMap((part) => part.files), { path, content: pages }],
		metadata: path,
		borders: borders(groups),
		partNames: parts.map(({ name }) => name).join(""),
	};
}

function isMetadata(value: unknown): value is IndexMetadata {
	if (!Array.isArray(value) || value.length !== 6) return false;
	const [version, ...lists] = value;
	return typeof version === "string" && /^1\.6\./.test(version) && lists.every(Array.isArray);
}

function unknownFormat(): Error {
	return new Error("The search index is not in the format of Pagefind 1.6.");
}

/** The words of all parts, in order. */
async function readWords(files: readonly BundleFile[], [, , chunks]: IndexMetadata): Promise<IndexedWord[]> {
	const parts = await Promise.all(
		chunks.map(async (chunk) => {
			const name = Array.isArray(chunk) ? chunk[2] : undefined;
			return findWords(await unpackPagefind(fileEnding(files, `/${name}.pf_index`).content));
		}),
	);
	return parts.flat();
}

/** The words of a part, each where it stands. */
function findWords(part: Uint8Array): IndexedWord[] {
	const reader = new CborReader(part);
	if (reader.array() !== 1) throw unknownFormat();
	const words: IndexedWord[] = [];
	for (let left = reader.array(); left > 0; left--) {
		const start = reader.position;
		if (reader.array() !== 3) throw unknownFormat();
		const stem = reader.text();
		let size = 3 + passPages(reader);
		for (let variants = reader.array(); variants > 0; variants--) {
			if (reader.array() !== 2) throw unknownFormat();
			reader.skip();
			size += passPages(reader);
		}
		words.push({ stem, bytes: part.subarray(start, reader.position), size });
	}
	return words;
}

/** Passes over a word's pages and counts the numbers that they take without places in the text. */
function passPages(reader: CborReader): number {
	let size = 0;
	for (let left = reader.array(); left > 0; left--) {
		if (reader.array() !== 3) throw unknownFormat();
		reader.skip();
		reader.skip();
		const metadata = reader.array();
		for (let place = 0; place < metadata; place++) reader.skip();
		size += 3 + metadata;
	}
	return size;
}

function groupWords(words: readonly IndexedWord[]): IndexedWord[][] {
	const total = words.reduce((sum, { size }) => sum + size, 0);
	const enough = Math.max(smallestPart, total / mostParts);
	const groups: IndexedWord[][] = [];
	let filled = 0;
	let previous = "";
	for (const word of words) {
		const shared = sharedLetters(previous, word.stem);
		// A word that all pages have would burden every search for its neighbours.
		const standsAlone = word.size >= enough && shared < telling;
		if (groups.length === 0 || standsAlone || filled >= enough * fullness(shared)) {
			groups.push([]);
			filled = 0;
		}
		groups.at(-1)?.push(word);
		filled += word.size;
		previous = word.stem;
	}
	return groups;
}

/**
 * How full a part must be to end between two words that share so many letters. Words that begin alike are found together, so they
 * had better be in one part.
 */
function fullness(shared: number): number {
	if (shared < 3) return 0.7;
	return shared < telling ? 1.2 : 2.5;
}

function sharedLetters(one: string, other: string): number {
	let count = 0;
	while (count < one.length && one[count] === other[count]) count++;
	return count;
}

/** A part twice under one name: for words, and for phrases. */
interface DividedPart {
	readonly name: string;
	readonly files: readonly BundleFile[];
}

async function indexPart(indexed: readonly IndexedWord[]): Promise<DividedPart> {
	// Their form was seen when they were found.
	const words = indexed.map(({ bytes }) => readCbor(bytes) as unknown as WordEntry);
	const [whole, ranked] = await Promise.all([
		packColumns(writeIndexColumns(words)),
		packColumns(writeIndexColumns(withRankedPlaces(words))),
	]);
	const name = contentName(Buffer.concat([ranked, whole]), 8);
	const { path, wholePath } = indexPartOfName(name);
	return {
		name,
		files: [
			{ path, content: ranked },
			{ path: wholePath, content: whole },
		],
	};
}

/** Where each group begins: its first stem, cut after the letter that tells it from the stem before. */
function borders(groups: readonly (readonly IndexedWord[])[]): string[] {
	return groups.map((words, index) => {
		const first = words[0]?.stem ?? "";
		const before = groups[index - 1]?.at(-1)?.stem;
		return before === undefined ? first : distinctBeginning(first, before);
	});
}

function distinctBeginning(word: string, other: string): string {
	const letters = [...word];
	const others = [...other];
	const same = letters.findIndex((letter, index) => letter !== others[index]);
	return same < 0 ? word : letters.slice(0, same + 1).join("");
}

function fileEnding(files: readonly BundleFile[], ending: string): BundleFile {
	const file = files.find(({ path }) => `/${path}`.endsWith(ending));
	if (file === undefined) throw new Error(`The search index has no ${ending}.`);
	return file;
}
