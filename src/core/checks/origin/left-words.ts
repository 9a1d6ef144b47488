import { habitsOf } from "../languages/habits-of.ts";
import { knownLanguage } from "../languages/known-languages.ts";
import type { AlignedBlock, RuleContext } from "../rule.ts";
import { foldingFor } from "../text/names/letter-folding.ts";
import type { OwnWord } from "./own-words.ts";

/**
 * Of the words of a translation that are the source language's, those that a translator has left: the original has them, or a form of them. Of a
 * language that lends its words to others (“kernel”, “gateway”), a single one is a loan, but for small words and where two stand side by side.
 */
export function leftWords(
	words: readonly OwnWord[],
	{ block, context }: { readonly block: AlignedBlock; readonly context: RuleContext },
): OwnWord[] {
	const { source } = context;
	const fold = foldingFor(source.locale);
	const { allWords, parts } = block.original.prose();
	const standing = new Set([...allWords, ...parts].map(({ lower }) => fold(lower)));
	const left = words.filter(({ word }) => hasFormOf(fold(word.lower), standing));
	if (!habitsOf(source.tag).lendsWords) return left;
	const { text } = block.translation;
	const isBeside = (first: OwnWord | undefined, second: OwnWord | undefined): boolean =>
		first !== undefined &&
		second !== undefined &&
		/^\s+$/.test(text.slice(first.word.end, second.word.start));
	const isPassage = left.some((own, index) => isBeside(own, left[index + 1]));
	return isPassage ? left : left.filter((own) => isSmall(own, source.tag) && !isInName(own, text));
}

/** Whether a word, or one that begins as it does for the most part, is among those of a text. */
function hasFormOf(word: string, standing: ReadonlySet<string>): boolean {
	if (standing.has(word)) return true;
	const least = Math.min(leastStem, word.length - 1);
	const stem = word.slice(0, Math.max(least, Math.ceil(word.length * 0.6)));
	return [...standing].some((other) => other.startsWith(stem));
}

const leastStem = 4;

/** An article, a preposition or a conjunction, which no language borrows. */
function isSmall({ word: { lower } }: OwnWord, language: string): boolean {
	const roles = knownLanguage(language).roles;
	return (
		roles !== undefined &&
		(roles.before.has(lower) ||
			[roles.articles, roles.and, roles.be, roles.others].some((set) => set.has(lower)))
	);
}

/** “PPP over Ethernet” */
function isInName({ word: { start, end } }: OwnWord, text: string): boolean {
	return /\p{Lu}\S*\s$/u.test(text.slice(0, start)) && /^\s\p{Lu}/u.test(text.slice(end));
}
