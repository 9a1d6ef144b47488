import type { Term } from "../../../glossary/parse-glossary.ts";
import type { AlignedBlock, RuleContext } from "../../rule.ts";
import { findPhrases, longestPhrases, type PhraseMatch } from "../../text/phrases/phrase-index.ts";
import { type TermPhrase, termIndex } from "../../text/phrases/term-index.ts";
import type { Word } from "../../text/words.ts";

/** Where a wording of a term stands. */
export type TermMatch = PhraseMatch<TermPhrase>;

/** A block as the rule sees it. */
export interface TermReading {
	readonly block: AlignedBlock;
	readonly context: RuleContext;
	readonly sourceWords: readonly Word[];
	readonly targetWords: readonly Word[];
	/** Terms in the original, none within another. */
	readonly terms: ReadonlyMap<Term, readonly TermMatch[]>;
	/** Renderings in the translation, and forbidden ones, those within others included. */
	readonly renderings: readonly TermMatch[];
	readonly forbidden: readonly TermMatch[];
	readonly renderedBefore: ReadonlySet<Term>;
}

/** Finds the terms of a block; `undefined` where the original has none. */
export function readTerms(
	block: AlignedBlock,
	{ context, renderedBefore }: { readonly context: RuleContext; readonly renderedBefore: ReadonlySet<Term> },
): TermReading | undefined {
	const { source, target, terms } = context;
	const original = block.original.prose();
	const sourceWords = original.words;
	const sourceIndex = termIndex(terms, { language: source.tag, parts: "together" });
	const found = longestPhrases(findPhrases(sourceIndex, { text: original.text, words: sourceWords }));
	if (found.length === 0) return undefined;
	const { text } = block.translation;
	const targetWords = block.translation.prose().parts;
	const targetIndex = termIndex(terms, { language: target.tag, parts: "apart" });
	const matches = findPhrases(targetIndex, { text, words: targetWords });
	return {
		block,
		context,
		sourceWords,
		targetWords,
		terms: byTerm(found.filter(({ meaning }) => meaning.kind === "rendering")),
		renderings: matches.filter(({ meaning }) => meaning.kind === "rendering"),
		forbidden: matches.filter(({ meaning }) => meaning.kind === "forbidden"),
		renderedBefore,
	};
}

function byTerm(matches: readonly TermMatch[]): ReadonlyMap<Term, readonly TermMatch[]> {
	const terms = new Map<Term, TermMatch[]>();
	for (const match of matches)
		terms.set(match.meaning.term, [...(terms.get(match.meaning.term) ?? []), match]);
	return terms;
}
