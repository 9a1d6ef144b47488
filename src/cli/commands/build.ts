import { resolve } from "node:path";
import { counted } from "../../core/problems/counted.ts";
import { countProblems, exitCodeOf } from "../../core/problems/format-problems.ts";
import { hasErrors } from "../../core/problems/problem.ts";
import { buildSite } from "../../node/build-site.ts";
import type { BuildResult } from "../../node/session/build-types.ts";
import { settleForShortRun } from "../../node/session/v8-flags.ts";
import { parseShard, type Shard } from "../../node/sharding/shard.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { createProgress } from "../progress.ts";

/** `brygga build`: checks the content and builds the site. */
export const build: Command = {
	summary: "check the content and build the site into _site/",
	help: `Usage: brygga build [options]

Checks the content, then builds the site and its search index. With errors nothing is
written and the previous site stays as it is.

  --output DIR                where the site goes (default: _site in the root)
  --no-search                 leave the search index out
  --shard I/N                 build the I-th of N shares of the pages, for “brygga unite”
  --no-translation-checks     leave the translation rules out, which “brygga check” runs
${sharedHelp}

Exit codes: 0 clean, 1 problems, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values } = parseOptions(context, {
			options: {
				output: { type: "string" },
				"no-search": { type: "boolean" },
				"no-translation-checks": { type: "boolean" },
				shard: { type: "string" },
			},
		});
		const shard = values.shard === undefined ? undefined : parseShard(values.shard);
		if (values.shard !== undefined && !shard)
			throw new UsageError(`“${values.shard}” isn't a shard; write for example 1/8.`);
		const output =
			values.output === undefined ? resolve(root, "_site") : resolve(context.directory, values.output);
		const progress = createProgress(context, { silent: quiet || format !== "text" });
		settleForShortRun();
		const result = await buildSite({
			root,
			output,
			search: values["no-search"] !== true,
			checkTranslations: values["no-translation-checks"] !== true,
			onStage: progress.stage,
			...(shard ? { shard } : {}),
		}).finally(progress.end);
		printProblems(result.problems, { format, context });
		if (format === "text" && hasErrors(result.problems)) {
			context.report(`Nothing was built: ${countProblems(result.problems)}.\n`);
		} else if (format === "text" && !quiet) {
			if (result.note !== undefined) context.report(`${result.note}\n`);
			context.report(`${summary(result, shard)} into ${output}.\n`);
		}
		return exitCodeOf(result.problems);
	},
};

/** What was done, in a few words. */
function summary({ pages, written, removed, languages }: BuildResult, shard: Shard | undefined): string {
	const share = shard ? `shard ${shard.index} of ${shard.count}, with ` : "";
	const changes =
		written + removed === 0
			? "nothing had changed"
			: `${counted(written, "file")} written, ${removed} removed`;
	return `Built ${share}${counted(pages, "page")} in ${counted(languages, "language")} (${changes})`;
}
