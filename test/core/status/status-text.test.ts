import { test } from "uvu";
import * as assert from "uvu/assert";
import type { StatusRow } from "../../../src/core/status/status-report.ts";
import { formatSummary } from "../../../src/core/status/status-summary.ts";
import { formatStatus } from "../../../src/core/status/status-table.ts";

function row(key: string, rest: Partial<StatusRow> = {}): StatusRow {
	const file = `content/en/${key}.md`;
	return {
		key,
		language: "en",
		status: "current",
		staleBlocks: [],
		changes: [],
		staleFields: [],
		wordsLeft: 0,
		file,
		...rest,
	};
}

const pages: readonly StatusRow[] = [
	row("index", { state: "reviewed", translator: "Åsa Ö", reviewer: "B" }),
	row("nyheter/a", {
		status: "stale",
		state: "in-review",
		staleBlocks: [3, 4],
		changes: [
			{ block: 3, line: 9, change: "changed", section: "Bygget | 2" },
			{ block: 4, line: 11, change: "added", section: "Bygget | 2" },
		],
		staleFields: ["title"],
		pinnedText: "known",
		wordsLeft: 12,
	}),
	row("nyheter/b", { status: "missing", wordsLeft: 300 }),
	row("nyheter/c", { status: "stale", pinnedText: "gone", wordsLeft: 5 }),
];

test("the table is grouped by folder and summed, for each language and folder", () => {
	const text = formatStatus({ languages: ["sv", "en"], pages });
	assert.is(
		text,
		`en: 4 pages: 1 current, 2 stale, 1 missing; 317 words left

  page   status   state      translator  reviewer  words left  changed in the original

  index  current  reviewed   Åsa Ö       B

nyheter/  3 pages: 2 stale, 1 missing; 317 words left
  a      stale    in-review                                12  blocks 3, 4 (Bygget | 2), title
  b      missing                                          300
  c      stale                                              5  not known: the text that was translated can't be had
`,
	);
});

test("a site without translations says that there is nothing to do", () => {
	assert.is(formatStatus({ languages: ["sv"], pages: [] }), "There is nothing to translate.\n");
	assert.match(
		formatSummary({ languages: ["sv"], pages: [] }, { changedSince: "main" }),
		"No original has changed.",
	);
});

test("the summary lists all that waits for work, and what is up to date", () => {
	const text = formatSummary({ languages: ["sv", "en"], pages }, { changedSince: "origin/main" });
	assert.match(text, "## Translations of originals changed since `origin/main`");
	const cells = text.split("\n").filter((line) => line.startsWith("| `"));
	assert.equal(
		cells.map((line) => line.split("`")[1]),
		["nyheter/a", "nyheter/b", "nyheter/c"],
	);
	assert.match(text, "1 up to date: `index` (en).");
});

test("texts of headings can't break the summary's table", () => {
	const changes = [{ block: 1, line: 1, change: "changed", section: "a | b <script> @all [x](y)" }] as const;
	const text = formatSummary({
		languages: [],
		pages: [row("x", { status: "stale", staleBlocks: [1], changes })],
	});
	const line = text.split("\n").find((candidate) => candidate.startsWith("| `x`")) ?? "";
	assert.is(line.split("|").length, 7);
	assert.not.match(line, /<|@|\[/);
});

test.run();
