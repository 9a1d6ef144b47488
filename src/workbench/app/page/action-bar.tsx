import { useEffect, useRef } from "preact/hooks";
import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";
import type { Saving } from "../store/page/page-state.ts";
import { shownProblems } from "../store/page/shown-problems.ts";
import type { Words } from "../words/words.ts";
import type { Asking } from "./actions/create-bench.ts";
import { useOpenProgress } from "./units/open-progress.ts";

/** At the foot of the page: where the text is kept, how far it has come, what was found, and what to do with it. */
export function ActionBar({ ask }: { readonly ask: (what: Asking) => void }) {
	const { words } = useWorkbench();
	const { session, save, toProblem, step } = usePageBench();
	const saving = useOpenPage((now) => now.saving);
	const isPreviewed = useOpenPage(({ preview }) => preview.kind !== "closed");
	const hasConflict = useOpenPage(({ conflict }) => conflict !== undefined);
	const page = useOpenPage((now) => now.page);
	const { done, all } = useOpenProgress();
	const bar = useRef<HTMLElement>(null);
	useEffect(() => (bar.current ? keepClearOf(bar.current) : undefined), []);
	return (
		<section class="action-bar" ref={bar} aria-label={words.page.actions}>
			<div class="bar-row">
				<SavingState saving={saving} isBegun={page.base.translation !== undefined} />
				<button type="button" class="plain on-deep" onClick={() => step("next-waiting")}>
					<progress max={all} value={done} aria-hidden="true" /> {words.page.progress(done, all)}
					<span class="unseen">, {words.page.toWaiting}</span>
				</button>
				<Findings go={() => toProblem(1)} />
				<div class="bar-buttons">
					<button
						type="button"
						class="on-deep"
						aria-pressed={isPreviewed}
						aria-keyshortcuts="F2"
						onClick={() => session.preview(!isPreviewed)}
					>
						{words.preview.title} <kbd>F2</kbd>
					</button>
					<button type="button" class="on-deep" onClick={() => ask("history")}>
						{words.history.title}
					</button>
					<button
						type="button"
						class="on-deep"
						aria-keyshortcuts="Control+S"
						onClick={save}
						disabled={hasConflict}
					>
						{words.saving.save} <kbd>{words.keys.control}+S</kbd>
					</button>
					<button type="button" class="main-action" onClick={() => ask("done")} disabled={hasConflict}>
						{words.done.button}
					</button>
				</div>
			</div>
		</section>
	);
}

/**
 * Where the text is kept. What changes with each pause is for the eye; said is only what keeps the text from being kept, since what a save came to is
 * announced.
 */
function SavingState({ saving, isBegun }: { readonly saving: Saving; readonly isBegun: boolean }) {
	const { words } = useWorkbench();
	const text = savingText(saving, { words, isBegun });
	const isInTheWay = saving.kind === "not-saved" || (saving.kind === "kept" && saving.by === "nobody");
	return (
		<p class={`saving ${saving.kind}`}>
			{isInTheWay ? "" : text}
			<span role="status">{isInTheWay ? text : ""}</span>
		</p>
	);
}

/**
 * Has the browser scroll what gets the focus to above the bar, which is higher the narrower the window and the larger the letters: WCAG 2.2,
 * 2.4.11 Focus Not Obscured.
 *
 * @returns What ends it.
 */
function keepClearOf(bar: HTMLElement): () => void {
	const { style } = document.documentElement;
	const sizes = new ResizeObserver(() => style.setProperty("--bar-height", `${bar.offsetHeight}px`));
	sizes.observe(bar);
	return () => {
		sizes.disconnect();
		style.removeProperty("--bar-height");
	};
}

/** How many findings there are, and the way to the next one. */
function Findings({ go }: { readonly go: () => void }) {
	const { words } = useWorkbench();
	const checking = useOpenPage((now) => now.checking);
	const all = useOpenPage((now) => now.problems);
	const active = useOpenPage((now) => now.active);
	const writing = useOpenPage((now) => now.writing);
	const problems = shownProblems({ problems: all, active, writing });
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const counted =
		problems.length === 0 ? words.problems.none : words.problems.count(errors, problems.length - errors);
	const isUnchecked = checking === "unchecked";
	// One and the same element from the first count to the last: what comes with its text isn't said.
	return (
		<p class="findings">
			<span role="status">{isUnchecked ? words.problems.unchecked : counted}</span>{" "}
			{!isUnchecked && problems.length > 0 && (
				<button type="button" class="plain on-deep" aria-keyshortcuts="F8" onClick={go}>
					{words.problems.next} <kbd>F8</kbd>
				</button>
			)}
		</p>
	);
}

function savingText(
	saving: Saving,
	{ words, isBegun }: { readonly words: Words; readonly isBegun: boolean },
): string {
	switch (saving.kind) {
		case "saved":
			return isBegun ? words.saving.saved : words.saving.nothing;
		case "saving":
			return words.saving.saving;
		case "refused":
			return words.saving.results.refused;
		case "kept":
			return words.saving.kept[saving.by];
		case "not-saved": {
			const { trouble } = saving;
			const said =
				trouble.kind === "unreachable" ? words.failures.unreachable : words.failures[trouble.failure.code];
			return `${words.saving.notSaved} ${said.what} ${said.remedy}`;
		}
	}
}
