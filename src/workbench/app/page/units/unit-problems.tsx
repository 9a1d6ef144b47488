import { useOpenPage } from "../../bench/page-bench.ts";
import { ProblemList } from "../../problems/problem-list.tsx";
import { useWords } from "../../shell/workbench.ts";
import { shownProblems } from "../../store/page/shown-problems.ts";

/** What the checks find in a text, said as it appears. */
export function UnitProblems({ unit }: { readonly unit: string }) {
	const words = useWords();
	const all = useOpenPage(({ problems }) => problems);
	const active = useOpenPage((now) => now.active);
	const writing = useOpenPage((now) => now.writing);
	const problems = shownProblems({ problems: all, active, writing }).filter(
		(problem) => problem.unit === unit,
	);
	if (problems.length === 0) return null;
	return <ProblemList problems={problems} label={words.problems.title} />;
}
