import { diffWordsWithSpace } from "diff";

/** A run of text in one of the two versions, or in both. */
export interface WordPart {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

/** Compares two texts word by word, as the language divides them (Unicode Standard Annex 29, through `Intl.Segmenter`). */
export function createWordComparison(language: string): (before: string, now: string) => WordPart[] {
	const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
	return (before, now) =>
		diffWordsWithSpace(before, now, { intlSegmenter }).map(({ value, added, removed }) => ({
			kind: added ? "added" : removed ? "removed" : "same",
			text: value,
		}));
}
