import { execFile } from "node:child_process";

/**
 * The ids that Git would give files when they are added, with line ends converted as the repository says; none without Git.
 *
 * @param files Paths below `root`, without line breaks.
 */
export function gitBlobIds(root: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
	return new Promise((resolve) => {
		const git = execFile(
			"git",
			["hash-object", "--stdin-paths"],
			{ cwd: root, maxBuffer: 1 << 26 },
			(error, output) => {
				const ids = output.split("\n").filter(Boolean);
				resolve(
					new Map(
						error || ids.length !== files.length ? [] : files.map((file, index) => [file, ids[index] ?? ""]),
					),
				);
			},
		);
		git.stdin?.on("error", () => undefined);
		git.stdin?.end(files.map((file) => `${file}\n`).join(""));
	});
}
