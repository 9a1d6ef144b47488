import { memoiseByText } from "../../collections/memoise-by-text.ts";
import type { QueryLanguage } from "../languages/query-language.ts";
import { withoutJoints, wordsOf } from "../words/words-of.ts";

/** One concept: its renderings by language. */
export interface Concept {
	readonly renderings: ReadonlyMap<string, readonly string[]>;
	/** What it isn't to be called by language, which readers may call it all the same. */
	readonly forbidden?: ReadonlyMap<string, readonly string[]>;
}

interface Rendering {
	readonly concept: Concept;
	/** Lower case. */
	readonly words: readonly string[];
}

/**
 * Finds by which other words a page may be asked for: where a text has one rendering of a concept, inflected or not, the
 * concept's renderings in all languages, and what it isn't to be called. A word of the same stem is not enough (`plans` for `planning`, `lån` for `län`).
 *
 * @param language Of the texts.
 * @returns A function of a text's words.
 */
export function termFinder(
	concepts: readonly Concept[],
	{ tag, language }: { readonly tag: string; readonly language: QueryLanguage },
): (words: readonly string[]) => string[][] {
	const plain = (word: string): string => withoutJoints(word.toLowerCase());
	const { areForms = (one, other) => one === other } = language;
	const byFirst = new Map<string, Rendering[]>();
	for (const concept of concepts) {
		for (const rendering of concept.renderings.get(tag) ?? []) {
			const words = wordsOf(rendering).map(plain);
			const [first] = words;
			if (first === undefined) continue;
			const renderings = byFirst.get(beginningOf(first));
			if (renderings) renderings.push({ concept, words });
			else byFirst.set(beginningOf(first), [{ concept, words }]);
		}
	}
	const renderingsFrom = memoiseByText((word) =>
		byFirst.get(beginningOf(plain(word)))?.filter(({ words: [first = ""] }) => areForms(plain(word), first)),
	);
	const isForm = (word: string | undefined, of: string): boolean =>
		word !== undefined && areForms(plain(word), of);
	return (words) => {
		const found = new Set<Concept>();
		for (const [index, word] of words.entries()) {
			for (const {
				concept,
				words: [, ...others],
			} of renderingsFrom(word) ?? []) {
				if (others.every((form, offset) => isForm(words[index + 1 + offset], form))) found.add(concept);
			}
		}
		const groups = [...found].map(({ renderings, forbidden = new Map() }) =>
			[...new Set([...renderings.values(), ...forbidden.values()].flat())].sort(),
		);
		return groups.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
	};
}

/** What all forms of a word have in common. */
function beginningOf(word: string): string {
	return word.slice(0, 3);
}
