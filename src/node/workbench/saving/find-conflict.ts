import { mergeUnits } from "../../../core/workbench/merge-units.ts";
import type { SaveAnswer, SaveRequest } from "../../../workbench/interface/editing.ts";
import type { PageName } from "../../../workbench/interface/texts.ts";
import { baseOf, pageAnswer } from "../page-answer.ts";
import { textFile } from "../page-checks.ts";
import { type FreshPair, pairOf } from "../read-pair.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import type { Saving } from "./saving.ts";

/** What the files are now, compared with what was opened and what was typed. */
export async function findConflict(
	page: PageName,
	{
		request,
		fresh,
		known,
		context,
	}: Omit<Saving, "request"> & {
		readonly request: Pick<SaveRequest, "base" | "units" | "unanswered">;
		readonly fresh: FreshPair;
	},
): Promise<SaveAnswer> {
	const { base, units, unanswered } = request;
	const now = baseOf(fresh);
	const { pair } = fresh;
	const original = await textOfBlob(base.original, context);
	const translation =
		base.translation === undefined ? undefined : await textOfBlob(base.translation, context);
	const isKnown = original !== undefined && (base.translation === undefined || translation !== undefined);
	const opened = isKnown
		? await pairOf(page, {
				root: context.root,
				known,
				pinned: context.pinned,
				original: textFile(pair.original.file, original),
				translation: translation === undefined ? undefined : textFile(pair.file, translation),
			})
		: undefined;
	return {
		kind: "conflict",
		page: await pageAnswer(page, { context }),
		...mergeUnits(opened?.pair, { now: pair, typed: units, ...(unanswered ? { unanswered } : {}) }),
		changed: {
			original: base.original !== now.original,
			translation: base.translation !== now.translation,
		},
	};
}

async function textOfBlob(blob: string, { states, pinned }: WorkbenchContext): Promise<string | undefined> {
	const kept = states.kept(blob);
	if (kept !== undefined || !/^[0-9a-f]{40}$/.test(blob)) return kept;
	return (await pinned.read([blob], { quick: true })).texts.get(blob);
}
