import { type BundleManifest, indexPartPath } from "../../core/search/bundle-manifest.ts";
import { readCbor } from "../../core/search/pagefind/cbor.ts";
import {
	type PageEntry,
	type WordEntry,
	writeIndexColumns,
} from "../../core/search/pagefind/index-columns.ts";
import { type IndexMetadata, writeMetadataColumns } from "../../core/search/pagefind/metadata-columns.ts";
import { type BundleFile, contentName, packColumns, unpackPagefind } from "./pagefind-files.ts";

/** An index that has been divided anew. */
export interface DividedIndex
	extends Pick<BundleManifest, "metadata" | "borders" | "partNames" | "wholeNames"> {
	readonly files: readonly BundleFile[];
}

/** Numbers in a part: about 4 kB, compressed. */
const smallestPart = 6_500;
/** Parts of one index, words that fill one by themselves apart: each is named in a file that every first search loads. */
const mostParts = 250;
/** Letters from which on two words are likely to be found together. */
const telling = 5;

/** A word that pages in this share have, written at length, is everywhere. */
const everywhere = 0.75;
/** Places on a page that are kept of a word that is everywhere: it tells pages apart by little, and they are most of the index. */
const placesKept = 5;

/** A word of the index. */
interface IndexedWord {
	readonly stem: string;
	/** With every place. */
	readonly whole: WordEntry;
	/** As it is searched for outside phrases; the same object where nothing is left out. */
	readonly brief: WordEntry;
	/** Numbers that `brief` takes. */
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
		wholeNames: Object.fromEntries(
			parts.flatMap(({ name, wholeName }) => (name === wholeName ? [] : [[name, wholeName]])),
		),
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
async function readWords(
	files: readonly BundleFile[],
	[, pages, chunks]: IndexMetadata,
): Promise<IndexedWord[]> {
	const parts = await Promise.all(
		chunks.map(async (chunk) => {
			const name = Array.isArray(chunk) ? chunk[2] : undefined;
			const part = readCbor(await unpackPagefind(fileEnding(files, `/${name}.pf_index`).content));
			if (!isPart(part)) throw unknownFormat();
			return part[0].map((word) => indexedWord(word, pages.length));
		}),
	);
	return parts.flat();
}

function isPart(value: unknown): value is readonly [readonly WordEntry[]] {
	if (!Array.isArray(value) || value.length !== 1 || !Array.isArray(value[0])) return false;
	return value[0].every((word) => Array.isArray(word) && word.length === 3 && typeof word[0] === "string");
}

function indexedWord(whole: WordEntry, pageCount: number): IndexedWord {
	const [stem, pages, variants] = whole;
	const having = variants.reduce((count, [, formPages]) => count + formPages.length, pages.length);
	const isEverywhere = having >= everywhere * pageCount && writtenSize(whole) >= smallestPart / 2;
	const brief: WordEntry = isEverywhere
		? [stem, pages.map(briefPage), variants.map(([form, formPages]) => [form, formPages.map(briefPage)])]
		: whole;
	return { stem, whole, brief, size: writtenSize(brief) };
}

function briefPage([after, places, metadata]: PageEntry): PageEntry {
	let kept = 0;
	// What is no place tells how much those behind it count.
	const end = places.findIndex((place) => place >= 0 && ++kept > placesKept);
	return [after, end < 0 ? places : places.slice(0, end), metadata];
}

/** Numbers that a word takes: places make up nearly all of it. */
function writtenSize([, pages, variants]: WordEntry): number {
	const lists = [pages, ...variants.map(([, formPages]) => formPages)];
	return lists.flat().reduce((sum, [, places, metadata]) => sum + 3 + places.length + metadata.length, 3);
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

/** A part for words, and another for phrases where the first leaves places out. */
interface IndexPart {
	readonly name: string;
	readonly wholeName: string;
	readonly files: readonly BundleFile[];
}

async function indexPart(words: readonly IndexedWord[]): Promise<IndexPart> {
	const brief = await partFile(words.map((word) => word.brief));
	if (words.every((word) => word.brief === word.whole))
		return { name: brief.name, wholeName: brief.name, files: [brief.file] };
	const whole = await partFile(words.map((word) => word.whole));
	return { name: brief.name, wholeName: whole.name, files: [brief.file, whole.file] };
}

async function partFile(
	words: readonly WordEntry[],
): Promise<{ readonly name: string; readonly file: BundleFile }> {
	const content = await packColumns(writeIndexColumns(words));
	const name = contentName(content, 8);
	return { name, file: { path: indexPartPath(name), content } };
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
