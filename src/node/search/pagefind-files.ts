import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { constants, deflateRaw, gunzip, gzip } from "node:zlib";
import { withLengths } from "../../core/search/pagefind/columns.ts";

const compress = promisify(gzip);
const deflate = promisify(deflateRaw);
const decompress = promisify(gunzip);

/** A file of a search bundle. */
export interface BundleFile {
	/** Below the bundle's folder. */
	readonly path: string;
	readonly content: Uint8Array;
}

/** Stands before the data of each of Pagefind's files. */
const signature = Buffer.from("pagefind_dcd");

/** The data in one of Pagefind's files, which are compressed by themselves. */
export async function unpackPagefind(content: Uint8Array): Promise<Uint8Array> {
	const data = await decompress(content);
	if (!data.subarray(0, signature.length).equals(signature))
		throw new Error("The search index is not in the format of Pagefind 1.6.");
	return data.subarray(signature.length);
}

/** Compresses by itself what hosts have no type for and therefore don't compress. The same bytes on every system. */
export async function packed(content: Uint8Array): Promise<Uint8Array> {
	const bytes = await compress(content, { level: 9 });
	// The system that wrote the file (RFC 1952, 2.3.1): unknown.
	bytes[9] = 255;
	return bytes;
}

/** Makes columns one file, in which each is compressed by a code of its own (RFC 1951). The same bytes on every system. */
export async function packColumns(columns: readonly Uint8Array[]): Promise<Uint8Array> {
	const compressed = await Promise.all(withLengths(columns).map(packedColumn));
	return Buffer.concat([...compressed, await deflate(new Uint8Array())]);
}

/** Looking for repetitions, and not: in columns of numbers, which repeat little, that often costs more than it saves. */
const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY] as const;

async function packedColumn(column: Uint8Array): Promise<Uint8Array> {
	// No more room than the column can use, for most are small and making room takes longer than compressing them.
	const bits = Math.max(9, Math.min(15, Math.ceil(Math.log2(column.length + 1))));
	const options = { level: 9, windowBits: bits, memLevel: bits - 6, finishFlush: constants.Z_SYNC_FLUSH };
	const tries = await Promise.all(strategies.map((strategy) => deflate(column, { ...options, strategy })));
	return tries.reduce((least, bytes) => (bytes.length < least.length ? bytes : least));
}

/** A short name for content, in hexadecimal digits. */
export function contentName(content: Uint8Array | string, digits: number): string {
	return createHash("sha256").update(content).digest("hex").slice(0, digits);
}
