import { counted, plural } from "./counted.ts";
import { hasErrors, type Problem } from "./problem.ts";
import { type ProblemKind, problemKinds, remedyOf, whatKindIsAbout } from "./problem-kinds.ts";
import { visibleName, visibleText } from "./visible-text.ts";

/** How problems are written: for people, for programs, or as annotations of a pull request. */
export type ProblemFormat = "text" | "json" | "github";

/** A hint that is longer than this is written once for each kind of problem. */
const longHint = 100;

/**
 * Problems as text for people, grouped by file, with a line that counts them; empty when there are none. Of a kind that has
 * many, a few are shown; then every kind is counted, with what mends most of it.
 *
 * @param problems In reading order.
 * @param options `all` shows every problem.
 */
export function formatProblems(
	problems: readonly Problem[],
	{ all = false }: { readonly all?: boolean } = {},
): string {
	if (problems.length === 0) return "";
	const kinds = problemKinds(problems);
	const folded = kinds.filter(({ shown, problems: members }) => !all && shown < members.length);
	const hidden = new Set(folded.flatMap(({ shown, problems: members }) => members.slice(shown)));
	const parts: string[] = [];
	const written = new Set<string>();
	let file: string | undefined = "";
	for (const problem of problems) {
		if (hidden.has(problem)) continue;
		if (problem.file !== file) {
			file = problem.file;
			parts.push(`${parts.length > 0 ? "\n" : ""}${file === undefined ? "The site" : visibleName(file)}\n`);
		}
		const { hint = "", code } = problem;
		const isKnown = hint.length > longHint && written.has(`${code} ${hint}`);
		written.add(`${code} ${hint}`);
		parts.push(formatProblem(problem, isKnown ? "" : hint));
	}
	if (parts.length > 0) parts.push("\n");
	if (folded.length === 0) return `${parts.join("")}${countProblems(problems)}\n`;
	const files = new Set(problems.map((problem) => problem.file)).size;
	return `${parts.join("")}${countProblems(problems)} in ${files} ${files === 1 ? "file" : "files"}:

${countKinds(kinds)}
Of some kinds only a few are shown. All of them: npx brygga check --all, or --format json.
`;
}

function formatProblem({ line, column, severity, message, code }: Problem, hint: string): string {
	const place = line === undefined ? "" : `${line}${column === undefined ? "" : `:${column}`}  `;
	const indent = " ".repeat(2 + place.length + severity.length + 2);
	return visibleText(`  ${place}${severity}  ${message}  (${code})\n${hint ? `${indent}${hint}\n` : ""}`);
}

/** A line for each kind, with how many of it aren't shown, and below it what to do about them. */
function countKinds(kinds: readonly ProblemKind[]): string {
	const names = kinds.map(
		({ problems: { length }, severity }) => [String(length), plural(length, severity)] as const,
	);
	const widest = Math.max(...names.map(([count]) => count.length));
	const word = Math.max(...names.map(([, name]) => name.length));
	const indent = " ".repeat(2 + widest + 1 + word + 2);
	return kinds
		.map((kind, index) => {
			const { code, problems, shown } = kind;
			const [count = "", name = ""] = names[index] ?? [];
			const line = `  ${count.padStart(widest)} ${name.padEnd(word)}  ${code}`;
			const rest = problems.length - shown;
			if (rest === 0) return `${line}\n`;
			const about = whatKindIsAbout(kind);
			const remedy = remedyOf(kind);
			return [
				`${line}, ${shown === 0 ? "none" : `${rest} of them not`} shown${about === "" ? "" : `: ${about}`}`,
				...(remedy ? [`${indent}${remedy}`] : []),
				"",
			].join("\n");
		})
		.join("");
}

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	const count = (number: number, word: string): string[] => (number === 0 ? [] : [counted(number, word)]);
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
			return `::${severity} ${properties}::${escapeData(visibleText(hint ? `${message}\n${hint}` : message))}\n`;
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
