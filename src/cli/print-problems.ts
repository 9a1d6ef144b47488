import { formatGithub, formatProblems, type ProblemFormat } from "../core/problems/format-problems.ts";
import type { Problem } from "../core/problems/problem.ts";
import type { CommandContext } from "./command.ts";

/**
 * Writes what a command found: text to standard error, JSON and annotations to standard output, where JSON is the only
 * thing.
 *
 * @param options `all` shows every problem in text too, where many of a kind are counted otherwise.
 */
export function printProblems(
	problems: readonly Problem[],
	{
		format,
		context,
		all = false,
	}: { readonly format: ProblemFormat; readonly context: CommandContext; readonly all?: boolean },
): void {
	switch (format) {
		case "text":
			context.report(formatProblems(problems, { all }));
			break;
		case "json":
			context.print(`${JSON.stringify({ problems }, null, 2)}\n`);
			break;
		case "github":
			context.print(formatGithub(problems));
	}
}
