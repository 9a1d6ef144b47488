import type { Term } from "../../../src/core/glossary/parse-glossary.ts";
import type { CorpusQuery } from "./corpora.ts";

/**
 * What readers of one language may type for the concepts of a termbase: the preferred word of each other language, the one of their own that stands last, and what
 * translators are told to avoid. Pages with any
 * word for the concept answer.
 *
 * @param terms Of the termbase.
 * @param tag The language that is searched.
 */
export function termQueries(terms: readonly Term[], tag: string): CorpusQuery[] {
	return terms.flatMap(({ renderings, forbidden }) => {
		const own = renderings.get(tag) ?? [];
		const others = [...renderings].filter(([language]) => language !== tag).map(([, words]) => words);
		const isAnswer = anyOf([...own, ...others.flat()]);
		return [
			...others.flatMap(([query = ""]) => ({ kind: "other language", query, isAnswer })),
			...own
				.slice(1)
				.slice(-1)
				.map((query) => ({ kind: "own language", query, isAnswer })),
			...(forbidden.get(tag) ?? []).map((query) => ({ kind: "avoided", query, isAnswer })),
		];
	});
}

/** Whether a text has one of the words, whole. */
function anyOf(words: readonly string[]): (text: string) => boolean {
	const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+"));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "iu");
	return (text) => pattern.test(text);
}
