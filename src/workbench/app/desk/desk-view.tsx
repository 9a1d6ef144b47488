import { useEffect, useState } from "preact/hooks";
import type { Desk, DeskRow } from "../../interface/desk.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { chosenRows, type DeskChoice, rowsOf, sectionProgress } from "../rows/desk-rows.ts";
import { countTasks, type Task, taskOf, tasks } from "../rows/task-of.ts";
import { addressOf } from "../shell/route.ts";
import { useTitle } from "../shell/use-title.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { useStore } from "../store/store.ts";
import { PageTable } from "./page-table.tsx";
import { SectionChart } from "./section-chart.tsx";
import { StrayDrafts } from "./stray-drafts.tsx";

/** The desk: every page in every language, and what waits. */
export function DeskView() {
	const { desk, loadDesk, words } = useWorkbench();
	const state = useStore(desk, (now) => now);
	useTitle(words.desk.title);
	useEffect(() => void loadDesk(), [loadDesk]);
	switch (state.kind) {
		case "loading":
			return <p class="waiting-note">{words.shell.loading}</p>;
		case "failed":
			return (
				<div class="sheet">
					<h1>{words.desk.title}</h1>
					<TroubleNotice trouble={state.trouble} retry={loadDesk} />
				</div>
			);
		case "shown":
			return <ShownDesk desk={state.desk} />;
	}
}

/** Rows that are shown at first, and that are added: more are slow to draw, and nobody reads them. */
const firstRows = 200;

function ShownDesk({ desk }: { readonly desk: Desk }) {
	const { words, locale, deskChoice } = useWorkbench();
	const kept = useStore(deskChoice, (now) => now);
	const choice = desk.languages.some(({ tag }) => tag === kept.language)
		? kept
		: { ...kept, language: desk.languages[0]?.tag ?? "" };
	const choose = (next: DeskChoice): void => deskChoice.set(() => next);
	const [most, showMost] = useState(firstRows);
	const rows = rowsOf(desk.rows, choice);
	const shown = chosenRows(rows, choice, locale);
	return (
		<>
			<div class="opening">
				<div class="wrap">
					<h1>{words.desk.heading}</h1>
					<p class="lead">{words.desk.lead}</p>
					<Next
						rows={desk.rows.filter(({ language }) => language === choice.language)}
						source={desk.source.tag}
					/>
				</div>
			</div>
			<div class="ground">
				<div class="wrap desk">
					<section class="shelf" aria-label={words.desk.pages}>
						<StrayDrafts drafts={desk.strayDrafts} />
						<Filter desk={desk} rows={rows} choice={choice} choose={choose} />
						<p class="unseen" role="status">
							{words.desk.shown(shown.length)}
						</p>
						{shown.length === 0 ? (
							<p class="nothing">{words.desk.nothing}</p>
						) : (
							<PageTable
								rows={shown.slice(0, most)}
								source={desk.source.tag}
								choice={choice}
								choose={choose}
							/>
						)}
						{shown.length > most && (
							<p class="more-rows">
								<button type="button" class="quiet" onClick={() => showMost(most + firstRows)}>
									{words.desk.more(Math.min(firstRows, shown.length - most), shown.length)}
								</button>
							</p>
						)}
					</section>
					<SectionChart sections={sectionProgress(rows)} />
				</div>
			</div>
		</>
	);
}

/** What waits most: the first page to go on with. */
function Next({ rows, source }: { readonly rows: readonly DeskRow[]; readonly source: string }) {
	const { words } = useWorkbench();
	// Whoever has translated a page isn't the one to read it: that comes last.
	const waits = (row: DeskRow): number => {
		const task = taskOf(row);
		return task === "review" ? tasks.length : tasks.indexOf(task);
	};
	const [next] = [...rows]
		.filter((row) => !["done", "orphan"].includes(taskOf(row)))
		.sort((one, other) => waits(one) - waits(other) || one.wordsLeft - other.wordsLeft);
	if (!next) return <p class="next">{words.desk.allDone}</p>;
	return (
		<p class="next">
			<span class="next-label">{words.desk.next(taskOf(next))}</span>{" "}
			<a href={addressOf({ kind: "page", ...next })}>
				<span lang={source}>{next.title}</span>
			</a>
		</p>
	);
}

function Filter({
	desk,
	rows,
	choice,
	choose,
}: {
	readonly desk: Desk;
	readonly rows: readonly DeskRow[];
	readonly choice: DeskChoice;
	readonly choose: (choice: DeskChoice) => void;
}) {
	const { words } = useWorkbench();
	const counts = countTasks(rows);
	const offered: readonly (Task | "all")[] = [
		"all",
		...tasks.filter((task) => counts.has(task) || choice.task === task),
	];
	return (
		<form class="filter" onSubmit={(event) => event.preventDefault()}>
			{desk.languages.length > 1 && (
				<p>
					<label for="desk-language">{words.desk.into}</label>
					<select
						id="desk-language"
						value={choice.language}
						onChange={({ currentTarget }) =>
							choose({ ...choice, language: currentTarget.value, task: "all" })
						}
					>
						{desk.languages.map(({ tag, name }) => (
							<option key={tag} value={tag} lang={tag}>
								{name}
							</option>
						))}
					</select>
				</p>
			)}
			<p class="find">
				<label for="desk-text">{words.desk.find}</label>
				<input
					id="desk-text"
					type="search"
					value={choice.text}
					onInput={({ currentTarget }) => choose({ ...choice, text: currentTarget.value })}
				/>
			</p>
			<fieldset class="task-filter">
				<legend>{words.desk.show}</legend>
				{offered.map((task) => (
					<label key={task} class="choice">
						<input
							type="radio"
							name="task"
							checked={choice.task === task}
							onChange={() => choose({ ...choice, task })}
						/>
						<span>
							{task === "all" ? words.desk.all : words.desk.tasks[task]}{" "}
							<span class="figures">{task === "all" ? rows.length : (counts.get(task) ?? 0)}</span>
						</span>
					</label>
				))}
			</fieldset>
		</form>
	);
}
