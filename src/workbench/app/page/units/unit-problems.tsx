import { useOpenPage } from "../../bench/page-bench.ts";
import { ProblemItem } from "../../problems/problem-item.tsx";
import { useWords } from "../../shell/workbench.ts";
import { shownProblems } from "../../store/shown-problems.ts";

/** What the checks find in a text, said as it appears. */
export function UnitProblems({ unit }: { readonly unit: string }) {
	const words = useWords();
	const all = useOpenPage(({ problems }) => problems);
	const active = useOpenPage((now) => now.active);
	const problems = shownProblems({ problems: all, active }).filter((problem) => problem.unit === unit);
	if (problems.length === 0) return null;
	return (
		<ul class="problems" aria-label={words.problems.title}>
			{problems.map((problem) => (
				<ProblemItem key={`${problem.code} ${problem.message}`} problem={problem} />
			))}
		</ul>
	);
}
