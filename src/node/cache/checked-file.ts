import { readFile } from "node:fs/promises";
import { hasCode } from "../system/has-code.ts";
import { writeWhole } from "../system/write-whole.ts";
import { DamagedCacheError } from "./damaged-cache-error.ts";
import { shortDigest } from "./digest.ts";

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
		throw new DamagedCacheError(error);
	});
	if (text === undefined) return "absent";
	const end = text.indexOf("\n");
	const json = text.slice(end + 1);
	if (end === -1 || shortDigest(json) !== text.slice(0, end)) throw new DamagedCacheError();
	const written = JSON.parse(json) as CheckedKind & { readonly data: unknown };
	if (written.kind !== kind) throw new DamagedCacheError();
	return written.version === version ? written : "version";
}
