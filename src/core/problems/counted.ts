/** A number with what it counts: “1 page”, “2 pages”. */
export function counted(number: number, noun: string): string {
	return `${number} ${plural(number, noun)}`;
}

/** A regular noun as it stands behind a number. */
export function plural(number: number, noun: string): string {
	return number === 1 ? noun : `${noun}s`;
}
