import { strToU8, zipSync } from "fflate";

/** A file of an archive. */
export interface ZippedFile {
	/** Path with `/`. */
	readonly name: string;
	readonly text: string;
}

/** An archive of text files, dated as the machine's clock shows it. */
export function zipFile(files: readonly ZippedFile[], date: Date): Uint8Array<ArrayBuffer> {
	return new Uint8Array(
		zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: date }),
	);
}
