import type { Page } from "../../interface/page.ts";
import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";

type Dismissed = Page["dismissals"][number];

/** What has been let pass on this page, why, and the way back. */
export function Dismissals() {
	const { words, announce } = useWorkbench();
	const { session } = usePageBench();
	const dismissals = useOpenPage(({ page }) => page.dismissals);
	if (dismissals.length === 0) return null;
	const restore = async ({ rule, block, value }: Dismissed): Promise<void> => {
		const saved = await session.save({
			kind: "restore",
			rule,
			...(block === undefined ? {} : { block }),
			...(value === undefined ? {} : { value }),
		});
		announce(saved === "saved" ? words.problems.restored : words.saving.results[saved]);
	};
	return (
		<details class="notice">
			<summary>{words.problems.dismissals(dismissals.length)}</summary>
			<ul class="problems">
				{dismissals.map((dismissed) => (
					<li key={`${dismissed.rule} ${dismissed.block} ${dismissed.value}`} class="problem">
						<span class="about">
							{words.problems.rule(dismissed.rule)}
							{dismissed.value !== undefined && ` ${words.problems.about(dismissed.value)}`}
						</span>{" "}
						{dismissed.reason}{" "}
						<button type="button" class="quiet small" onClick={() => void restore(dismissed)}>
							{words.problems.restore}
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}
