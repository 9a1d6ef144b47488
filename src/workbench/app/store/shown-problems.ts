import type { WorkbenchProblem } from "../../interface/texts.ts";
import type { OpenPage } from "./page-state.ts";

/** A mark of the original is missing, which who is just writing the text needs not be told: it is offered there. */
const unfinished = "exchange/lost-code";

/** What the checks find, but for what only says that the text in hand isn't finished. */
export function shownProblems({
	problems,
	active,
}: Pick<OpenPage, "problems" | "active">): readonly WorkbenchProblem[] {
	if (!problems.some(({ code, unit }) => code === unfinished && unit === active)) return problems;
	return problems.filter(({ code, unit }) => code !== unfinished || unit !== active);
}
