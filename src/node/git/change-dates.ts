import { runGit } from "./run-git.ts";

/** Bytes that the names of all files that were ever changed take in a large history. */
const longestHistory = 100_000_000;

/** When the files of a folder were changed last: ISO dates of commits, by path below the root. None without Git. */
export interface ChangeDates {
	readonly read: () => Promise<ReadonlyMap<string, string>>;
}

/** Reads the history again when there is a new commit. */
export function keepChangeDates(root: string, folder: string): ChangeDates {
	let known: { readonly head: string; readonly dates: ReadonlyMap<string, string> } | undefined;
	return {
		read: async () => {
			const head = await runGit(["rev-parse", "--verify", "--quiet", "HEAD"], { root });
			if (head.kind === "failed" || head.code !== 0) return new Map();
			if (known?.head !== head.output) {
				const log = await runGit(
					["log", "--format=%x00%x00%cs", "--name-only", "--relative", "-z", "--no-renames", "--", folder],
					{ root, mostOutput: longestHistory },
				);
				if (log.kind === "failed" || log.code !== 0) return new Map();
				known = { head: head.output, dates: readDates(log.output) };
			}
			return known.dates;
		},
	};
}

/** The newest commit comes first. */
function readDates(log: string): ReadonlyMap<string, string> {
	const dates = new Map<string, string>();
	let date = "";
	for (const entry of log.split("\0")) {
		const text = entry.replace(/^\n/, "");
		if (/^\d{4}-\d{2}-\d{2}$/.test(text)) date = text;
		else if (text !== "" && !dates.has(text)) dates.set(text, date);
	}
	return dates;
}
