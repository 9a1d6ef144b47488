import { type BundleManifest, indexPartOfName } from "../../core/search/bundle-manifest.ts";
import { readCbor } from "../../core/search/pagefind/cbor.ts";
import { type WordEntry, writeIndexColumns } from "../../core/search/pagefind/index-columns.ts";
import { type IndexMetadata, writeMetadataColumns } from "../../core/search/pagefind/metadata-columns.ts";
import { withRankedPlaces } from "../../core/search/pagefind/ranked-places.ts";
import { type BundleFile, contentName, packColumns, unpackPagefind } from "./pagefind-files.ts";

/** An index that has been divided anew. */
export interface DividedIndex extends Pick<BundleManifest, "metadata" | "borders" | "partNames"> {
	readonly files: readonly BundleFile[];
}

/** Numbers in a part: about 3 kB, compressed. */
const smallestPart = 4_000;
/** Parts of one index, words that fill one by themselves apart: each is named in a file that every first search loads. */
const mostParts = 250;
/** Letters from which on two words are likely to be found together. */
const telling = 5;

/** A word of the index, and how many numbers it takes in the part that most searches load. */
interface IndexedWord {
	readonly stem: string;
	readonly word: WordEntry;
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
	const parts = await Promise.all(groups.map(indexPart));
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
			const part = readCbor(await unpackPagefind(fileEnding(files, `/${name}.pf_index`).content));
			if (!isPart(part)) throw unknownFormat();
			return part[0].map((word) => ({ stem: word[0], word, size: countedSize(word) }));
		}),
	);
	return parts.flat();
}

function isPart(value: unknown): value is readonly [readonly WordEntry[]] {
	if (!Array.isArray(value) || value.length !== 1 || !Array.isArray(value[0])) return false;
	return value[0].every((word) => Array.isArray(word) && word.length === 3 && typeof word[0] === "string");
}

/** Numbers that a word takes without its places. */
function countedSize([, pages, variants]: WordEntry): number {
	const lists = [pages, ...variants.map(([, formPages]) => formPages)];
	return lists.flat().reduce((sum, [, , metadata]) => sum + 3 + metadata.length, 3);
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
	const words = indexed.map(({ word }) => word);
	const whole = await packColumns(writeIndexColumns(words));
	const ranked = await packColumns(writeIndexColumns(withRankedPlaces(words)));
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
