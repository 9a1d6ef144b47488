import { test } from "uvu";
import * as assert from "uvu/assert";
import { agePhrase } from "../../../src/workbench/app/desk/age.tsx";
import {
	chosenRows,
	type DeskChoice,
	rowsOf,
	sectionProgress,
} from "../../../src/workbench/app/rows/desk-rows.ts";
import { taskOf } from "../../../src/workbench/app/rows/task-of.ts";
import { addressOf, readRoute } from "../../../src/workbench/app/shell/route.ts";
import type { DeskRow } from "../../../src/workbench/interface/desk.ts";

function row(key: string, more: Partial<DeskRow> = {}): DeskRow {
	return {
		key,
		language: "en",
		title: key,
		section: { key: "nyheter", title: "Nyheter" },
		status: "current",
		state: "reviewed",
		words: 100,
		wordsLeft: 0,
		errors: 0,
		warnings: 0,
		unsaved: false,
		toHandIn: false,
		...more,
	};
}

const choice: DeskChoice = { language: "en", task: "all", text: "", column: "title", descending: false };

test("a page waits for what is most urgent of it", () => {
	assert.is(taskOf(row("a", { status: "missing" })), "begin");
	assert.is(taskOf(row("a", { status: "missing", unsaved: true })), "go-on");
	assert.is(taskOf(row("a", { errors: 1 })), "mend");
	assert.is(taskOf(row("a", { status: "stale", errors: 1 })), "update");
	assert.is(taskOf(row("a", { status: "stale", state: "reviewed" })), "update");
	assert.is(taskOf(row("a", { state: "machine" })), "machine");
	assert.is(taskOf(row("a", { state: "in-review" })), "review");
	assert.is(taskOf(row("a", { status: "orphan", unsaved: true })), "orphan");
	assert.is(taskOf(row("a")), "done");
});

test("the desk's rows are those of a language with all the words looked for, in the order chosen", () => {
	const rows = [
		row("örnsköldsvik", { translator: "Kim Berg" }),
		row("ale", { wordsLeft: 50 }),
		row("ale", { language: "de" }),
		row("zinkgruvan", { translator: "Eva Ek", wordsLeft: 5 }),
	];
	const keys = (more: Partial<DeskChoice>): string[] => {
		const chosen = { ...choice, ...more };
		return chosenRows(rowsOf(rows, chosen), chosen, "sv").map(({ key }) => key);
	};
	assert.equal(keys({}), ["ale", "zinkgruvan", "örnsköldsvik"]);
	assert.equal(keys({ column: "words", descending: true }), ["ale", "zinkgruvan", "örnsköldsvik"]);
	assert.equal(keys({ column: "translator" }), ["zinkgruvan", "örnsköldsvik", "ale"]);
	assert.equal(keys({ text: "nyheter KIM" }), ["örnsköldsvik"]);
	assert.equal(keys({ task: "begin" }), []);
});

test("a section's progress counts words, and pages that only wait to be read as done", () => {
	const [section] = sectionProgress([
		row("a"),
		row("b", { state: "in-review" }),
		row("c", { status: "missing", wordsLeft: 100 }),
		row("d", { status: "orphan" }),
	]);
	assert.equal(section, {
		key: "nyheter",
		title: "Nyheter",
		pages: 3,
		donePages: 2,
		reviewed: 100,
		translated: 100,
		machine: 0,
		left: 100,
	});
});

test("an age is told in the largest unit that is whole", () => {
	const now = Date.parse("2026-11-29T12:00:00Z");
	const ages = ["2026-11-29", "2026-11-28", "2026-10-02", "2024-01-01", "2026-12-24"];
	assert.equal(
		ages.map((date) => agePhrase(date, { now, locale: "en" })),
		["today", "yesterday", "last month", "2 years ago", "today"],
	);
});

test("an address leads to the page that it was made for", () => {
	for (const key of ["bidra", "nyheter/eu delegater", "a/b#c?d", "å/50 %"]) {
		const route = { kind: "page", language: "en", key } as const;
		assert.equal(readRoute(addressOf(route)), route);
		const toText = { ...route, unit: "contacts.role Eva Ek?/#" } as const;
		assert.equal(readRoute(addressOf(toText)), toText);
	}
	for (const kind of ["hand-in", "search"] as const) assert.equal(readRoute(addressOf({ kind })), { kind });
	for (const hash of ["", "#", "#/", "#/en", "#/%E0%A4%A"]) assert.equal(readRoute(hash), { kind: "desk" });
});

test.run();
