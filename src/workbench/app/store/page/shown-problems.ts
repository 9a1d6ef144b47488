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

/** What the checks find, but for what only says that the text in hand isn't finished. */
export function shownProblems({
	problems,
	active,
}: Pick<OpenPage, "problems" | "active">): readonly WorkbenchProblem[] {
	if (!problems.some(({ code, unit }) => code === unfinished && unit === active)) return problems;
	return problems.filter(({ code, unit }) => code !== unfinished || unit !== active);
}
