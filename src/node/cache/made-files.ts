import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { writeWhole } from "../system/write-whole.ts";
import { DamagedCacheError } from "./damaged-cache-error.ts";

/**
 * Files of the output that take long to make, kept in a folder of their own. A name stands for one content.
 *
 * @throws DamagedCacheError When the folder can't be read.
 */
export interface MadeFiles {
	/** A file that was kept; `undefined` when it wasn't, or isn't whole. */
	readonly find: (name: string) => Uint8Array | undefined;
	readonly keep: (name: string, bytes: Uint8Array) => void;
	/** Removes the files of other names. */
	readonly forgetOthers: (names: ReadonlySet<string>) => void;
}

const digestLength = 32;

/** The files that are kept in a folder, each after a digest of its name and its bytes. */
export function madeFiles(folder: string): MadeFiles {
	return {
		find: (name) => {
			const kept = unlessAbsent(() => readFileSync(join(folder, name)));
			if (!kept) return undefined;
			const bytes = kept.subarray(digestLength);
			return digestOf(name, bytes).equals(kept.subarray(0, digestLength)) ? bytes : undefined;
		},
		keep: (name, bytes) => {
			mkdirSync(folder, { recursive: true });
			writeWhole(join(folder, name), Buffer.concat([digestOf(name, bytes), bytes]));
		},
		forgetOthers: (names) => {
			const kept = unlessAbsent(() => readdirSync(folder)) ?? [];
			for (const name of kept) if (!names.has(name)) rmSync(join(folder, name), { force: true });
		},
	};
}

function digestOf(name: string, bytes: Uint8Array): Buffer {
	return createHash("sha256").update(`${name}\0`).update(bytes).digest();
}

function unlessAbsent<Value>(read: () => Value): Value | undefined {
	try {
		return read();
	} catch (error) {
		if (hasCode(error, "ENOENT")) return undefined;
		throw new DamagedCacheError(error);
	}
}
