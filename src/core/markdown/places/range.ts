/** A stretch of a text: from the first character to the one after the last. */
export interface Range {
	readonly start: number;
	readonly end: number;
}
