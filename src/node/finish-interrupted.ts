import { join } from "node:path";
import { nameSome } from "../core/problems/name-some.ts";
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
			? [`A command that had been interrupted was finished. It has written ${nameSome(sources.written)}.`]
			: []),
		...(sources && sources.left.length > 0
			? [`Left as they are, since they have changed since that command: ${nameSome(sources.left)}.`]
			: []),
		...(finishOutput(output, { root })
			? [`A build that had been interrupted was finished: ${output} is complete.`]
			: []),
	];
}
