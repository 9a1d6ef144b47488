import type { AlignedBlock, RuleContext } from "../rule.ts";
import type { Word } from "../text/words.ts";
import type { OwnWord } from "./own-words.ts";

/** Fewer words than this may be jargon. */
const enoughWords = 5;

/**
 * Whether a translated block is in neither of the two languages, though its original is in the source language: lists of names and of
 * terms of art are as foreign there.
 *
 * @param words The block's own words.
 * @returns The language, as a BCP 47 tag, where it can be told; else "unknown".
 */
export function thirdLanguage(
	block: AlignedBlock,
	{ words, context }: { readonly words: readonly OwnWord[]; readonly context: RuleContext },
): string | undefined {
	const unknown = words.filter(
		({ word, origin, doubtful }) => origin === "unknown" && !doubtful && isPlain(word),
	);
	if (unknown.length < enoughWords || unknown.length * 2 < words.length) return undefined;
	return hasDictionaries(context) ? byWords(block, { unknown, context }) : byLetters(block, context);
}

function hasDictionaries({ isWord, source, target }: RuleContext): boolean {
	return isWord("a", source.tag) !== undefined && isWord("a", target.tag) !== undefined;
}

function byWords(
	{ original }: AlignedBlock,
	{ unknown, context }: { readonly unknown: readonly OwnWord[]; readonly context: RuleContext },
): string | undefined {
	const words = original.prose().words.filter(isPlain);
	const standing = new Set(words.map(({ lower }) => lower));
	const added = unknown.filter(({ word }) => !standing.has(word.lower));
	const known = words.filter(({ lower }) => context.isWord(lower, context.source.tag) === true);
	return added.length >= enoughWords && known.length * 3 >= words.length * 2 ? "unknown" : undefined;
}

/** Detectors tell a language by its letters, and are sure of a list of names now and then. */
function byLetters({ original, translation }: AlignedBlock, context: RuleContext): string | undefined {
	const language = context.detectThird(translation.prose().text);
	return language !== undefined && context.detectLanguage(original.prose().text) === context.source.tag
		? language
		: undefined;
}

function isPlain({ capital, lower }: Word): boolean {
	return !capital && /^\p{L}{2,}$/u.test(lower);
}
