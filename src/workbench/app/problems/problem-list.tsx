import type { WorkbenchProblem } from "../../interface/texts.ts";
import { useWords } from "../shell/workbench.ts";
import { Dismissal } from "./dismissal.tsx";

/** Findings, and the ways to let them pass. What is asked for one stays while the finding is worded otherwise with each key. */
export function ProblemList({
	problems,
	label,
}: {
	readonly problems: readonly WorkbenchProblem[];
	readonly label?: string;
}) {
	const counts = new Map<string, number>();
	return (
		<ul class="problems" {...(label === undefined ? {} : { "aria-label": label })}>
			{problems.map((problem, index) => {
				const { code, unit } = problem;
				const name = `${code} ${unit ?? ""}`;
				const count = (counts.get(name) ?? 0) + 1;
				counts.set(name, count);
				const nth = letPassAs(problems, index);
				return <ProblemItem key={`${name} ${count}`} problem={problem} nth={nth} />;
			})}
		</ul>
	);
}

/** A finding, in the interface's language as far as that has words for it, and what to do. */
function ProblemItem({
	problem,
	nth,
}: {
	readonly problem: WorkbenchProblem;
	/** Which of its rule's findings it is let pass as; absent where it can't be, or is together with a later one. */
	readonly nth: number | undefined;
}) {
	const { problems } = useWords();
	const { severity, rule, unit, value, dismiss } = problem;
	const { what, remedy, english } = problems.say(problem);
	return (
		<li class={`problem ${severity}`}>
			<p>
				<strong>{problems.severities[severity]}</strong>{" "}
				{what !== undefined && <span class="about">{what}</span>}
			</p>
			{remedy !== undefined && <p class="hint">{remedy}</p>}
			{english !== undefined && (
				<p class="hint">
					{problems.inEnglish} <span lang="en">{english}</span>
				</p>
			)}
			{nth !== undefined && rule !== undefined && (
				<Dismissal rule={rule} unit={unit} nth={nth} value={value} isForPage={dismiss === "page"} />
			)}
		</li>
	);
}

/** The number that a finding is let pass by among those of its rule in its text: of several about the same, the last one's. */
function letPassAs(problems: readonly WorkbenchProblem[], index: number): number | undefined {
	const alike = (one: WorkbenchProblem, other: WorkbenchProblem): boolean =>
		one.rule === other.rule && one.unit === other.unit;
	const isShown = (problem: WorkbenchProblem, at: number): boolean =>
		problem.dismiss !== "no" &&
		problem.rule !== undefined &&
		!problems.slice(at + 1).some((other) => alike(problem, other) && problem.value === other.value);
	const problem = problems[index];
	if (!problem || !isShown(problem, index)) return undefined;
	return problems.slice(0, index + 1).filter((other, at) => alike(problem, other) && isShown(other, at))
		.length;
}
