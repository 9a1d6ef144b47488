import { firstAt } from "../words/first-at.ts";
import { foldWord } from "../words/fold-word.ts";
import { editDistance } from "./edit-distance.ts";
import { readVocabulary } from "./vocabulary-text.ts";

/** Words that pages have, to look up. */
export interface Vocabulary {
	/** Every word that begins so when folded. */
	startingWith(folded: string): readonly string[];
	/** Words that may have been meant, the likeliest first. */
	near(word: string): readonly Candidate[];
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
		near: (word) => {
			const wanted = foldWord(word);
			const limit = mostEdits(wanted);
			const own = letterSet(wanted);
			const candidates: Candidate[] = [];
			for (const [index, entry] of entries.entries()) {
				const candidate = folded[index] ?? "";
				if (entry.weight === 0 || candidate.length > wanted.length + longestEnding + limit) continue;
				// An edit takes away one letter at most.
				if (countBits(own & ~(letters[index] ?? 0)) > limit) continue;
				const { whole, beginning } = editDistance(wanted, { to: candidate, limit });
				const more = candidate.length - wanted.length;
				const distance = more > 1 && more <= longestEnding + 1 ? Math.min(whole, beginning + 0.5) : whole;
				if (distance <= limit + 0.5 && distance >= 1) candidates.push({ ...entry, distance });
			}
			return rankCandidates(candidates, word).slice(0, mostCandidates);
		},
	};
}

/** The likeliest first: fewest edits, then the same first letter, which is seldom mistyped, then the commonest. */
export function rankCandidates(candidates: readonly Candidate[], word: string): Candidate[] {
	const first = foldWord(word)[0];
	const startsElse = (candidate: Candidate): number => (foldWord(candidate.word)[0] === first ? 0 : 1);
	return candidates.toSorted(
		(a, b) =>
			a.distance - b.distance ||
			startsElse(a) - startsElse(b) ||
			b.weight - a.weight ||
			rawDistance(a, word) - rawDistance(b, word) ||
			(a.word < b.word ? -1 : 1),
	);
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
	return editDistance(word.toLowerCase(), { to: candidate.word, limit: 4 }).whole;
}

/** A slip in a short word leads to too many others. */
function mostEdits(word: string): number {
	return word.length < 4 ? 0 : word.length < 5 ? 1 : 2;
}
