import { join } from "node:path";
import { nameSome } from "../core/problems/name-some.ts";
import { notedOutputs } from "./cache/noted-outputs.ts";
import { finishOutput, isStaged } from "./output/held-output.ts";
import { finishSources } from "./writing/change-sources.ts";

/**
 * Finishes what a process that was killed had begun to write to a site: files of its author, and the output folders
 * that are noted in `.brygga/`, besides the usual one.
 *
 * @returns What was done, in sentences; mostly nothing.
 */
export function finishInterrupted(root: string): string[] {
	const sources = finishSources(root);
	const notes = notedOutputs(root);
	const outputs = new Set([join(root, "_site"), ...notes.map(({ output }) => output)]);
	const done = [...outputs].flatMap((output) => finishedOutput(output, root));
	for (const { output, forget } of notes) if (!isStaged(output)) forget();
	return [
		...(sources && sources.written.length > 0
			? [`A command that had been interrupted was finished. It has written ${nameSome(sources.written)}.`]
			: []),
		...(sources && sources.left.length > 0
			? [`Left as they are, since they have changed since that command: ${nameSome(sources.left)}.`]
			: []),
		...done,
	];
}

/** An output that can't be finished, being on a disk that is read-only by now, say, stops no other command. */
function finishedOutput(output: string, root: string): string[] {
	try {
		if (!finishOutput(output, { root })) return [];
		return [`A build that had been interrupted was finished: ${output} is complete.`];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return [`A build that had been interrupted can't be finished: ${output} isn't complete. ${reason}`];
	}
}
