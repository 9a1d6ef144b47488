import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { ProblemList } from "../problems/problem-list.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import { Dismissals } from "./dismissals.tsx";

/** What concerns the page as a whole: files that have changed meanwhile, texts whose place is gone, findings without a place. */
export function PageNotices() {
	const { words } = useWorkbench();
	const { session } = usePageBench();
	const changedElsewhere = useOpenPage((now) => now.changedElsewhere);
	const lost = useOpenPage((now) => now.lost);
	const outdated = useOpenPage(({ page }) => page.outdated);
	const target = useOpenPage(({ page }) => page.target);
	const all = useOpenPage(({ problems }) => problems);
	const units = useOpenPage(({ page }) => page.units);
	const known = new Set(units.map(({ id }) => id));
	const problems = all.filter(({ unit }) => unit === undefined || !known.has(unit));
	return (
		<>
			{changedElsewhere && <ChangedElsewhere />}
			{lost.length > 0 && (
				<div class="notice">
					<p>
						<strong>{words.page.lost(lost.length)}</strong> {words.page.lostHint}
					</p>
					{lost.map((text) => (
						<blockquote key={text} lang={target.tag} dir={target.direction}>
							{text}
						</blockquote>
					))}
					<p>
						<button type="button" class="quiet" onClick={session.forgetLost}>
							{words.page.forgetLost}
						</button>
					</p>
				</div>
			)}
			{outdated.length > 0 && (
				<details class="notice">
					<summary>{words.page.outdated(outdated.length)}</summary>
					{outdated.map(({ number, markdown }) => (
						<blockquote key={number} lang={target.tag} dir={target.direction}>
							{markdown}
						</blockquote>
					))}
				</details>
			)}
			<Dismissals />
			{problems.length > 0 && (
				<section class="page-problems" id="page-problems" tabIndex={-1} aria-label={words.problems.ofPage}>
					<ProblemList problems={problems} />
				</section>
			)}
		</>
	);
}

/** That somebody else has changed the file, or taken it away, and the way to both versions. */
function ChangedElsewhere() {
	const { words } = useWorkbench();
	const { save } = usePageBench();
	const isGone = useOpenPage(({ page }) => page.base.translation === undefined);
	const { page } = words;
	return (
		<div class="notice attention" role="alert">
			<p>
				<strong>{isGone ? page.goneElsewhere : page.changedElsewhere}</strong>{" "}
				{isGone ? page.goneElsewhereHint : page.changedElsewhereHint}
			</p>
			<p>
				<button type="button" onClick={save}>
					{page.compare}
				</button>
			</p>
		</div>
	);
}
