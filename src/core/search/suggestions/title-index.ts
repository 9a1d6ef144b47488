import { foldWord } from "../words/fold-word.ts";
import { joinedParts, wordsOf } from "../words/words-of.ts";

/** Something that a reader may be on the way to typing. */
export interface Suggestion {
	readonly kind: "page" | "term";
	readonly title: string;
	/** Where choosing it leads. */
	readonly href: string;
}

/** One part of the titles: those with a word from here on, up to where the next part begins. */
export interface TitlePart {
	/** Folded. */
	readonly from: string;
	readonly suggestions: readonly Suggestion[];
}

/** Titles in one part, at most, unless more share a word: about 3 kB, compressed. */
const mostInPart = 60;
/** Letters that tell parts apart: a reader who has typed so many needs one part. */
const distinguishing = 3;

/**
 * Divides titles by the beginnings of their words, so that a reader who types loads only what may match. A title is in a
 * part for each of its words.
 */
export function titleParts(suggestions: readonly Suggestion[]): TitlePart[] {
	if (suggestions.length <= mostInPart) return suggestions.length > 0 ? [{ from: "", suggestions }] : [];
	const byBeginning = new Map<string, Set<Suggestion>>();
	for (const suggestion of suggestions) {
		for (const word of wordsIn(suggestion.title)) {
			const beginning = word.slice(0, distinguishing);
			const group = byBeginning.get(beginning);
			if (group) group.add(suggestion);
			else byBeginning.set(beginning, new Set([suggestion]));
		}
	}
	const parts: { from: string; suggestions: Set<Suggestion> }[] = [];
	for (const [from, group] of [...byBeginning].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const last = parts.at(-1);
		if (last && last.suggestions.size + group.size <= mostInPart)
			for (const suggestion of group) last.suggestions.add(suggestion);
		else parts.push({ from, suggestions: new Set(group) });
	}
	return parts.map((part) => ({ from: part.from, suggestions: [...part.suggestions] }));
}

/** Suggestions shown at most. */
const mostSuggestions = 7;

/** The suggestions with a word for each that was typed, the last of which may be unfinished; those that begin so come first. */
export function matchingSuggestions(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
	const wanted = wordsIn(typed);
	const start = wanted.join(" ");
	if (start === "") return [];
	const matches = new Map<string, { suggestion: Suggestion; rank: number }>();
	for (const suggestion of suggestions) {
		const words = wordsIn(suggestion.title);
		if (!wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))) continue;
		const rank = (words.join(" ").startsWith(start) ? 0 : 2) + (suggestion.kind === "term" ? 0 : 1);
		matches.set(`${suggestion.title}\n${suggestion.href}`, { suggestion, rank });
	}
	return [...matches.values()]
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				a.suggestion.title.length - b.suggestion.title.length ||
				(a.suggestion.title < b.suggestion.title ? -1 : 1),
		)
		.slice(0, mostSuggestions)
		.map(({ suggestion }) => suggestion);
}

/** The words of a text, folded. */
export function wordsIn(text: string): string[] {
	return wordsOf(text).flatMap(joinedParts).map(foldWord);
}
