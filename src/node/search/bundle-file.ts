import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

/** A file of a search bundle. */
export interface BundleFile {
	/** Below the bundle's folder. */
	readonly path: string;
	readonly content: Uint8Array;
}

/** Compresses by itself what hosts have no type for and therefore don't compress. The same bytes on every system. */
export async function packed(content: Uint8Array): Promise<Uint8Array> {
	const bytes = await compress(content, { level: 9 });
	// The system that wrote the file (RFC 1952, 2.3.1): unknown.
	bytes[9] = 255;
	return bytes;
}

/** A short name for content, in hexadecimal digits. */
export function contentName(content: Uint8Array | string, digits: number): string {
	return createHash("sha256").update(content).digest("hex").slice(0, digits);
}
