/**
 * The 95 % confidence interval of a share by Wilson's score (E. B. Wilson, 1927), which also holds near 0 and 1.
 *
 * @param hits How many of `total` had it.
 * @returns Two shares, 0 to 1; all of that for no observations.
 */
export function wilsonInterval(hits: number, total: number): readonly [low: number, high: number] {
	if (total === 0) return [0, 1];
	const z = 1.959964;
	const share = hits / total;
	const middle = share + z ** 2 / (2 * total);
	const reach = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
	const scale = 1 + z ** 2 / total;
	return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}
