/** An entry of a word list. */
export interface WordEntry {
	/** The word as it is written there. */
	readonly word: string;
	/** What stands behind its slash; empty for a word without flags. */
	readonly flags: string;
}

/** The word list of a Hunspell dictionary (hunspell(5), "DICTIONARY FILE"). A word may stand there more than once. */
export interface WordList {
	/** The entries of a word, letter for letter. */
	readonly find: (word: string) => readonly WordEntry[];
	/** The entries of a word, in whatever case they are written. Takes it in lower case. */
	readonly findInAnyCase: (word: string) => readonly WordEntry[];
	/** The other letters, in lower case, of words that begin with some; each once. */
	readonly endingsAfter: (beginning: string) => Iterable<string>;
}

/**
 * Reads a word list: a table of numbers over the text, without a text of its own for any word, so that 150,000 entries
 * are ready in hundredths of a second.
 */
export function readWordList(file: string): WordList {
	const text = file.includes("\r") || file.includes("\\") ? plain(file) : file;
	const starts = entryStarts(text);
	const table = hashTable(text, starts);
	const mask = table.length - 1;
	const entryAt = (start: number): WordEntry => {
		const end = wordEnd(text, start);
		const flagsEnd = lineEnd(text, end);
		return {
			word: text.slice(start, end).replaceAll(escapedSlash, "/"),
			flags: text[end] === "/" ? text.slice(end + 1, flagsEnd).trimEnd() : "",
		};
	};
	const findBy = (word: string, isSame: (start: number, word: string) => boolean): readonly WordEntry[] => {
		if (word === "") return none;
		const sought = word.includes("/") ? word.replaceAll("/", escapedSlash) : word;
		let found: WordEntry[] | undefined;
		for (let slot = hashOf(sought, 0, sought.length) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
			const start = starts[(table[slot] ?? 0) - 1] ?? 0;
			if (!isSame(start, sought) || wordEnd(text, start) !== start + sought.length) continue;
			found ??= [];
			found.push(entryAt(start));
		}
		return found ?? none;
	};
	let chains: Chains | undefined;
	return {
		find: (word) => findBy(word, (start, sought) => text.startsWith(sought, start)),
		findInAnyCase: (word) => findBy(word, (start, sought) => startsInAnyCase(text, start, sought)),
		*endingsAfter(beginning) {
			const given = new Set<string>();
			chains ??= chainByBeginning(text, starts);
			for (const start of candidates(beginning, { starts, chains })) {
				if (!startsInAnyCase(text, start, beginning)) continue;
				const ending = text.slice(start + beginning.length, wordEnd(text, start)).toLowerCase();
				if (given.has(ending)) continue;
				given.add(ending);
				yield ending;
			}
		},
	};
}

const none: readonly WordEntry[] = [];

/** Stands for a slash that belongs to the word (`km\/h`): a letter of nobody's. */
const escapedSlash = "\u0001";

function plain(text: string): string {
	return text.replaceAll("\r", "").replaceAll("\\/", escapedSlash).replaceAll("\\", "");
}

const newline = 10;
const tab = 9;
const slash = 47;

/** Where each entry begins. The first line is their number. */
function entryStarts(text: string): Int32Array {
	const starts: number[] = [];
	for (let start = 0; start < text.length; start = text.indexOf("\n", start) + 1 || text.length) {
		const first = text.charCodeAt(start);
		if (first !== newline && first !== tab) starts.push(start);
	}
	return Int32Array.from(starts);
}

/** Where the word ends that begins at a place: at a slash, a tab (before morphological fields) or the line's end. */
function wordEnd(text: string, start: number): number {
	for (let end = start + 1; end < text.length; end++) {
		const code = text.charCodeAt(end);
		if (code === newline || code === tab || code === slash) return end;
	}
	return text.length;
}

function lineEnd(text: string, start: number): number {
	for (let end = start; end < text.length; end++) {
		const code = text.charCodeAt(end);
		if (code === newline || code === tab) return end;
	}
	return text.length;
}

/** By hash of the word, one more than the number of the entry; entries of one hash stand in the next free places. */
function hashTable(text: string, starts: Int32Array): Int32Array {
	const table = new Int32Array(2 ** Math.ceil(Math.log2(starts.length * 2 + 1)));
	const mask = table.length - 1;
	for (let entry = 0; entry < starts.length; entry++) {
		const start = starts[entry] ?? 0;
		let slot = hashOf(text, start, wordEnd(text, start)) & mask;
		while (table[slot] !== 0) slot = (slot + 1) & mask;
		table[slot] = entry + 1;
	}
	return table;
}

/** FNV-1a over the letters in lower case. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let index = start; index < end; index++)
		hash = Math.imul(hash ^ lowerCase(text.charCodeAt(index)), 0x01000193);
	return hash ^ (hash >>> 15);
}

function startsInAnyCase(text: string, start: number, word: string): boolean {
	for (let index = 0; index < word.length; index++)
		if (lowerCase(text.charCodeAt(start + index)) !== word.charCodeAt(index)) return false;
	return true;
}

/** Lower case of letters beyond ASCII, by UTF-16 code unit; 0 where it hasn't been asked for. */
const lowerCases = new Uint16Array(0x10000);

function lowerCase(code: number): number {
	if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
	if (lowerCases[code] === 0) lowerCases[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
	return lowerCases[code] ?? code;
}

/** Entries whose first letters are alike, each leading to the next. */
interface Chains {
	readonly heads: Int32Array;
	readonly next: Int32Array;
}

/** So many letters decide on a chain. */
const beginningLength = 4;
const chainCount = 2 ** 16;

function chainByBeginning(text: string, starts: Int32Array): Chains {
	const heads = new Int32Array(chainCount);
	const next = new Int32Array(starts.length);
	for (let entry = 0; entry < starts.length; entry++) {
		const start = starts[entry] ?? 0;
		const chain = hashOf(text, start, Math.min(start + beginningLength, text.length)) & (chainCount - 1);
		next[entry] = heads[chain] ?? 0;
		heads[chain] = entry + 1;
	}
	return { heads, next };
}

/** Where the words begin that may have a beginning; all words, when it is too short to tell. */
function* candidates(
	beginning: string,
	{ starts, chains: { heads, next } }: { readonly starts: Int32Array; readonly chains: Chains },
): Generator<number, void, undefined> {
	if (beginning.length < beginningLength) {
		yield* starts;
		return;
	}
	const chain = hashOf(beginning, 0, beginningLength) & (chainCount - 1);
	for (let entry = heads[chain] ?? 0; entry !== 0; entry = next[entry - 1] ?? 0) yield starts[entry - 1] ?? 0;
}
