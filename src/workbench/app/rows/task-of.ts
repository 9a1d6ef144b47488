import type { DeskRow } from "../../interface/desk.ts";

/** What is to be done with a page, the most urgent first. */
export const tasks = [
	"go-on",
	"mend",
	"update",
	"finish",
	"review",
	"begin",
	"machine",
	"orphan",
	"done",
] as const;

export type Task = (typeof tasks)[number];

/** What a page waits for: for somebody to save what was typed, to mend a fault, to follow its original … */
export function taskOf({ unsaved, status, state, errors }: DeskRow): Task {
	if (status === "orphan") return "orphan";
	if (unsaved) return "go-on";
	if (status === "missing") return "begin";
	if (state === "draft") return "finish";
	// An original that has changed is the reason for most of what is found then.
	if (status === "stale" || status === "unpinned") return "update";
	if (errors > 0) return "mend";
	if (state === "machine") return "machine";
	return state === "in-review" ? "review" : "done";
}

/** How many pages wait for what. */
export function countTasks(rows: readonly DeskRow[]): ReadonlyMap<Task, number> {
	const counts = new Map<Task, number>();
	for (const row of rows) counts.set(taskOf(row), (counts.get(taskOf(row)) ?? 0) + 1);
	return counts;
}
