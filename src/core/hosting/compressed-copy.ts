import { contentType, isCompressible } from "./content-type.ts";

/** Encodings in which files are also kept beside themselves, by the ending that hosts look for (RFC 9110, 8.4.1; RFC 7932). */
export const contentEncodings = ["br", "gz"] as const;

export type ContentEncoding = (typeof contentEncodings)[number];

/** A file below this many bytes takes one packet in any case. */
const worthwhile = 1000;

/** Whether a file of the output is also kept compressed. */
export function isCompressed(path: string, size: number): boolean {
	return size >= worthwhile && isCompressible(contentType(path));
}
