import type { DeskRow } from "../../interface/desk.ts";
import { type Task, taskOf, tasks } from "./task-of.ts";

export const columns = ["title", "task", "words", "translator", "age"] as const;
export type Column = (typeof columns)[number];

/** Which pages the desk shows, and in which order. */
export interface DeskChoice {
	readonly language: string;
	readonly task: Task | "all";
	/** Looked for in titles, keys and names. */
	readonly text: string;
	readonly column: Column;
	readonly descending: boolean;
}

/** The rows of a language that the words of the filter are in. */
export function rowsOf(rows: readonly DeskRow[], { language, text }: DeskChoice): DeskRow[] {
	const words = text.toLocaleLowerCase().split(/\s+/);
	return rows.filter((row) => {
		if (row.language !== language) return false;
		const { title, translatedTitle = "", key, translator = "", section } = row;
		const searched = [title, translatedTitle, key, translator, section.title].join(" ").toLocaleLowerCase();
		return words.every((word) => searched.includes(word));
	});
}

/** Rows as the choice has them: those of one task, in order. Rows that are alike stay in the order of the site. */
export function chosenRows(rows: readonly DeskRow[], choice: DeskChoice, locale: string): DeskRow[] {
	const compare = comparers(locale)[choice.column];
	const chosen = rows.filter((row) => choice.task === "all" || taskOf(row) === choice.task);
	return chosen.sort((one, other) => (choice.descending ? compare(other, one) : compare(one, other)));
}

function comparers(locale: string): Readonly<Record<Column, (one: DeskRow, other: DeskRow) => number>> {
	const { compare } = new Intl.Collator(locale, { numeric: true });
	return {
		title: (one, other) => compare(one.title, other.title),
		task: (one, other) => tasks.indexOf(taskOf(one)) - tasks.indexOf(taskOf(other)),
		words: (one, other) => one.wordsLeft - other.wordsLeft,
		// Nobody comes last.
		translator: (one, other) => compare(one.translator ?? "\uffff", other.translator ?? "\uffff"),
		age: (one, other) => compare(one.translationChanged ?? "", other.translationChanged ?? ""),
	};
}

/** Words of a section's originals, by how far their translations have come. */
export interface SectionProgress {
	readonly key: string;
	readonly title: string;
	readonly pages: number;
	readonly donePages: number;
	readonly reviewed: number;
	readonly translated: number;
	readonly machine: number;
	readonly left: number;
}

/** Which part of the bar a page's translated words belong to. */
function partOf({ state }: DeskRow): "reviewed" | "translated" | "machine" {
	return state === "reviewed" || state === "machine" ? state : "translated";
}

/** The sections of a language in the order of the site. */
export function sectionProgress(rows: readonly DeskRow[]): SectionProgress[] {
	const sections = new Map<string, SectionProgress>();
	for (const row of rows) {
		if (row.status === "orphan") continue;
		const { key, title } = row.section;
		const before = sections.get(key) ?? {
			key,
			title,
			pages: 0,
			donePages: 0,
			reviewed: 0,
			translated: 0,
			machine: 0,
			left: 0,
		};
		const done = row.words - row.wordsLeft;
		const isDone = taskOf(row) === "done" || taskOf(row) === "review";
		sections.set(key, {
			...before,
			pages: before.pages + 1,
			donePages: before.donePages + (isDone ? 1 : 0),
			[partOf(row)]: before[partOf(row)] + done,
			left: before.left + row.wordsLeft,
		});
	}
	return [...sections.values()];
}
