/** The readings of “three times as many”: a multiple, its number, and what it comes to in per cent, of the whole or more than it. */
export function multiple(times: number): readonly string[] {
	return [`times:${times}`, `n:${times}`, `%:${times * 100}`, `%:${(times - 1) * 100}`];
}
