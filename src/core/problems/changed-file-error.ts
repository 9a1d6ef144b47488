/** A file has changed between two looks at it: what was planned from the first is no longer true. */
export class ChangedFileError extends Error {
	override readonly name = "ChangedFileError";
	/** @param file As the author knows it. */
	constructor(file: string) {
		super(`${file} changed while the site was being read.`);
	}
}
