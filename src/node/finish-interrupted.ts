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
			? [`A command that had been interrupted was finished: ${sources.written.join(", ")} are complete.`]
			: []),
		...(sources && sources.left.length > 0
			? [
					`${sources.left.join(", ")} changed after a command had been interrupted, and were left as they are.`,
				]
			: []),
		...(finishOutput(output, { root })
			? [`A build that had been interrupted was finished: ${output} is complete.`]
			: []),
	];
}
