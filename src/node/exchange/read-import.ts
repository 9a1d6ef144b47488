import { createReadStream, type Stats, statSync } from "node:fs";
import { hasCode } from "../system/has-code.ts";

/** Bytes that no file of a translation tool comes near. */
const largestFile = 200_000_000;

/** What came of {@link readImport}. */
export type ImportRead =
	| { readonly kind: "read"; readonly bytes: Uint8Array }
	| { readonly kind: "missing" }
	| { readonly kind: "folder" }
	/** A device, such as a terminal, or a socket: it may never end. */
	| { readonly kind: "not-a-file" }
	| { readonly kind: "too-large"; readonly most: number };

/**
 * Reads a file that somebody names, or a pipe to its end.
 *
 * @param path Absolute.
 * @param options `most` is how many bytes it may have.
 * @throws When the disk fails, or it may not be read.
 */
export async function readImport(path: string, { most = largestFile } = {}): Promise<ImportRead> {
	const there = statsOf(path);
	if (!there) return { kind: "missing" };
	if (there.isDirectory()) return { kind: "folder" };
	if (!there.isFile() && !there.isFIFO()) return { kind: "not-a-file" };
	// The size of a pipe isn't known before its end; nor is that of every file, such as those in /proc.
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > most) return { kind: "too-large", most };
	}
	return { kind: "read", bytes: Buffer.concat(chunks) };
}

function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
		throw error;
	}
}
