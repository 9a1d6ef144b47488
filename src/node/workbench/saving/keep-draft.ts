import type { RequestOf } from "../../../workbench/interface/endpoints.ts";
import { baseOf } from "../page-answer.ts";
import { pageFiles, readPair } from "../read-pair.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { WorkbenchFailure } from "../workbench-failure.ts";
import { unsavedTexts } from "./unsaved-texts.ts";

/**
 * Puts what was typed on the disk. Where the file says all of it, it is but a note on that file: a page that was just saved, or whose texts were
 * gone through. It isn't laid over another file that comes in its place, as on a switch of branches.
 *
 * @returns When it was kept: ISO date and time.
 * @throws WorkbenchFailure `unknown-page`
 */
export async function keepDraft(
	{ key, language, ...draft }: RequestOf<"draft">,
	{ drafts, keeper, root, pinned }: WorkbenchContext,
): Promise<string> {
	const page = { key, language };
	const known = await keeper.known();
	pageFiles(page, known);
	const at = drafts.keep(page, draft);
	try {
		const fresh = await readPair(page, { root, known, pinned });
		const isKept = drafts.find(page)?.sequence === draft.sequence;
		if (isKept && unsavedTexts(draft.units, fresh).length === 0)
			drafts.settle(page, { upTo: draft.sequence, marks: { base: baseOf(fresh), units: draft.units } });
	} catch (error) {
		// The file can't be read: what was typed is kept for when it can.
		if (!(error instanceof WorkbenchFailure)) throw error;
	}
	return at;
}
