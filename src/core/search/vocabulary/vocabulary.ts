import { editDistance, prefixDistance } from "../../alignment/edit-distance.ts";
import { firstAt } from "../words/first-at.ts";
import { foldWord } from "../words/fold-word.ts";
import { readVocabulary, type VocabularyEntry } from "./vocabulary-text.ts";

/** Words that pages have, to look up. */
export interface Vocabulary {
	/** Every word that begins so when folded. */
	startingWith(folded: string): readonly string[];
	/** Every word that ends so when folded, or has that before an ending, and something before it. */
	endingWith(folded: string): readonly string[];
	/**
	 * Words that may have been meant, the likeliest first.
	 *
	 * @param more Slips that a long word may have besides.
	 */
	near(word: string, more?: number): readonly Candidate[];
}

/** A word that may have been meant. */
export interface Candidate {
	readonly word: string;
	/** Edits that lie between, and half a one for letters that the word has more at its end. */
	readonly distance: number;
	readonly weight: number;
}

/** Letters that a form of a word may have more than another. */
const longestEnding = 3;
/** Letters before what a word ends with, at least. */
const shortestBefore = 3;
/** Letters of a word that can be told with three slips. */
const longWord = 10;
/** Candidates given at most. */
const mostCandidates = 8;

/** Makes a vocabulary of a text that `writeVocabulary` wrote. */
export function createVocabulary(text: string): Vocabulary {
	const entries = readVocabulary(text);
	const folded = entries.map(({ word }) => foldWord(word));
	const letters = folded.map(letterSet);
	return {
		startingWith: (beginning) => {
			const found: string[] = [];
			for (let index = firstAt(folded, beginning); folded[index]?.startsWith(beginning); index++)
				found.push(entries[index]?.word ?? "");
			return found;
		},
		endingWith: (end) =>
			entries.flatMap(({ word }, index) => {
				const candidate = folded[index] ?? "";
				const place = candidate.lastIndexOf(end);
				const isEnd = place >= shortestBefore && candidate.length - place - end.length <= longestEnding;
				return isEnd ? [word] : [];
			}),
		near: (word, more = 0) => {
			const wanted = foldWord(word);
			const limit = mostEdits(wanted) + (wanted.length >= longWord ? more : 0);
			const own = letterSet(wanted);
			const candidates: Candidate[] = [];
			for (const [index, entry] of entries.entries()) {
				const candidate = folded[index] ?? "";
				if (entry.word === word || /\p{N}/u.test(candidate)) continue;
				if (candidate.length > wanted.length + longestEnding + limit) continue;
				// An edit takes away one letter at most.
				if (countBits(own & ~(letters[index] ?? 0)) > limit) continue;
				const { whole, beginning } = prefixDistance(wanted, candidate, limit + 1);
				const longer = candidate.length - wanted.length;
				const distance = longer > 1 && longer <= longestEnding + 1 ? Math.min(whole, beginning + 0.5) : whole;
				if (distance <= limit + 0.5 && distance >= 1)
					candidates.push({ ...entry, word: wordOf(entry), distance });
			}
			return rankCandidates(candidates, word).slice(0, mostCandidates);
		},
	};
}

/** A part of compounds without the letter that links it: `orienterings`. */
function wordOf({ word, weight }: VocabularyEntry): string {
	return weight === 0 ? word.replace(/(?<=...)s$/, "") : word;
}

/**
 * The likeliest first: fewest edits, then the same first letter, which is seldom mistyped, then by how common the word is and in how
 * many ways it could have been mistyped.
 */
export function rankCandidates(candidates: readonly Candidate[], word: string): Candidate[] {
	const typed = foldWord(word);
	const startsElse = (candidate: Candidate): number => (foldWord(candidate.word)[0] === typed[0] ? 0 : 1);
	const likelihood = ({ word: meant, weight }: Candidate): number =>
		weight + (hasLostOrSwapped(typed, foldWord(meant)) ? lostOrSwapped : 0);
	return candidates.toSorted(
		(a, b) =>
			a.distance - b.distance ||
			startsElse(a) - startsElse(b) ||
			likelihood(b) - likelihood(a) ||
			rawDistance(a, word) - rawDistance(b, word) ||
			(a.word < b.word ? -1 : 1),
	);
}

/** One way to lose a letter stands against one for each letter of the alphabet to mistype it: 2⁴ to 2⁵, and weights are logarithms. */
const lostOrSwapped = 4;

/** Whether all letters that were typed are right, but one is missing or two have changed places. */
function hasLostOrSwapped(typed: string, meant: string): boolean {
	if (meant.length !== typed.length && meant.length !== typed.length + 1) return false;
	const letters = [...meant];
	return [...typed].every((letter) => {
		const place = letters.indexOf(letter);
		if (place >= 0) letters.splice(place, 1);
		return place >= 0;
	});
}

/** The letters of a word as bits, some sharing one. */
function letterSet(word: string): number {
	let set = 0;
	for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31);
	return set;
}

function countBits(set: number): number {
	let count = 0;
	for (let rest = set; rest !== 0; rest &= rest - 1) count++;
	return count;
}

function rawDistance(candidate: Candidate, word: string): number {
	return editDistance(word.toLowerCase(), candidate.word);
}

/** A slip in a short word leads to too many others. */
function mostEdits(word: string): number {
	return word.length < 4 ? 0 : word.length < 5 ? 1 : 2;
}
