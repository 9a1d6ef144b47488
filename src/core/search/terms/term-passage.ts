import type { MarkedText } from "../marked-text.ts";
import { foldWord } from "../words/fold-word.ts";
import { wordsOf } from "../words/words-of.ts";

/** How the names of metadata begin that say in other words what the text says. */
export const termField = "terms-";

/** The concepts that a page's metadata name, each by its renderings. */
export function readTerms(meta: Readonly<Record<string, string>>): string[][] {
	return Object.entries(meta)
		.filter(([name]) => name.startsWith(termField))
		.flatMap(([, text]) => text.split("; "))
		.map((concept) => concept.split(", "));
}

/** Where a page says in its own words what it was asked for in others. */
export interface TermPassage {
	readonly excerpt: readonly MarkedText[];
	/** Place of the words among those of the text, which white space divides. */
	readonly place: number;
}

/** Words shown before what is marked, and in all. */
const wordsBefore = 8;
const wordsInAll = 24;

/**
 * Finds the passage that answers a query by another rendering of what it asks for.
 *
 * @param terms The renderings of each concept that the page is of.
 */
export function termPassage(
	query: string,
	{ terms, text }: { readonly terms: readonly (readonly string[])[]; readonly text: string },
): TermPassage | undefined {
	const asked = wordsOf(query).map(foldWord);
	const isAsked = (rendering: string): boolean =>
		wordsOf(rendering).every((word) => asked.some((other) => areAlike(foldWord(word), other)));
	const renderings = terms.filter((concept) => concept.some(isAsked)).flat();
	const words = text.split(/\s+/);
	const folded = words.map((word) => foldWord(wordsOf(word)[0] ?? ""));
	for (const rendering of renderings) {
		const wanted = wordsOf(rendering).map(foldWord);
		const place = folded.findIndex((_, start) =>
			wanted.every((word, offset) => folded[start + offset]?.startsWith(word)),
		);
		if (wanted.length > 0 && place >= 0)
			return { place, excerpt: excerptOf(words, { place, length: wanted.length }) };
	}
	return undefined;
}

/** Whether one word is the other, or begins it with enough letters to be a form of it. */
function areAlike(one: string, other: string): boolean {
	const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
	return longer === shorter || (shorter.length >= 4 && longer.startsWith(shorter));
}

function excerptOf(
	words: readonly string[],
	{ place, length }: { readonly place: number; readonly length: number },
): MarkedText[] {
	const start = Math.max(0, place - wordsBefore);
	const end = Math.min(words.length, start + wordsInAll);
	const said = words.slice(place, place + length).join(" ");
	const [, opening = "", marked = said, closing = ""] =
		/^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}])(.*)$/su.exec(said) ?? [];
	const before = [...(start > 0 ? ["…"] : []), ...words.slice(start, place), opening];
	const after = [closing, ...words.slice(place + length, end), ...(end < words.length ? ["…"] : [])];
	return [
		{ text: before.join(" "), marked: false },
		{ text: marked, marked: true },
		{ text: after.join(" "), marked: false },
	].filter(({ text }) => text !== "");
}
