import { hash } from "node:crypto";
import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type ContentEncoding, contentEncodings, isCompressed } from "../../core/hosting/compressed-copy.ts";
import { stampOf } from "../cache/file-stamp.ts";
import { inParallel } from "../system/in-parallel.ts";
import type { WrittenFile } from "../threads/jobs.ts";

/** A file that is to stand compressed beside another. */
export interface CompressedFile {
	readonly path: string;
	/** The path of the other file. */
	readonly of: string;
	readonly encoding: ContentEncoding;
	/** Digest of what it is made from. */
	readonly madeFrom: string;
}

/** A file of the output, as far as it matters here. */
export interface CompressibleFile {
	readonly size: number;
	readonly sha256: string;
}

/** The files that are to stand compressed beside others. A site's own file of such a name stays as it is. */
export function compressedFiles(
	files: Iterable<readonly [string, CompressibleFile]>,
	isTaken: (path: string) => boolean,
): CompressedFile[] {
	return [...files].flatMap(([of, { size, sha256 }]) =>
		isCompressed(of, size)
			? contentEncodings
					.map((encoding) => ({ path: `${of}.${encoding}`, of, encoding, madeFrom: `${encoding} ${sha256}` }))
					.filter(({ path }) => !isTaken(path))
			: [],
	);
}

/**
 * Compresses files, several at once, at each format's highest level: readers wait for bytes, nobody for the compression.
 *
 * @param options `folder` is where the files go; `fileOf` gives where a file to be compressed is.
 */
export async function compressFiles(
	wanted: readonly CompressedFile[],
	{ folder, fileOf }: { readonly folder: string; readonly fileOf: (path: string) => string },
): Promise<(WrittenFile & { readonly madeFrom: string })[]> {
	return inParallel(wanted, {
		atOnce: availableParallelism(),
		work: async ({ path, of, encoding, madeFrom }) => {
			const bytes = await encoders[encoding](readFileSync(fileOf(of)));
			const file = join(folder, path);
			writeFileSync(file, bytes);
			return {
				path,
				size: bytes.length,
				sha256: hash("sha256", bytes, "hex"),
				stamp: stampOf(lstatSync(file)),
				madeFrom,
			};
		},
	});
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const encoders: Readonly<Record<ContentEncoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
	br: (bytes) =>
		brotli(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			},
		}),
	gz: async (bytes) => {
		const packed = await deflate(bytes, { level: constants.Z_BEST_COMPRESSION });
		// The system that wrote the file (RFC 1952, 2.3.1): unknown.
		packed[9] = 255;
		return packed;
	},
};
