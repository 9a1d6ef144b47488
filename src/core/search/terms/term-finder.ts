import type { QueryLanguage } from "../query/query-language.ts";
import { foldWord } from "../words/fold-word.ts";
import { remember } from "../words/remember.ts";
import { withoutJoints, wordsOf } from "../words/words-of.ts";

/** One concept: its renderings by language. */
export interface Concept {
	readonly renderings: ReadonlyMap<string, readonly string[]>;
}

interface Rendering {
	readonly concept: Concept;
	readonly stems: readonly string[];
}

/**
 * Finds by which other words a page may be asked for: where a text has one rendering of a concept, the concept's other
 * renderings, in all languages.
 *
 * @param language Of the texts.
 * @returns A function of a text's words.
 */
export function termFinder(
	concepts: readonly Concept[],
	{ tag, language }: { readonly tag: string; readonly language: QueryLanguage },
): (words: readonly string[]) => string[] {
	const stemOf = remember((word) => (language.stem ?? same)(foldWord(withoutJoints(word))));
	const byFirst = new Map<string, Rendering[]>();
	for (const concept of concepts) {
		for (const rendering of concept.renderings.get(tag) ?? []) {
			const stems = wordsOf(rendering).map(stemOf);
			const first = stems[0];
			if (first === undefined) continue;
			const renderings = byFirst.get(first);
			if (renderings) renderings.push({ concept, stems });
			else byFirst.set(first, [{ concept, stems }]);
		}
	}
	const renderingsFrom = remember((word) => byFirst.get(stemOf(word)));
	return (words) => {
		const found = new Set<Concept>();
		for (const [index, word] of words.entries()) {
			for (const { concept, stems } of renderingsFrom(word) ?? []) {
				if (stems.every((stem, offset) => stemOf(words[index + offset] ?? "") === stem)) found.add(concept);
			}
		}
		const others = [...found].flatMap(({ renderings }) => [...renderings.values()].flat());
		return [...new Set(others)].sort();
	};
}

function same(word: string): string {
	return word;
}
