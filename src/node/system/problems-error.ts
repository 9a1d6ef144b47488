import type { Problem } from "../../core/problems/problem.ts";

/** Carries problems out of code that can't return them, such as the functions that a template calls, and between threads. */
export class ProblemsError extends Error {
	override readonly name = "ProblemsError";
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(problems.map(({ message }) => message).join("\n"));
		this.problems = problems;
	}
}

/** The problems that an error carries, from whichever thread; `undefined` for any other error. */
export function carriedProblems(error: unknown): readonly Problem[] | undefined {
	if (!(error instanceof Error) || !("problems" in error) || !Array.isArray(error.problems)) return undefined;
	return error.problems;
}
