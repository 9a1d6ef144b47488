import { runGit } from "./run-git.ts";
import type { GitOptions } from "./start-git.ts";

/** Bytes of a line with an id, in a repository with SHA-256. */
const longestLine = 66;

/**
 * The ids that Git would give files when they are added, with line ends converted as the repository says; none without Git.
 *
 * @param files Paths below `root`, without line breaks.
 */
export async function gitBlobIds(
	root: string,
	files: readonly string[],
	options: Omit<GitOptions, "root"> = {},
): Promise<ReadonlyMap<string, string>> {
	if (files.length === 0) return new Map();
	const input = files.map((file) => `${file}\n`).join("");
	const mostOutput = files.length * longestLine;
	const outcome = await runGit(["hash-object", "--stdin-paths"], { root, input, mostOutput, ...options });
	if (outcome.kind === "failed" || outcome.code !== 0) return new Map();
	const ids = outcome.output.split("\n").filter(Boolean);
	return new Map(ids.length === files.length ? files.map((file, index) => [file, ids[index] ?? ""]) : []);
}
