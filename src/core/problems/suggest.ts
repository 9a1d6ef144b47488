import { editDistance } from "../alignment/edit-distance.ts";

/**
 * The candidate nearest to a misspelt word, or `undefined` when none is near enough to be meant
 * (more than a third of the letters differ).
 *
 * @param word What the author wrote.
 * @param candidates What may stand there.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
	const written = word.toLowerCase();
	for (const candidate of candidates) {
		const distance = editDistance(written, candidate.toLowerCase(), bestDistance);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
