import { readFile } from "node:fs/promises";
import { hasCode } from "../system/has-code.ts";
import { writeWhole } from "../system/write-whole.ts";
import { DamagedCacheError } from "./damaged-cache-error.ts";
import { shortDigest } from "./digest.ts";

/** A file of the cache: JSON below a checksum, which only the version that wrote it reads. */
export interface CheckedFile<Data> {
	/**
	 * What was written: `absent` when nothing is there, `version` when another version wrote it.
	 *
	 * @throws DamagedCacheError When checksum and data don't fit, or the file is one of another kind.
	 */
	readonly read: () => Promise<{ readonly data: Data } | "absent" | "version">;
	readonly write: (data: Data) => void;
}

interface Written<Data> {
	readonly kind: string;
	readonly version: string;
	readonly data: Data;
}

/**
 * A file of the cache.
 *
 * @param options What the file is for, and the version of what writes and reads it: of one kind and version, `Data` is always the same.
 */
export function checkedFile<Data>(
	file: string,
	{ kind, version }: { readonly kind: string; readonly version: string },
): CheckedFile<Data> {
	return {
		read: async () => {
			const text = await readFile(file, "utf8").catch((error: unknown) => {
				if (hasCode(error, "ENOENT")) return undefined;
				throw new DamagedCacheError(error);
			});
			if (text === undefined) return "absent";
			const end = text.indexOf("\n");
			const json = text.slice(end + 1);
			if (end === -1 || shortDigest(json) !== text.slice(0, end)) throw new DamagedCacheError();
			const written = parseCached<Written<Data>>(json);
			if (written.kind !== kind) throw new DamagedCacheError();
			return written.version === version ? written : "version";
		},
		write: (data) => {
			const json = JSON.stringify({ kind, version, data } satisfies Written<Data>);
			writeWhole(file, `${shortDigest(json)}\n${json}`);
		},
	};
}

/**
 * Parses JSON whose digest says that this version of the program has written it, which is why it isn't looked at again.
 *
 * @throws DamagedCacheError When it isn't JSON after all.
 */
export function parseCached<Data>(json: string): Data {
	try {
		return JSON.parse(json) as Data;
	} catch {
		throw new DamagedCacheError();
	}
}
