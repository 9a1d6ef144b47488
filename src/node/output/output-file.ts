/** A file of the built site. */
export interface OutputFile {
	/** Path below the output folder, with `/`. */
	readonly path: string;
	readonly content: string | Uint8Array;
}
