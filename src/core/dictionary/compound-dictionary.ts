import { memoiseByText } from "../collections/memoise-by-text.ts";
import type { Dictionary } from "./dictionary.ts";
import { rulesByLetters, undoAffixes } from "./undo-affixes.ts";
import type { WordEntry } from "./word-list.ts";

/** What a dictionary tells of a language's compounds: words, whatever their case, and the forms that suffixes make. */
export interface CompoundDictionary {
	/** Whether a form may begin or stand within a compound: flags of `COMPOUNDBEGIN` and `COMPOUNDMIDDLE`. */
	begins(form: string): boolean;
	/** The words of which a form is an inflection; often one, or none. */
	wordsOf(form: string): readonly DictionaryWord[];
	/** Words that are a form followed by a word that may end a compound: how many there are. */
	countBeginning(form: string): number;
}

/** A word of the dictionary. */
export interface DictionaryWord {
	readonly word: string;
	/** Whether it may end a compound: flag of `COMPOUNDEND`. */
	readonly ends: boolean;
	/** All flags of the word. */
	readonly flags: readonly string[];
	/** Whether the dictionary has it with a capital letter only. */
	readonly isName: boolean;
}

/** Stems shorter than this have too much in common. */
const shortestStem = 2;

/** Reads a dictionary for compounds. All forms are asked for in lower case. */
export function compoundDictionary({ words, marks, suffixes, flagsOf }: Dictionary): CompoundDictionary {
	const { compoundFirst, compoundMiddle, compoundLast } = marks;
	const begins = (flags: readonly string[]): boolean =>
		has(flags, compoundFirst) || has(flags, compoundMiddle);
	const compounding = rulesByLetters(
		"suffix",
		[...suffixes.rules.values()].flatMap((adding) =>
			[...adding.values()].flat().filter(({ flags }) => begins(flags)),
		),
	);
	const entriesOf = words.findInAnyCase;
	const flagsIn = ({ flags }: WordEntry): readonly string[] => flagsOf(flags);
	/** The entries from which rules may have made a form. */
	const madeFrom = (form: string, rules: typeof suffixes): Made[] =>
		undoAffixes(form, rules, (stem) => (entriesOf(stem).length > 0 ? entriesOf(stem) : undefined)).flatMap(
			({ stem, rule, found }) => {
				if (form.length - rule.add.length < shortestStem) return [];
				const entries = found.filter((entry) => has(flagsIn(entry), rule.flag));
				return entries.length > 0 ? [{ stem, entries }] : [];
			},
		);
	const wordOf = (word: string, ends: boolean): DictionaryWord => {
		const entries = entriesOf(word);
		return {
			word,
			ends,
			flags: entries.flatMap(flagsIn),
			isName: entries.every((entry) => entry.word !== word),
		};
	};
	return {
		begins: (form) =>
			entriesOf(form).some((entry) => begins(flagsIn(entry))) || madeFrom(form, compounding).length > 0,
		wordsOf: memoiseByText((form) => {
			const own = entriesOf(form);
			return [
				...(own.length > 0
					? [
							wordOf(
								form,
								own.some((entry) => has(flagsIn(entry), compoundLast)),
							),
						]
					: []),
				...madeFrom(form, suffixes).map(({ stem, entries }) =>
					wordOf(
						stem,
						entries.some((entry) => has(flagsIn(entry), compoundLast)),
					),
				),
			];
		}),
		countBeginning: (form) => {
			let count = 0;
			for (const ending of words.endingsAfter(form))
				if (ending !== "" && entriesOf(ending).some((entry) => has(flagsIn(entry), compoundLast))) count++;
			return count;
		},
	};
}

interface Made {
	readonly stem: string;
	readonly entries: readonly WordEntry[];
}

function has(flags: readonly string[], mark: string | undefined): boolean {
	return mark !== undefined && flags.includes(mark);
}
