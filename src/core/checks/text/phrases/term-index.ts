import { memoise } from "../../../collections/memoise.ts";
import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import type { Term } from "../../../glossary/parse-glossary.ts";
import { habitsOf } from "../../languages/habits-of.ts";
import { splitHyphens, type Word, wordsOf } from "../words.ts";
import { createPhraseIndex, type PhraseIndex } from "./phrase-index.ts";

/** What a phrase of the glossary is. */
export interface TermPhrase {
	readonly term: Term;
	readonly kind: "rendering" | "forbidden";
	/** As listed in the glossary. */
	readonly listed: string;
}

/** The phrases of a glossary in one language, in all their forms. */
export type TermIndex = PhraseIndex<TermPhrase>;

/** Which index is meant. */
export interface TermIndexOptions {
	readonly language: string;
	/**
	 * Whether hyphenated words are taken `apart`, as in the text that is looked through: in a translation they may be, in
	 * an original they are compounds, which are other terms.
	 */
	readonly parts: "apart" | "together";
}

/**
 * The index of a glossary in one language.
 */
export function termIndex(terms: readonly Term[], { language, parts }: TermIndexOptions): TermIndex {
	return indexesOf(terms)[parts](language);
}

/** Glossaries don't change while a site is checked, and are asked for once a page. */
const indexesOf = memoise((terms: readonly Term[]) => {
	const by = (parts: TermIndexOptions["parts"]): ((language: string) => TermIndex) =>
		memoiseByText((language) => createPhraseIndex(phrases(terms, { language, parts })));
	return { apart: by("apart"), together: by("together") };
});

function* phrases(
	terms: readonly Term[],
	{ language, parts }: TermIndexOptions,
): Generator<readonly [readonly string[], TermPhrase], void, undefined> {
	const { formsOf } = habitsOf(language);
	const read = (text: string): readonly Word[] =>
		parts === "apart" ? splitHyphens(wordsOf(text)) : wordsOf(text);
	for (const term of terms) {
		const listed = new Map([
			...(term.renderings.get(language) ?? []).map((text) => [text, "rendering"] as const),
			...(term.forbidden.get(language) ?? []).map((text) => [text, "forbidden"] as const),
		]);
		const seen = new Set<string>();
		const exact = [...listed].map(([text, kind]) => [text, { forms: [text], kind }] as const);
		const inflected = [...listed].map(([text, kind]) => [text, { forms: formsOf(text), kind }] as const);
		for (const [text, { forms, kind }] of [...exact, ...inflected]) {
			for (const form of forms) {
				const words = read(form).map(({ lower }) => lower);
				const id = words.join(" ");
				if (words.length === 0 || seen.has(id)) continue;
				seen.add(id);
				yield [words, { term, kind, listed: text }];
			}
		}
	}
}
