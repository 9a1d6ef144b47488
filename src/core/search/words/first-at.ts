/** Index of the first word of a sorted list that doesn't come before the given one. */
export function firstAt(words: readonly string[], wanted: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle] ?? "") < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
