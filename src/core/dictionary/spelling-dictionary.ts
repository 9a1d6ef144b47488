import type { AffixRule } from "./affix-rules.ts";
import type { Dictionary } from "./dictionary.ts";
import { undoAffixes } from "./undo-affixes.ts";

/** Which words a language has. */
export interface SpellingDictionary {
	/**
	 * Whether a word is in the dictionary, letter for letter: `Lund` (a town) and `lund` (a grove) are two words, and a
	 * capital at the beginning of a sentence is the caller's to lower.
	 */
	readonly has: (word: string) => boolean;
	/** Whether a word is a compound of two or three in the dictionary: `arbetsmarknadsinsatser`. */
	readonly hasCompound: (word: string) => boolean;
}

/** Parts of a compound shorter than this are too easily found in words of other languages. */
const shortestPart = 3;

/** Tells a language's words from other runs of letters. */
export function spellingDictionary({
	words,
	marks,
	prefixes,
	suffixes,
	flagsOf: flagsIn,
	replacements,
}: Dictionary): SpellingDictionary {
	/** The flags of each homonym of an entry. */
	const flagsOf = (word: string): readonly (readonly string[])[] =>
		words.find(word).map(({ flags }) => flagsIn(flags));

	/** The readings of a word: an entry itself, or one with a suffix. */
	const readings = (word: string): Reading[] => {
		const found: Reading[] = flagsOf(word).map((flags) => ({ flags, made: undefined }));
		const stems = undoAffixes(word, suffixes, (stem) => known(stem === word ? [] : flagsOf(stem)));
		for (const { rule, found: homonyms } of stems)
			for (const flags of homonyms) if (flags.includes(rule.flag)) found.push({ flags, made: rule });
		return found;
	};

	const standsAlone = ({ flags: own, made }: Reading): boolean => {
		if (has(own, marks.forbidden)) return false;
		const last = made?.flags ?? own;
		return !has(last, marks.onlyInCompound) && !has(last, marks.needsAffix);
	};

	function isWord(word: string): boolean {
		if (readings(word).some(standsAlone)) return true;
		const stems = undoAffixes(word, prefixes, (stem) => known(stem === word ? [] : readings(stem)));
		for (const { rule, found } of stems) {
			for (const { flags: own, made } of found) {
				if (!own.includes(rule.flag) || has(own, marks.forbidden)) continue;
				if (!made || (made.crossProduct && rule.crossProduct)) return true;
			}
		}
		return false;
	}

	/** Whether a word may take a place in a compound; a mark may come from the entry or from the ending. */
	const fits = (word: string, mark: string | undefined, ending: "any" | "marked"): boolean => {
		if (mark === undefined && marks.compound === undefined) return false;
		for (const { flags: own, made } of readings(word)) {
			if (has(own, marks.forbidden)) continue;
			const marked = made && ending === "marked" ? made.flags : own;
			if (has(marked, mark) || has(marked, marks.compound)) return true;
		}
		return false;
	};

	function splits(word: string, mark: string | undefined, parts: number): boolean {
		for (let end = shortestPart; end <= word.length - shortestPart; end++) {
			if (!fits(word.slice(0, end), mark, "marked")) continue;
			const rest = word.slice(end);
			if (fits(rest, marks.compoundLast, "any")) return true;
			if (parts > 2 && splits(rest, marks.compoundMiddle, parts - 1)) return true;
		}
		return false;
	}

	const normalise = (word: string): string =>
		replacements.reduce((text, [from, to]) => text.replaceAll(from, to), word);

	return {
		has: (word) => isWord(normalise(word)),
		hasCompound: (word) => splits(normalise(word), marks.compoundFirst, 3),
	};
}

interface Reading {
	readonly flags: readonly string[];
	/** The rule that made the word from its entry. */
	readonly made: AffixRule | undefined;
}

function has(flags: readonly string[], mark: string | undefined): boolean {
	return mark !== undefined && flags.includes(mark);
}

/** What was found, if anything was. */
function known<Found>(found: readonly Found[]): readonly Found[] | undefined {
	return found.length > 0 ? found : undefined;
}
