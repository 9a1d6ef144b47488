import { foldWord } from "../words/fold-word.ts";
import type { WordSources } from "./word-sources.ts";

/** Words searched for besides each, at most. */
const mostDerived = 8;

/**
 * The words of texts that are derived from the same as one: `declaration` for `declare`.
 *
 * @param forms Of the word itself, which are left out.
 */
export async function derivedOf(
	word: string,
	{ lookup, language: { derivation, stopWords } }: WordSources,
	forms: readonly string[],
): Promise<string[]> {
	if (!derivation) return [];
	const found = new Set<string>();
	for (const beginning of new Set(derivation.beginningsOf(word).map(foldWord)))
		for (const other of await lookup.startingWith(beginning))
			if (!forms.includes(other) && !stopWords?.has(other) && derivation.areDerived(word, other))
				found.add(other);
	return [...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, mostDerived);
}
