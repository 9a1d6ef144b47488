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

/**
 * Levenshtein distance with adjacent transpositions counted as one edit (Damerau 1964); counts no further than `limit`. Only
 * what lies nearer to the diagonal than the limit is worked out (Ukkonen 1985).
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = new Array<number>(b.length + 1).fill(limit);
		current[0] = i;
		let least = i;
		const end = Math.min(b.length, i + limit - 1);
		const letter = a.charCodeAt(i - 1);
		for (let j = Math.max(1, i - limit + 1); j <= end; j++) {
			const substitution = (previous[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
			let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
			const isSwap = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a[i - 2] === b[j - 1];
			if (isSwap) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
			current[j] = cost;
			least = Math.min(least, cost);
		}
		if (least >= limit) return limit;
		beforePrevious = previous;
		previous = current;
	}
	return Math.min(previous[b.length] ?? 0, limit);
}
