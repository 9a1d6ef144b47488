/**
 * Levenshtein distance with adjacent transpositions counted as one edit (Damerau 1964).
 *
 * @param limit Larger distances come back as this one.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	return Math.min(distancesTo(a, b, limit)?.[b.length] ?? limit, limit);
}

/** How far two words are apart. */
export interface PrefixDistance {
	/** Between the words. */
	readonly whole: number;
	/** Between the first word and the nearest beginning of the second. */
	readonly beginning: number;
}

/** {@link editDistance}, to the second word as a whole and to the beginning of it that is nearest. */
export function prefixDistance(a: string, b: string, limit: number): PrefixDistance {
	const distances = a.length - b.length < limit ? distancesTo(a, b, limit) : undefined;
	if (!distances) return { whole: limit, beginning: limit };
	return { whole: Math.min(distances[b.length] ?? limit, limit), beginning: Math.min(...distances, limit) };
}

/**
 * The distances of a word to each beginning of another, by its length, as far as they are below the limit; `undefined` where none is. Only what
 * lies nearer to the diagonal than the limit is worked out (Ukkonen 1985).
 */
function distancesTo(a: string, b: string, limit: number): readonly number[] | undefined {
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
		if (least >= limit) return undefined;
		beforePrevious = previous;
		previous = current;
	}
	return previous;
}
