import { memoiseByText } from "../../collections/memoise-by-text.ts";
import type { CompoundDictionary } from "../../dictionary/compound-dictionary.ts";
import type { CompoundLexicon } from "./compound-splitter.ts";

/** Shorter parts are found by chance. */
const shortestPart = 3;

/** What tells a language's words from chance runs of letters, by a dictionary alone that marks which words begin and end compounds. */
export function dictionaryLexicon(dictionary: CompoundDictionary): CompoundLexicon {
	return {
		isModifier: memoiseByText((form) => form.length >= shortestPart && dictionary.begins(form)),
		isHead: memoiseByText(
			(form) => form.length >= shortestPart && dictionary.wordsOf(form).some(({ ends }) => ends),
		),
		basesOf: (form) => {
			const words = dictionary.wordsOf(form).map(({ word }) => word);
			return words.includes(form) ? [] : [...new Set(words)];
		},
		wholeAt: () => 0,
	};
}
