import { languageName } from "../../core/languages/language-tag.ts";
import { exitCodeOf } from "../../core/problems/format-problems.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type SiteStatus, siteStatus } from "../../core/status/site-status.ts";
import {
	describeChanges,
	needsWork,
	type StatusReport,
	type StatusRow,
} from "../../core/status/status-report.ts";
import { formatSummary } from "../../core/status/status-summary.ts";
import { formatStatus } from "../../core/status/status-table.ts";
import { type OriginalsThen, originalsAt } from "../../node/git/changed-originals.ts";
import { gitProblem } from "../../node/git/git-problems.ts";
import { buildDay } from "../../node/reading/build-day.ts";
import { withSite } from "../../node/reading/with-site.ts";
import type { Command, CommandContext } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, type SharedOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga status`: how each translation stands. */
export const status: Command = {
	summary: "show which translations are missing, stale or current",
	help: `Usage: brygga status [options]

Shows every page in every language it is to be translated into:

  current    made from the original as it is
  cosmetic   the original changed, but nothing that the translation has to follow
  stale      the original's text changed; the blocks and sections are named
  unpinned   nobody has noted which original it was made from
  missing    there is no translation
  orphan     there is no original

with the state of review, who translated and reviewed, and the words left to translate or
go through. Changes no file of the site.

  --check                     exit with 1 when a translation is stale, unpinned, missing or
                              an orphan
  --changed-since REFERENCE   only pages whose original differs from that branch, tag or
                              commit (where the two parted)
  --summary                   write Markdown, for the summary of a job
${sharedHelp}

Exit codes: 0 shown, 1 content that can't be read hides pages, or see --check,
2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { values, ...options } = parseOptions(context, {
			options: {
				check: { type: "boolean" },
				"changed-since": { type: "string" },
				summary: { type: "boolean" },
			},
		});
		const { day } = buildDay();
		const read = await withSite(options.root, {
			work: async (site) => siteStatus(await site.read(), { today: day }),
			onNote: noteTo(context),
		});
		if (!read.report) {
			printProblems(read.problems, { format: options.format, context });
			return exitCodeOf(read.problems);
		}
		const changedSince = values["changed-since"];
		const selected =
			changedSince === undefined ? undefined : await changedKeys(read, { root: options.root, changedSince });
		if (selected && "problem" in selected) {
			printProblems([selected.problem], { format: options.format, context });
			return 1;
		}
		const pages = selected
			? read.report.pages.filter(({ key }) => selected.keys.has(key))
			: read.report.pages;
		const report = { ...read.report, pages };
		if (values.summary === true) {
			context.print(formatSummary(report, changedSince === undefined ? {} : { changedSince }));
			if (options.format === "text") printProblems(read.problems, { format: "text", context });
		} else show(report, { context, options, problems: read.problems });
		const failed = values.check === true && pages.some(needsWork);
		return failed ? 1 : exitCodeOf(read.problems);
	},
};

function show(
	report: StatusReport,
	{
		context,
		options,
		problems,
	}: {
		readonly context: CommandContext;
		readonly options: SharedOptions;
		readonly problems: readonly Problem[];
	},
): void {
	switch (options.format) {
		case "json":
			context.print(`${JSON.stringify(problems.length === 0 ? report : { ...report, problems }, null, 2)}\n`);
			return;
		case "github":
			printProblems([...problems, ...report.pages.filter(needsWork).map(annotation)], {
				format: "github",
				context,
			});
			return;
		case "text":
			context.print(formatStatus(report));
			printProblems(problems, { format: "text", context });
	}
}

function annotation(row: StatusRow): Problem {
	const { key, language, status: kind, original, file } = row;
	return {
		code: `status/${kind}`,
		severity: "warning",
		message: describeStanding(row),
		file: kind === "missing" ? (original ?? file) : file,
		line: 1,
		language,
		key,
	};
}

function describeStanding(row: StatusRow): string {
	const { key, language, status: kind, pinnedText } = row;
	const translation = `The translation of “${key}” into ${languageName(language, "en")}`;
	switch (kind) {
		case "missing":
			return `“${key}” has no translation into ${languageName(language, "en")}.`;
		case "orphan":
			return `${translation} has no original.`;
		case "unpinned":
			return `${translation} has no pin, so nobody can tell whether it is up to date.`;
		case "current":
		case "cosmetic":
			return `${translation} is up to date.`;
		case "stale":
			return pinnedText === "gone"
				? `${translation} was made from another version of the original; what differs isn't known.`
				: `${translation} is out of date. Changed in the original: ${describeChanges(row)}.`;
	}
}

/** Keys whose original isn't what it was, new and removed ones included. */
async function changedKeys(
	{ report, originals }: SiteStatus,
	{ root, changedSince }: { readonly root: string; readonly changedSince: string },
): Promise<{ readonly keys: ReadonlySet<string> } | { readonly problem: Problem }> {
	const found = await originalsAt(changedSince, { root, source: report?.languages[0] ?? "" });
	if (found.kind !== "known") return { problem: unknownOriginals(changedSince, found) };
	const before = found.originals;
	const keys = new Set<string>();
	for (const [key, blobs] of originals) if (!blobs.includes(before.get(key) ?? "")) keys.add(key);
	for (const key of before.keys()) if (!originals.has(key)) keys.add(key);
	return { keys };
}

function unknownOriginals(
	reference: string,
	found: Exclude<OriginalsThen, { readonly kind: "known" }>,
): Problem {
	switch (found.kind) {
		case "unknown-reference":
			return {
				code: "git/unknown-reference",
				severity: "error",
				message: `Git knows no version “${reference}” here.`,
				hint: "Fetch it first (git fetch origin BRANCH), or name another branch, tag or commit.",
				actual: reference,
			};
		case "no-common-version":
			return {
				code: "git/no-common-version",
				severity: "error",
				message: `Git finds no version that this one and “${reference}” have in common, so which originals have changed since isn't known.`,
				hint: found.isShallow
					? "This clone has the latest commits only. Fetch the whole history: git fetch --unshallow"
					: "Name a branch, tag or commit of the same history.",
				actual: reference,
			};
		case "failed": {
			const unknown = `which originals have changed since “${reference}” isn't known`;
			return { ...gitProblem(found.failure, unknown), severity: "error", actual: reference };
		}
	}
}
