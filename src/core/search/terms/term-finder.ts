import type { QueryLanguage } from "../query/query-language.ts";
import { foldWord } from "../words/fold-word.ts";
import { remember } from "../words/remember.ts";
import { eachWord, withoutJoints } from "../words/words-of.ts";

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
 */
export function termFinder(
	concepts: readonly Concept[],
	{ tag, language }: { readonly tag: string; readonly language: QueryLanguage },
): (text: string) => string[] {
	const stemOf = remember((word) => (language.stem ?? same)(foldWord(withoutJoints(word))));
	const stemsOf = (text: string): string[] => {
		const stems: string[] = [];
		eachWord(text, (word) => stems.push(stemOf(word)));
		return stems;
	};
	const byFirst = new Map<string, Rendering[]>();
	for (const concept of concepts) {
		for (const rendering of concept.renderings.get(tag) ?? []) {
			const stems = stemsOf(rendering);
			const first = stems[0];
			if (first === undefined) continue;
			const renderings = byFirst.get(first);
			if (renderings) renderings.push({ concept, stems });
			else byFirst.set(first, [{ concept, stems }]);
		}
	}
	return (text) => {
		const stems = stemsOf(text);
		const found = new Set<Concept>();
		for (const [index, stem] of stems.entries()) {
			for (const rendering of byFirst.get(stem) ?? []) {
				if (rendering.stems.every((wanted, offset) => stems[index + offset] === wanted))
					found.add(rendering.concept);
			}
		}
		const others = [...found].flatMap(({ renderings }) => [...renderings.values()].flat());
		return [...new Set(others)].sort();
	};
}

function same(word: string): string {
	return word;
}
