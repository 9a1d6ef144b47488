import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import type { Opposition } from "../../languages/opposites.ts";
import { findBeginnings } from "../phrases/beginning-index.ts";
import { findPhrases, longestPhrases } from "../phrases/phrase-index.ts";
import type { Prose } from "../prose.ts";
import { createOppositeIndex, type OppositeIndex, type OppositeMark } from "./opposite-index.ts";

/** What a text says of pairs of opposites. */
export interface FoundOpposites {
	/** The first word for each side of a pair that the text has. */
	readonly sides: ReadonlyMap<Opposition, readonly [SideWords, SideWords]>;
	readonly hasNegation: boolean;
}

/** Words of one side: one that surely says it, one that perhaps does. */
export interface SideWords {
	sure?: string;
	loose?: string;
}

/** The opposites in a text; `undefined` in a language whose words for them aren't known. */
export function oppositesIn(prose: Prose, language: string): FoundOpposites | undefined {
	const index = indexOf(language);
	if (!index) return undefined;
	const sides = new Map<Opposition, [SideWords, SideWords]>();
	let hasNegation = false;
	for (const { mark, text } of marksIn(prose, index)) {
		if (mark.kind === "negation") hasNegation = true;
		if (mark.kind !== "side") continue;
		const words = sides.get(mark.opposition) ?? [{}, {}];
		words[mark.side][mark.isLoose ? "loose" : "sure"] ??= text;
		sides.set(mark.opposition, words);
	}
	return { sides, hasNegation };
}

function marksIn(
	prose: Prose,
	{ phrases, beginnings }: OppositeIndex,
): { readonly mark: OppositeMark; readonly text: string }[] {
	const found = findPhrases(phrases, prose);
	const begun = findBeginnings(beginnings, prose.words);
	const apart = longestPhrases(found).filter(({ meaning }) => meaning.kind === "apart");
	const isApart = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
		apart.some((phrase) => start < phrase.end && end > phrase.start);
	return [
		...found
			.filter((match) => !isApart(match))
			.map(({ meaning, start, end }) => ({ mark: meaning, text: prose.text.slice(start, end) })),
		...begun
			.filter(({ word }) => !isApart(word))
			.map(({ meaning, word }) => ({ mark: meaning, text: word.text })),
	];
}

/** A language's words, by its BCP 47 tag. */
const indexOf = memoiseByText((tag) => {
	const words = knownLanguage(tag).opposites;
	return words && createOppositeIndex(words);
});
