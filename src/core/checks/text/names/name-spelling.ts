import { editDistance } from "../../../alignment/edit-distance.ts";
import { habitsOf } from "../../languages/habits-of.ts";
import type { CheckedBlock, RuleContext } from "../../rule.ts";
import type { Word } from "../words.ts";
import { languagePair } from "./language-pair.ts";
import { foldingFor } from "./letter-folding.ts";

/** The names that a translation has, as far as those of its original are asked for. */
export interface NameSpelling {
	/** Whether a word of a name stands in the translation: as it is, without a genitive's ending, or as the exonym. */
	readonly has: (word: Word) => boolean;
	/** Whether a word stands there letter for letter, as a name does that is kept. */
	readonly stands: (word: Word) => boolean;
	/** Whether a word stands there without a capital, in the language's own form: “luminans” for “Luminance”. So it was no name. */
	readonly isWordOf: (word: Word) => boolean;
	/** Whether two words of a name stand side by side the other way round, and nowhere the right way. */
	readonly swapped: (first: Word, second: Word) => boolean;
	/** A capitalised word that differs in a letter or two. */
	readonly near: (word: Word) => string | undefined;
}

/** Reads the spellings of a block's translation. */
export function nameSpelling(
	translation: CheckedBlock,
	{ source, target, isWord }: RuleContext,
): NameSpelling {
	const { text } = translation;
	const { allWords, parts } = translation.prose();
	const fold = foldingFor(source.locale);
	const { exonyms } = languagePair(source.tag, target.tag);
	const { genitives, baseForms = () => [] } = habitsOf(source.tag);
	const { genitives: endings, caseEndings } = habitsOf(target.tag);
	let folded: Folded | undefined;
	const foldedWords = (): Folded => {
		const words = parts === allWords ? allWords : [...allWords, ...parts];
		folded ??= foldWords(text, { words, fold, endings });
		return folded;
	};
	return {
		has: ({ lower }) => {
			if (allWords.some((word) => word.lower === lower)) return true;
			const { words, whole } = foldedWords();
			return [...without(fold(lower), genitives), ...baseForms(lower).map(fold)].some((spelling) => {
				if (words.has(spelling)) return true;
				if (allWords.some((word) => isFormOf(word, { fold, name: spelling, caseEndings }))) return true;
				const exonym = exonyms.get(spelling);
				return (
					exonym !== undefined &&
					(whole().includes(` ${exonym} `) || [...words].some((word) => isAdjective(word, exonym)))
				);
			});
		},
		stands: ({ lower }) =>
			allWords.some((word) => word.capital && without(word.lower, endings).includes(lower)),
		isWordOf: ({ lower }) => {
			const stem = fold(lower).slice(0, Math.max(leastStem, Math.ceil(lower.length * 0.7)));
			return allWords.some((word) => !word.capital && fold(word.lower).startsWith(stem));
		},
		swapped: (first, second) => {
			if (text.includes(`${first.text} ${second.text}`)) return false;
			const { whole } = foldedWords();
			const [a, b] = [fold(first.lower), fold(second.lower)];
			return whole().includes(` ${b} ${a} `) && !whole().includes(` ${a} ${b} `);
		},
		near: ({ lower: word }) =>
			word.length < 4
				? undefined
				: allWords.find(
						({ text: instead, lower, capital }) =>
							capital &&
							instead.length > 3 &&
							fold(lower) !== fold(word) &&
							isWord(lower, target.tag) !== true &&
							without(fold(lower), endings).some(
								(spelling) => editDistance(fold(word), spelling, 3) <= (word.length < 6 ? 1 : 2),
							),
					)?.text,
	};
}

/** Letters that two words have in common at least. */
const leastStem = 5;

interface Folded {
	readonly words: ReadonlySet<string>;
	/** The text with one space between words and at its ends. */
	readonly whole: () => string;
}

function foldWords(
	text: string,
	{
		words,
		fold,
		endings,
	}: {
		readonly words: readonly Word[];
		readonly fold: (text: string) => string;
		readonly endings: readonly string[];
	},
): Folded {
	return {
		words: new Set(words.flatMap(({ lower }) => without(fold(lower), endings))),
		whole: () => ` ${fold(text).replace(/[^\p{L}\p{M}]+/gu, " ")} `,
	};
}

/** A word, and without each of the endings that it has. */
export function without(word: string, endings: readonly string[]): string[] {
	const spellings = [word];
	for (const ending of endings) if (word.endsWith(ending)) spellings.push(word.slice(0, -ending.length));
	return spellings;
}

/** `Lundissa`: a name with an ending of its language; `julianska`: an adjective of it. */
function isFormOf(
	{ lower, capital }: Word,
	{
		fold,
		name,
		caseEndings,
	}: {
		readonly fold: (text: string) => string;
		readonly name: string;
		readonly caseEndings: RegExp | undefined;
	},
): boolean {
	if (lower.length <= name.length || name.length < 3 || (capital && !caseEndings)) return false;
	const word = fold(lower);
	if (!word.startsWith(name)) return false;
	return capital ? caseEndings?.test(word.slice(name.length)) === true : name.length > 4;
}

/** `Finnish` for `Finland`. */
function isAdjective(word: string, country: string): boolean {
	return word.length > 4 && word.startsWith(country.slice(0, 4));
}
