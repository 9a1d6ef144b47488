import { markdownText } from "../../../core/exchange/markdown/inline-text.ts";
import type { PageName, UnitText } from "../../../workbench/interface/texts.ts";
import { baseOf } from "../page-answer.ts";
import { readPair } from "../read-pair.ts";
import type { Saving } from "./saving.ts";
import { isMark } from "./unsaved-texts.ts";

/** Units whose text in the file is a machine's, with those of the request. */
export function withMachineMarks(typed: readonly UnitText[], kept: readonly UnitText[]): UnitText[] {
	const ids = new Set(typed.map(({ id }) => id));
	return [
		...typed,
		...kept.filter(({ id, machine, confirmed }) => machine === true && !confirmed && !ids.has(id)),
	];
}

/** Puts what was typed on the disk; gives the sequence up to which drafts belong to it. */
export function keepTyped(
	page: PageName,
	{ request: { base, units, sequence: own }, context: { drafts, now } }: Pick<Saving, "request" | "context">,
): number {
	const sequence = own ?? now().getTime();
	if (units.length === 0) return sequence;
	const { units: kept = [] } = drafts.find(page) ?? {};
	drafts.keep(page, { base, units: withMachineMarks(units, kept), sequence });
	return sequence;
}

/** Of what is saved, keeps which texts have been gone through, and which are a machine's: the file says so only of the page as a whole. */
export async function keepMarks(
	page: PageName,
	{ request, known, context, upTo }: Saving & { readonly upTo: number },
): Promise<void> {
	const { drafts, root, pinned } = context;
	const kept = drafts.find(page);
	const fresh = await readPair(page, { root, known, pinned });
	const typed = new Map([...(kept?.units ?? []), ...request.units].map((unit) => [unit.id, unit]));
	const marks = fresh.pair.units.units.flatMap(({ id, state, target }): UnitText[] => {
		const unit = typed.get(id);
		if (!unit || !target) return [];
		return isMark(unit, state) ? [{ ...unit, text: markdownText(target) }] : [];
	});
	const isDone = request.intent.kind === "done" || marks.length === 0;
	drafts.settle(page, { upTo, ...(isDone ? {} : { marks: { base: baseOf(fresh), units: marks } }) });
}
