import { memoiseByText } from "../../collections/memoise-by-text.ts";
import type { CompoundDictionary } from "../../dictionary/compound-dictionary.ts";
import type { Divide } from "./compound-marks.ts";
import { type CompoundLexicon, splitCompound, splitEnd } from "./compound-splitter.ts";

/** Shorter parts are found by chance. */
const shortestPart = 3;

/** The same of a part that no dictionary marks as one. */
const shortestUnmarked = 4;

/**
 * Divides by a dictionary. A word that it has, in some form, is divided by its marks alone; of one that it hasn't, any of its words may be a part, in a form of
 * it or without its ending (`räum|fahrzeuge` of `räumen`).
 */
export function dictionaryDivider(dictionary: CompoundDictionary): Divide {
	const marked = dictionaryLexicon(dictionary);
	const unmarked: CompoundLexicon = {
		...marked,
		isModifier: memoiseByText(
			(form) => form.length >= shortestUnmarked && (marked.isModifier(form) || isShortened(form, dictionary)),
		),
		isHead: (form) => form.length >= shortestUnmarked && marked.isHead(form),
	};
	return (word) => {
		const parts = splitCompound(word, marked);
		if (parts.length > 1 || dictionary.wordsOf(word).length > 0) return parts;
		const others = splitCompound(word, unmarked);
		return others.length > 1 ? others : splitEnd(word, marked);
	};
}

/** Whether a form is a word without its ending, or with letters that link it to the next. */
function isShortened(form: string, { wordsOf }: CompoundDictionary): boolean {
	return [form, `${form}n`, `${form}en`, `${form}e`, form.replace(/(?<=...)e?[sn]$/, "")].some(
		(word) => wordsOf(word).length > 0,
	);
}

/** What tells a language's words from chance runs of letters, by a dictionary alone that marks which words begin and end compounds. */
function dictionaryLexicon(dictionary: CompoundDictionary): CompoundLexicon {
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
