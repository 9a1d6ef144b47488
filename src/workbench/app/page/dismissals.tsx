import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";

/** What has been let pass on this page, why, and the way back. */
export function Dismissals() {
	const { words, announce } = useWorkbench();
	const { session } = usePageBench();
	const dismissals = useOpenPage(({ page }) => page.dismissals);
	if (dismissals.length === 0) return null;
	const restore = async (rule: string, block: number | undefined): Promise<void> => {
		const saved = await session.save({ kind: "restore", rule, ...(block === undefined ? {} : { block }) });
		announce(saved === "saved" ? words.problems.restored : words.saving.results[saved]);
	};
	return (
		<details class="notice">
			<summary>{words.problems.dismissals(dismissals.length)}</summary>
			<ul class="problems">
				{dismissals.map(({ rule, block, reason }) => (
					<li key={`${rule} ${block}`} class="problem">
						<span class="about">{words.problems.rule(rule)}</span> {reason}{" "}
						<button type="button" class="quiet small" onClick={() => void restore(rule, block)}>
							{words.problems.restore}
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}
