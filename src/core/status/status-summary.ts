import { describeChanges, needsWork, type StatusReport, type StatusRow } from "./status-report.ts";
import { formatCounts } from "./status-table.ts";

/**
 * A report as Markdown, for the summary of a job: what has to be worked on as a table, the rest as a count.
 *
 * @param options `changedSince` names the version that the originals are compared with, when the report is about the
 * changed ones only.
 */
export function formatSummary(
	{ pages }: StatusReport,
	{ changedSince }: { readonly changedSince?: string } = {},
): string {
	const title =
		changedSince === undefined
			? "Translations"
			: `Translations of originals changed since ${code(changedSince)}`;
	const waiting = pages.filter(needsWork);
	const done = pages.length - waiting.length;
	if (pages.length === 0) {
		const text = changedSince === undefined ? "There is nothing to translate." : "No original has changed.";
		return `## ${title}\n\n${text}\n`;
	}
	const rest = done === 0 ? "" : `${done} up to date: ${names(pages.filter((row) => !needsWork(row)))}.\n`;
	const table = [
		"| page | language | status | changed in the original | words left |",
		"| --- | --- | --- | --- | ---: |",
		...waiting.map(
			(row) =>
				`| ${code(row.key)} | ${row.language} | ${row.status} | ${escapeCell(describeChanges(row))} | ${row.wordsLeft} |`,
		),
	].join("\n");
	return [
		`## ${title}\n`,
		`${formatCounts(pages)}.\n`,
		...(waiting.length === 0 ? [] : [`${table}\n`]),
		...(rest === "" ? [] : [rest]),
	].join("\n");
}

/** Keys, with the language where a page stands for more than one. */
function names(rows: readonly StatusRow[]): string {
	const shown = rows.slice(0, 20).map(({ key, language }) => `${code(key)} (${language})`);
	return `${shown.join(", ")}${rows.length > shown.length ? " …" : ""}`;
}

function code(text: string): string {
	return `\`${text.replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}

/** Text that Markdown shows as it is, inside a cell. */
function escapeCell(text: string): string {
	return text.replace(/[\\|`*_[\]<>#&@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
