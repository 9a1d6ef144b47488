import { type StatusReport, statusReport } from "../../core/drift/status-report.ts";
import { exitCodeOf } from "../../core/problems/format-problems.ts";
import { loadSite } from "../../node/load-site.ts";
import type { Command } from "../command.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga status`: how each translation stands. */
export const status: Command = {
	summary: "show which translations are missing, stale or current",
	help: `Usage: brygga status [options]

Shows every page with its translations: current, cosmetic, stale, missing, unpinned or orphan,
and the state of review. Writes nothing.

${sharedHelp}

Exit codes: 0 shown, 1 the content has errors that hide pages, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format } = parseOptions(context, { options: {} });
		const { model, problems } = await loadSite(root);
		if (!model) {
			printProblems(problems, { format, context });
			return exitCodeOf(problems);
		}
		const report = statusReport(model);
		context.print(format === "json" ? `${JSON.stringify(report, null, 2)}\n` : table(report));
		const hidden = problems.filter(
			({ code }) => code.startsWith("front-matter/") || code.startsWith("content/"),
		);
		if (hidden.length > 0 && format !== "json") printProblems(hidden, { format, context });
		return exitCodeOf(hidden);
	},
};

function table({ pages }: StatusReport): string {
	if (pages.length === 0) return "There is nothing to translate.\n";
	const rows = pages.map(({ key, language, status, state, staleBlocks }) => [
		key,
		language,
		status,
		state ?? "",
		staleBlocks.length === 0 ? "" : `blocks ${staleBlocks.join(", ")}`,
	]);
	const header = ["page", "language", "status", "state", "changed"];
	const widths = header.map((name, column) =>
		Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	return [header, ...rows]
		.map(
			(row) =>
				`${row
					.map((cell, column) => cell.padEnd(widths[column] ?? 0))
					.join("  ")
					.trimEnd()}\n`,
		)
		.join("");
}
