import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { StatusRow } from "../../core/status/status-report.ts";
import { codeVersion } from "../cache/generator-version.ts";

/**
 * Statuses of an earlier run, which hold as long as both files of the pair are the same: a site of thousands of pages
 * needn't be parsed to be asked how it stands.
 */
export interface StatusCache {
	readonly pairs: ReadonlyMap<string, CachedPair>;
	/** Replaces what is kept. A cache that can't be written is left alone: nothing depends on it. */
	readonly write: (pairs: ReadonlyMap<string, CachedPair>) => Promise<void>;
}

/** What is known of a page's key in a language. */
export interface CachedPair {
	/** Blob ids; empty for a file that isn't there. */
	readonly original: string;
	readonly translation: string;
	/** `null` where the file isn't a translation. */
	readonly row: StatusRow | null;
}

const row = z.custom<StatusRow>(
	(value) => typeof value === "object" && value !== null && "wordsLeft" in value,
);

const schema = z.object({
	digest: z.string(),
	pairs: z.record(
		z.string(),
		z.object({ original: z.string(), translation: z.string(), row: row.nullable() }),
	),
});

/**
 * Opens the cache of a site.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param settings Blob id of the site's settings: with others, nothing that is kept counts.
 */
export async function openStatusCache(root: string, settings: string): Promise<StatusCache> {
	const file = join(root, ".brygga", "status.json");
	const digest = createHash("sha256").update(settings).update(codeVersion()).digest("hex");
	return {
		pairs: await readPairs(file, digest),
		write: async (pairs) => {
			try {
				await mkdir(join(root, ".brygga"), { recursive: true });
				await writeFile(join(root, ".brygga", ".gitignore"), "*\n");
				await writeFile(`${file}.part`, JSON.stringify({ digest, pairs: Object.fromEntries(pairs) }));
				await rename(`${file}.part`, file);
			} catch {
				// A read-only folder, a full disk: the next run works it out again.
			}
		},
	};
}

async function readPairs(file: string, digest: string): Promise<ReadonlyMap<string, CachedPair>> {
	try {
		const kept = schema.parse(JSON.parse(await readFile(file, "utf8")));
		return new Map(kept.digest === digest ? Object.entries(kept.pairs) : []);
	} catch {
		return new Map();
	}
}
