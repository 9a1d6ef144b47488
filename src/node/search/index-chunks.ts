import { arrayItems, textOf, writeArray, writeText } from "./cbor.ts";
import { type BundleFile, contentName, packPagefind, unpackPagefind } from "./pagefind-files.ts";

/** A bundle whose index has been divided anew. */
export interface DividedIndex {
	readonly files: readonly BundleFile[];
	/**
	 * Where the parts of the index begin: the first stem of each, cut short where that tells it from the part before. Pagefind
	 * loads the one part in which a word would stand, but answers with every word that begins like it: who knows the borders
	 * can load the rest.
	 */
	readonly borders: readonly string[];
}

/** Bytes of a part before compression: about 5 kB after. */
const smallestPart = 11_000;
/** Parts of one index: each is named in a file that every first search loads. */
const mostParts = 250;

/** A word of the index, as it is written. */
interface IndexedWord {
	readonly stem: string;
	readonly item: Uint8Array;
}

/**
 * Divides the index of a Pagefind 1.6 bundle into smaller parts than Pagefind does, so that a search loads less: a part of its making
 * is about 20 kB, compressed, and cannot be set.
 *
 * Format: a part is `[[word, …]]`, a word `[stem, pages, …]`; the metadata are `[version, pages, [[from, to, name], …], …]`, named by
 * `pagefind-entry.json`.
 */
export async function divideIndex(files: readonly BundleFile[]): Promise<DividedIndex> {
	const metadataFile = fileEnding(files, ".pf_meta");
	const metadata = arrayItems(await unpackPagefind(metadataFile.content));
	const prefix = /\.(\w+)_\w+\.pf_meta$/.exec(metadataFile.path)?.[1] ?? "";
	const groups = groupWords(await readWords(files, metadata[2]));
	const parts = await Promise.all(groups.map((words) => indexPart(words, prefix)));
	const names = borders(groups).map(({ from, to }, index) =>
		writeArray([from, to, parts[index]?.name ?? ""].map(writeText)),
	);
	const written = writeArray(metadata.map((item, index) => (index === 2 ? writeArray(names) : item)));
	const hash = `${prefix}_${contentName(written, 10)}`;
	const entryFile = fileEnding(files, "pagefind-entry.json");
	const oldHash = metadataFile.path.replace(/^pagefind\.|\.pf_meta$/g, "");
	const entry = Buffer.from(entryFile.content).toString().replaceAll(`"${oldHash}"`, `"${hash}"`);
	const others = files.filter(
		(file) => file !== metadataFile && file !== entryFile && !file.path.endsWith(".pf_index"),
	);
	return {
		files: [
			...others,
			...parts.map(({ file }) => file),
			{ path: `pagefind.${hash}.pf_meta`, content: await packPagefind(written) },
			{ path: entryFile.path, content: Buffer.from(entry) },
		],
		borders: borders(groups).map(({ from }) => from),
	};
}

/** The words of all parts, in order. */
async function readWords(
	files: readonly BundleFile[],
	chunks: Uint8Array | undefined,
): Promise<IndexedWord[]> {
	if (chunks === undefined) throw new Error("The search index is not in the format of Pagefind 1.6.");
	const names = arrayItems(chunks).map((chunk) => textOf(arrayItems(chunk)[2] ?? chunk));
	const parts = await Promise.all(
		names.map(async (name) => {
			const [words, ...rest] = arrayItems(
				await unpackPagefind(fileEnding(files, `/${name}.pf_index`).content),
			);
			if (words === undefined || rest.length > 0)
				throw new Error("The search index is not in the format of Pagefind 1.6.");
			return arrayItems(words).map((item) => ({ stem: textOf(arrayItems(item)[0] ?? item), item }));
		}),
	);
	return parts.flat();
}

function groupWords(words: readonly IndexedWord[]): IndexedWord[][] {
	const total = words.reduce((sum, { item }) => sum + item.length, 0);
	const enough = Math.max(smallestPart, total / mostParts);
	const groups: IndexedWord[][] = [];
	let size = 0;
	let previous = "";
	for (const word of words) {
		if (groups.length === 0 || size >= enough * fullness(previous, word.stem)) {
			groups.push([]);
			size = 0;
		}
		groups.at(-1)?.push(word);
		size += word.item.length;
		previous = word.stem;
	}
	return groups;
}

/**
 * How full a part must be to end between two words. Words that begin alike are found together, so they had better be in one
 * part. After a word that the next begins with, none may end: Pagefind would load it for every word that begins so.
 */
function fullness(word: string, next: string): number {
	if (next.startsWith(word)) return Number.POSITIVE_INFINITY;
	const shared = sharedLetters(word, next);
	if (shared < 3) return 0.7;
	return shared < 5 ? 1.2 : 2.5;
}

function sharedLetters(one: string, other: string): number {
	let count = 0;
	while (count < one.length && one[count] === other[count]) count++;
	return count;
}

async function indexPart(
	words: readonly IndexedWord[],
	prefix: string,
): Promise<{ readonly name: string; readonly file: BundleFile }> {
	const data = writeArray([writeArray(words.map(({ item }) => item))]);
	const name = `${prefix}_${contentName(data, 8)}`;
	return { name, file: { path: `index/${name}.pf_index`, content: await packPagefind(data) } };
}

/** Where each group begins and ends: stems cut after the first letter in which neighbours differ, as Pagefind does. */
function borders(
	groups: readonly (readonly IndexedWord[])[],
): { readonly from: string; readonly to: string }[] {
	return groups.map((words, index) => {
		const first = words[0]?.stem ?? "";
		const last = words.at(-1)?.stem ?? "";
		const before = groups[index - 1]?.at(-1)?.stem;
		const after = groups[index + 1]?.[0]?.stem;
		return {
			from: before === undefined ? first : distinctBeginning(first, before),
			to: after === undefined ? last : distinctBeginning(last, after),
		};
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
