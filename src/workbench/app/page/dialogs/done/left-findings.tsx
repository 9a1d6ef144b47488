import { useOpenPage, usePageBench } from "../../../bench/page-bench.ts";
import { useWords } from "../../../shell/workbench.ts";

/** Id of what says how many warnings are left, for the button that marks the page in spite of them. */
export const leftWarnings = "left-warnings";

/** Id of what says how many faults there are. */
const leftErrors = "left-errors";

/** How many findings of a severity the page has. */
export function useFindingCount(severity: "error" | "warning"): number {
	return useOpenPage(({ problems }) => problems.filter((problem) => problem.severity === severity).length);
}

/** What the checks still find: faults, which are in the way, and what is only to be looked at; and the way to the first. */
export function LeftFindings({ leave }: { readonly leave: (go: () => void) => void }) {
	const { done } = useWords();
	const { toFirst } = usePageBench();
	const errors = useFindingCount("error");
	const warnings = useFindingCount("warning");
	return (
		<>
			{errors > 0 && (
				<div class="notice attention">
					<p id={leftErrors}>{done.errors(errors)}</p>
					<p>
						<button
							type="button"
							class="quiet"
							data-first
							aria-describedby={leftErrors}
							onClick={() => leave(() => toFirst("error"))}
						>
							{done.toError}
						</button>
					</p>
				</div>
			)}
			{warnings > 0 && (
				<div class="notice">
					<p id={leftWarnings}>{done.warnings(warnings)}</p>
					<p>
						<button type="button" class="quiet" onClick={() => leave(() => toFirst("warning"))}>
							{done.toWarning}
						</button>
					</p>
				</div>
			)}
		</>
	);
}
