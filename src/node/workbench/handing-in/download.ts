import { filePatch } from "../../../core/workbench/text-hunks.ts";
import type { AnswerOf, RequestOf } from "../../../workbench/interface/endpoints.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { chosenFiles } from "./hand-in.ts";
import { line } from "./repository-state.ts";
import { zipFile } from "./zip-file.ts";

/**
 * Files to send: as they are, with their paths; or as a patch.
 *
 * @throws WorkbenchFailure
 */
export async function download(
	{ files, as }: RequestOf<"download">,
	context: WorkbenchContext,
): Promise<AnswerOf<"download">> {
	const chosen = await chosenFiles(files, context);
	if (as === "zip")
		return zipFile(
			chosen.map(({ file, now }) => ({ name: file, text: now.text })),
			context.now(),
		);
	const prefix = (await line(context.root, "rev-parse", "--show-prefix")) ?? "";
	const patches = chosen.map(({ file, before, now }) => filePatch(prefix + file, { before, now: now.text }));
	return new TextEncoder().encode(patches.join(""));
}
