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
 * part for each of its words, or each that tells something.
 *
 * @param stopWords Words that tell nothing.
 */
export function titleParts(
	suggestions: readonly Suggestion[],
	stopWords: ReadonlySet<string> = new Set(),
): TitlePart[] {
	if (suggestions.length <= mostInPart) return suggestions.length > 0 ? [{ from: "", suggestions }] : [];
	const folded = new Set([...stopWords].map(foldWord));
	const byBeginning = new Map<string, Set<Suggestion>>();
	for (const suggestion of suggestions) {
		const words = wordsIn(suggestion.title);
		const telling = words.filter((word) => !folded.has(word));
		for (const word of telling.length > 0 ? telling : words) {
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
/** Terms among them at most, where pages match too. */
const mostTerms = 4;

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
	return mixed(
		[...matches.values()]
			.sort(
				(a, b) =>
					a.rank - b.rank ||
					a.suggestion.title.length - b.suggestion.title.length ||
					(a.suggestion.title < b.suggestion.title ? -1 : 1),
			)
			.map(({ suggestion }) => suggestion),
	);
}

/** As many as are shown, in their order, of which terms leave room for pages. */
function mixed(suggestions: readonly Suggestion[]): Suggestion[] {
	const pages = suggestions.filter(({ kind }) => kind === "page").length;
	let terms = Math.max(mostTerms, mostSuggestions - pages);
	return suggestions.filter(({ kind }) => kind === "page" || terms-- > 0).slice(0, mostSuggestions);
}

/** The words of a text, folded. */
export function wordsIn(text: string): string[] {
	return wordsOf(text).flatMap(joinedParts).map(foldWord);
}
