import { type BigIntStats, statSync } from "node:fs";

/** What a file or folder is on the disk, whatever it is called there; `undefined` when it isn't there. */
export function diskIdentity(path: string): string | undefined {
	const stats: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
	return stats && `${stats.dev} ${stats.ino}`;
}
