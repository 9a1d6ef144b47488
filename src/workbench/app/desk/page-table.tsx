import type { DeskRow } from "../../interface/desk.ts";
import { type Column, columns, type DeskChoice } from "../rows/desk-rows.ts";
import { type Task, taskOf } from "../rows/task-of.ts";
import { addressOf } from "../shell/route.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { Age } from "./age.tsx";

/** The pages of a language, each with what it waits for and the way to it. */
export function PageTable({
	rows,
	source,
	choice,
	choose,
}: {
	readonly rows: readonly DeskRow[];
	readonly source: string;
	readonly choice: DeskChoice;
	readonly choose: (choice: DeskChoice) => void;
}) {
	const { words } = useWorkbench();
	return (
		<table class="pages">
			<caption class="unseen">{words.desk.pages}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<Head key={column} column={column} choice={choice} choose={choose} />
					))}
					<th scope="col">
						<span class="unseen">{words.desk.action}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<Row key={row.key} row={row} source={source} />
				))}
			</tbody>
		</table>
	);
}

function Head({
	column,
	choice,
	choose,
}: {
	readonly column: Column;
	readonly choice: DeskChoice;
	readonly choose: (choice: DeskChoice) => void;
}) {
	const { words } = useWorkbench();
	const sorted = choice.column === column;
	const order = choice.descending ? "descending" : "ascending";
	return (
		<th scope="col" class={column} {...(sorted ? { "aria-sort": order } : {})}>
			<button
				type="button"
				class="plain"
				onClick={() => choose({ ...choice, column, descending: sorted && !choice.descending })}
			>
				{words.desk.columns[column]}
				<span class="order" aria-hidden="true">
					{sorted ? (choice.descending ? "\u00a0↓" : "\u00a0↑") : ""}
				</span>
			</button>
		</th>
	);
}

/** Whether a page's status and state say more than what it waits for. */
function saysMore({ status }: DeskRow, task: Task): boolean {
	return (
		task !== "begin" && task !== "orphan" && (status === "stale" || status === "unpinned" || task === "go-on")
	);
}

function Row({ row, source }: { readonly row: DeskRow; readonly source: string }) {
	const { words } = useWorkbench();
	const task = taskOf(row);
	const { errors, warnings } = row;
	return (
		<tr>
			<th scope="row" class="title">
				<span class="page-title" lang={source}>
					{row.title}
				</span>
				{row.translatedTitle !== undefined && (
					<span class="other-title" lang={row.language}>
						{row.translatedTitle}
					</span>
				)}
				<span class="page-key">{row.key}</span>
			</th>
			<td class="task">
				<span class={`sign ${task}`}>{words.desk.tasks[task]}</span>
				{saysMore(row, task) && <span class="state">{words.desk.statusOf(row.status, row.state)}</span>}
				{errors + warnings > 0 && <span class="findings">{words.desk.findings(errors, warnings)}</span>}
			</td>
			<td class="words" data-label={words.desk.columns.words}>
				{row.wordsLeft > 0 ? words.desk.wordsLeft(row.wordsLeft, row.words) : words.desk.nothingLeft}
			</td>
			<td class="translator" data-label={words.desk.columns.translator}>
				{row.translator ?? (
					<span class="nobody">{row.state === undefined ? words.desk.nobody : words.desk.unnamed}</span>
				)}
			</td>
			<td class="age" data-label={words.desk.columns.age}>
				<Age date={row.translationChanged} />
			</td>
			<td class="action">
				{task !== "orphan" && (
					<a class={task === "done" ? "button quiet" : "button"} href={addressOf({ kind: "page", ...row })}>
						{words.desk.actions[task]}
						<span class="unseen" lang={source}>
							{" "}
							{row.title}
						</span>
					</a>
				)}
			</td>
		</tr>
	);
}
