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
				const { code, rule, unit } = problem;
				const name = `${code} ${unit ?? ""}`;
				const count = (counts.get(name) ?? 0) + 1;
				counts.set(name, count);
				const isLast = !problems.slice(index + 1).some((other) => other.rule === rule && other.unit === unit);
				return <ProblemItem key={`${name} ${count}`} problem={problem} isLast={isLast} />;
			})}
		</ul>
	);
}

/** A finding, in the interface's language as far as that has words for it, and what to do. */
function ProblemItem({
	problem,
	isLast,
}: {
	readonly problem: WorkbenchProblem;
	/** Whether no other of its rule follows in the text: they are let pass together. */
	readonly isLast: boolean;
}) {
	const { problems } = useWords();
	const { severity, rule, unit, dismiss } = problem;
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
			{dismiss !== "no" && rule !== undefined && isLast && (
				<Dismissal rule={rule} unit={unit} isForPage={dismiss === "page"} />
			)}
		</li>
	);
}
