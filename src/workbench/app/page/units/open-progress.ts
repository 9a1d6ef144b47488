import { useOpenPage } from "../../bench/page-bench.ts";
import { standingOf } from "../../store/page/page-texts.ts";
import { isUnfinished } from "../../store/page/shown-problems.ts";

/** How many texts the open page has, and how many have been gone through. */
export function useOpenProgress(): { readonly done: number; readonly all: number } {
	const page = useOpenPage((now) => now.page);
	const edits = useOpenPage((now) => now.edits);
	const problems = useOpenPage((now) => now.problems);
	const active = useOpenPage((now) => now.active);
	const needed = page.units.filter((unit) => standingOf(unit, edits) !== "optional");
	const done = needed.filter(
		(unit) => standingOf(unit, edits) === "done" && !isUnfinished({ problems, active }, unit.id),
	);
	return { done: done.length, all: needed.length };
}
