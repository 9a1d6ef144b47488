import { getOrInsert } from "../collections/get-or-insert.ts";
import type { WordPart } from "../translating/compare-words.ts";

/** A text with its translation, from a page of the site or from a file. */
export interface MemoryEntry<Origin> {
	/** Characters, without marks: what is compared. */
	readonly plain: string;
	/** Markdown. */
	readonly source: string;
	readonly target: string;
	readonly origin: Origin;
}

/** An entry that is like a text. */
export interface MemoryMatch<Origin> {
	/** 0–100; 100 is the same text. */
	readonly score: number;
	readonly source: string;
	readonly target: string;
	readonly difference: WordPart[];
	readonly origin: Origin;
}

/** Below this score (0–100) a match costs more to read than it saves. */
const least = 55;
const mostMatches = 10;

/** Texts and their translations, to be searched. */
export interface TranslationMemory<Origin> {
	/**
	 * The entries that are most like a text, the best first; of entries with the same translation the first.
	 *
	 * @param options `compare` gives the difference between an entry's text and this.
	 */
	readonly find: (
		text: string,
		options: {
			readonly markdown: string;
			readonly compare: (before: string, now: string) => WordPart[];
			readonly isOwn: (entry: MemoryEntry<Origin>) => boolean;
		},
	) => MemoryMatch<Origin>[];
	/** The translations that a text with the same Markdown has. */
	readonly same: (markdown: string) => string[];
}

interface Indexed<Origin> {
	readonly entry: MemoryEntry<Origin>;
	readonly words: readonly string[];
}

/** Makes a memory. Entries are looked at only if they share words with a text that not every text has. */
export function createMemory<Origin>(entries: readonly MemoryEntry<Origin>[]): TranslationMemory<Origin> {
	const indexed = entries.map((entry): Indexed<Origin> => ({ entry, words: wordsIn(entry.plain) }));
	const byWord = new Map<string, number[]>();
	indexed.forEach(({ words }, number) => {
		for (const word of new Set(words)) getOrInsert(byWord, word, () => []).push(number);
	});
	const bySource = new Map<string, Set<string>>();
	for (const { source, target } of entries) getOrInsert(bySource, source, () => new Set()).add(target);
	return {
		same: (markdown) => [...(bySource.get(markdown) ?? [])],
		find: (text, { markdown, compare, isOwn }) => {
			const words = wordsIn(text);
			const shared = new Map<number, number>();
			for (const word of new Set(words))
				for (const number of byWord.get(word) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
			const scored = [...shared].flatMap(([number]) => {
				const found = indexed[number];
				if (!found || isOwn(found.entry)) return [];
				const score = scoreOf(words, found.words, { isSame: found.entry.source === markdown });
				return score >= least ? [{ score, entry: found.entry }] : [];
			});
			const targets = new Set<string>();
			return scored
				.sort((a, b) => b.score - a.score)
				.filter(({ entry: { target } }) => !targets.has(target) && targets.add(target))
				.slice(0, mostMatches)
				.map(({ score, entry: { source, target, origin } }) => ({
					score,
					source,
					target,
					origin,
					difference: compare(source, markdown),
				}));
		},
	};
}

/** Words, numbers included, in lower case; of a text without spaces its characters. */
function wordsIn(text: string): string[] {
	return (
		text
			.toLowerCase()
			.normalize("NFC")
			.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
	);
}

/** How much of two texts is the same, word by word in order: twice the longest common part by the sum of lengths. */
function scoreOf(
	a: readonly string[],
	b: readonly string[],
	{ isSame }: { readonly isSame: boolean },
): number {
	if (isSame) return 100;
	const longest = (2 * Math.min(a.length, b.length)) / (a.length + b.length);
	if (longest * 100 < least) return 0;
	const score = (200 * commonLength(a, b)) / (a.length + b.length);
	return Math.min(99, Math.round(score));
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
	let row = new Uint16Array(b.length + 1);
	for (const word of a) {
		const next = new Uint16Array(b.length + 1);
		for (let at = 0; at < b.length; at++)
			next[at + 1] = word === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
		row = next;
	}
	return row[b.length] ?? 0;
}
