import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import type { Divide } from "../../compounds/compound-marks.ts";
import { type CompoundLexicon, splitCompound, splitEnd } from "../../compounds/compound-splitter.ts";
import { heads, modifiers } from "./compound-words.ts";
import { finnishStems } from "./query.ts";

/** Nouns that begin compounds though no list says so have as many letters. */
const longNoun = 4;
/** What is left of words in derivations is no shorter form of them: `nenä`, `-nen`. */
const shortestHead = 3;
/** What makes adjectives of nouns, and nouns of verbs: no words, though they look like some. */
const suffix =
	/^(?:[lm][aäo]i(?:nen|s|suus|syys)|m[aä]t[tö]|l[aä]us|lento|linen|[^aeiouyäö]*[aeiouyäö]sti$|noli|nainen|naisuus|[aei]syys|teri)/;

/** What an unknown beginning of a compound ends in, as nominatives and genitives do. */
const isBeginning = /.{3}[aeiouyäöns]$/;

/** Makes a divider: by the lists, or where they know the last part alone, by that. */
export function finnishDivider(): Divide {
	const lexicon = finnishLexicon();
	return (word) => {
		const parts = splitCompound(word, lexicon);
		return parts.length > 1 || lexicon.wholeAt(word, 0) > 0
			? parts
			: splitEnd(word, { ...lexicon, isBeginning });
	};
}

/** What tells Finnish words from chance runs of letters. */
function finnishLexicon(): CompoundLexicon {
	const stems = new Set([...heads].flatMap(finnishStems));
	const isForm = memoiseByText((form) => finnishStems(form).some((stem) => stems.has(stem)));
	return {
		isModifier: memoiseByText(
			(form) =>
				modifiers.has(form) ||
				(form.length >= longNoun &&
					(heads.has(form) || (form.endsWith("n") && !suffix.test(form) && isForm(form)))),
		),
		isHead: memoiseByText(
			(form) => heads.has(form) || (form.length > shortestHead && !suffix.test(form) && isForm(form)),
		),
		basesOf: () => [],
		// `asemaan` is a form of a word on the list.
		wholeAt: (word, start) => (start === 0 && isForm(word) ? word.length : 0),
	};
}
