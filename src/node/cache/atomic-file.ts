import { hash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { DamagedCacheError } from "./damaged-cache-error.ts";
import { hasCode } from "./has-code.ts";

/** Writes a file that readers see either whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array): void {
	const part = `${file}.${process.pid}.part`;
	try {
		writeFileSync(part, content);
		renameSync(part, file);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
}

/** The same, and on the disk before this returns: whole even if the machine stops. */
export function writeDurably(file: string, content: string): void {
	const part = `${file}.part`;
	const descriptor = openSync(part, "w");
	try {
		writeFileSync(descriptor, content);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	renameSync(part, file);
}

/** What a file of the cache is for, and the version of what wrote it. */
export interface CheckedKind {
	readonly kind: string;
	readonly version: string;
}

/** Writes data as JSON below a checksum. */
export function writeChecked(
	file: string,
	{ kind, version, data }: CheckedKind & { readonly data: unknown },
): void {
	const json = JSON.stringify({ kind, version, data });
	writeWhole(file, `${shortDigest(json)}\n${json}`);
}

/**
 * Data that was written with a checksum: `absent` when nothing is there, `version` when another version wrote it.
 *
 * @throws DamagedCacheError When the two don't fit, or the file is one of another kind.
 */
export async function readChecked(
	file: string,
	{ kind, version }: CheckedKind,
): Promise<{ readonly data: unknown } | "absent" | "version"> {
	const text = await readFile(file, "utf8").catch((error: unknown) => {
		if (hasCode(error, "ENOENT")) return undefined;
		throw new DamagedCacheError();
	});
	if (text === undefined) return "absent";
	const end = text.indexOf("\n");
	const json = text.slice(end + 1);
	if (end === -1 || shortDigest(json) !== text.slice(0, end)) throw new DamagedCacheError();
	const written = JSON.parse(json) as CheckedKind & { readonly data: unknown };
	if (written.kind !== kind) throw new DamagedCacheError();
	return written.version === version ? written : "version";
}

/** A digest that tells contents of this tool's own apart. */
export function shortDigest(content: string | Uint8Array): string {
	return quickDigest(content).slice(0, 20);
}

/** The same at full length. */
export function quickDigest(content: string | Uint8Array): string {
	return hash("sha1", content, "base64url");
}

/** Appends bytes to a file, however often the system has to be asked. */
export function appendAll(descriptor: number, bytes: Uint8Array): void {
	for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
