/** How far two words are apart. */
export interface EditDistance {
	/** Between the words. */
	readonly whole: number;
	/** Between the first word and the nearest beginning of the second. */
	readonly beginning: number;
}

/**
 * Damerau–Levenshtein distance, in its restricted form: letters put in, left out or changed, and neighbours changed about, count
 * one each.
 *
 * @param limit Larger distances come back as some number above it.
 */
export function editDistance(
	a: string,
	{ to: b, limit }: { readonly to: string; readonly limit: number },
): EditDistance {
	const far = { whole: limit + 1, beginning: limit + 1 };
	if (a.length - b.length > limit) return far;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				cost = Math.min(cost, (beforeLast[column - 2] ?? limit) + 1);
			current.push(cost);
			least = Math.min(least, cost);
		}
		if (least > limit) return far;
		[beforeLast, last] = [last, current];
	}
	return { whole: last[b.length] ?? 0, beginning: Math.min(...last) };
}
