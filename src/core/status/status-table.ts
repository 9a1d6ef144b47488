import { counted } from "../problems/counted.ts";
import { describeChanges, needsWork, type StatusReport, type StatusRow } from "./status-report.ts";

const header = ["page", "status", "state", "translator", "reviewer", "words left", "changed in the original"];

/** Statuses in the order in which they are counted. */
const order: readonly StatusRow["status"][] = [
	"current",
	"cosmetic",
	"stale",
	"unpinned",
	"missing",
	"orphan",
];

/** A report as text for people: a table for each language, grouped by folder, each with its sum. */
export function formatStatus({ languages, pages }: StatusReport): string {
	if (pages.length === 0) return "There is nothing to translate.\n";
	return languages
		.map((language) => pages.filter((row) => row.language === language))
		.filter((rows) => rows.length > 0)
		.map(languageTable)
		.join("\n");
}

function languageTable(rows: readonly StatusRow[]): string {
	const groups = new Map<string, StatusRow[]>([["", []]]);
	for (const row of rows) {
		const folder = row.key.includes("/") ? `${row.key.slice(0, row.key.lastIndexOf("/"))}/` : "";
		const members = groups.get(folder);
		if (members) members.push(row);
		else groups.set(folder, [row]);
	}
	const cells = new Map(
		[...groups].map(([folder, members]) => [folder, members.map((row) => cellsOf(row, folder))]),
	);
	const all = [header, ...[...cells.values()].flat()];
	const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]): string =>
		`  ${row.map((cell, column) => (column === 5 ? cell.padStart(widths[5] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ")}`.trimEnd();
	if (groups.get("")?.length === 0) groups.delete("");
	return [
		`${rows[0]?.language}: ${formatCounts(rows)}`,
		"",
		line(header),
		...[...groups].flatMap(([folder, members]) => [
			"",
			...(folder === "" ? [] : [`${folder}  ${formatCounts(members)}`]),
			...(cells.get(folder) ?? []).map(line),
		]),
		"",
	].join("\n");
}

function cellsOf(row: StatusRow, folder: string): string[] {
	return [
		row.key.slice(folder.length),
		row.status,
		row.state ?? "",
		row.translator ?? "",
		row.reviewer ?? "",
		row.wordsLeft === 0 ? "" : String(row.wordsLeft),
		needsWork(row) ? describeChanges(row) : "",
	];
}

/** "24 pages: 20 current, 1 stale, 3 missing; 512 words left" */
export function formatCounts(rows: readonly StatusRow[]): string {
	const counts = order
		.map((status) => [status, rows.filter((row) => row.status === status).length] as const)
		.filter(([, count]) => count > 0)
		.map(([status, count]) => `${count} ${status}`);
	const words = rows.reduce((sum, { wordsLeft }) => sum + wordsLeft, 0);
	const left = words === 0 ? "" : `; ${counted(words, "word")} left`;
	return `${counted(rows.length, "page")}: ${counts.join(", ")}${left}`;
}
