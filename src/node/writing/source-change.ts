/** A file of a site that is to be written. */
export interface SourceChange {
	/** Path below the root, with `/`. */
	readonly file: string;
	readonly text: string;
	/** Git blob id of the file that was read and is to be replaced; absent for a new file. */
	readonly replaces?: string;
}
