import type { WorkbenchProblem } from "../../../interface/texts.ts";
import type { OpenPage } from "./page-state.ts";

/** A mark of the original is missing, which who is just writing the text needs not be told: it is offered there. */
const unfinished = "exchange/lost-code";

/** Whether a text that is being written lacks marks of the original. */
export function isUnfinished(
	{ problems, active }: Pick<OpenPage, "problems" | "active">,
	unit: string,
): boolean {
	return unit === active && problems.some((problem) => problem.code === unfinished && problem.unit === unit);
}

/**
 * What the checks find, but for what only says that the text in hand isn't finished: in a text that is being written for the first
 * time, every warning may be of what is still to come, such as its end.
 */
export function shownProblems({
	problems,
	active,
	writing,
}: Pick<OpenPage, "problems" | "active" | "writing">): readonly WorkbenchProblem[] {
	const isHidden = ({ code, unit, severity }: WorkbenchProblem): boolean =>
		unit !== undefined &&
		((unit === active && code === unfinished) || (unit === writing && severity === "warning"));
	return problems.some(isHidden) ? problems.filter((problem) => !isHidden(problem)) : problems;
}
