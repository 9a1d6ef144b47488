import { hasErrors, type Problem } from "./problem.ts";

/** How problems are written: for people, for programs, or as annotations of a pull request. */
export type ProblemFormat = "text" | "json" | "github";

/**
 * Problems as text for people, grouped by file, with a line that counts them; empty when there are none.
 *
 * @param problems In reading order.
 */
export function formatProblems(problems: readonly Problem[]): string {
	if (problems.length === 0) return "";
	const parts: string[] = [];
	let file: string | undefined = "";
	for (const problem of problems) {
		if (problem.file !== file) {
			file = problem.file;
			parts.push(`${parts.length > 0 ? "\n" : ""}${file ?? "The site"}\n`);
		}
		parts.push(formatProblem(problem));
	}
	return `${parts.join("")}\n${countProblems(problems)}\n`;
}

function formatProblem({ line, column, severity, message, hint, code }: Problem): string {
	const place = line === undefined ? "" : `${line}${column === undefined ? "" : `:${column}`}  `;
	const indent = " ".repeat(2 + place.length + severity.length + 2);
	return `  ${place}${severity}  ${message}  (${code})\n${hint ? `${indent}${hint}\n` : ""}`;
}

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	const count = (number: number, word: string): string[] =>
		number === 0 ? [] : [`${number} ${word}${number === 1 ? "" : "s"}`];
	return [...count(errors, "error"), ...count(warnings, "warning")].join(", ");
}

/**
 * Problems as workflow commands of GitHub Actions, one a line, which it shows at their place in a pull request.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(problems: readonly Problem[]): string {
	return problems
		.map(({ severity, file, line, column, code, message, hint }) => {
			const properties = Object.entries({ file, line, col: column, title: code })
				.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
				.join(",");
			return `::${severity} ${properties}::${escapeData(hint ? `${message}\n${hint}` : message)}\n`;
		})
		.join("");
}

function escapeData(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Exit code of a command that found these problems: 1 when an error is among them (README, "Exit codes"). */
export function exitCodeOf(problems: readonly Problem[]): 0 | 1 {
	return hasErrors(problems) ? 1 : 0;
}
