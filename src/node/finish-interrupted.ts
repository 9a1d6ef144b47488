import { join } from "node:path";
import { finishOutput } from "./output/held-output.ts";
import { finishSources } from "./writing/change-sources.ts";

/**
 * Finishes what a process that was killed had begun to write to a site: files of its author, and the usual output folder. Other
 * output folders are seen to by the next build into them.
 *
 * @returns What was done, in sentences; mostly nothing.
 */
export function finishInterrupted(root: string): string[] {
	const sources = finishSources(root);
	const output = join(root, "_site");
	return [
		...(sources && sources.written.length > 0
			? [`A command that had been interrupted was finished: ${nameSome(sources.written)} are complete.`]
			: []),
		...(sources && sources.left.length > 0
			? [`${nameSome(sources.left)} changed after a command had been interrupted, and were left as they are.`]
			: []),
		...(finishOutput(output, { root })
			? [`A build that had been interrupted was finished: ${output} is complete.`]
			: []),
	];
}

/** The first files by name, the others by number. */
function nameSome(files: readonly string[]): string {
	const most = 3;
	const others = files.length - most;
	return [...files.slice(0, most), ...(others > 0 ? [`${others} more`] : [])].join(", ");
}
