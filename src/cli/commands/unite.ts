import { resolve } from "node:path";
import { exitCodeOf } from "../../core/problems/format-problems.ts";
import { hasErrors } from "../../core/problems/problem.ts";
import { uniteShards } from "../../node/sharding/unite-shards.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions, sharedHelp, siteRoot } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga unite`: puts the shards of a build together. */
export const unite: Command = {
	summary: "put the outputs of “build --shard” together to one site",
	help: `Usage: brygga unite DIR… --output DIR [options]

Puts the outputs of all shards of a build together and makes the search indexes. The result
is byte for byte that of a build on one machine. Nothing is written unless all shards are
there and belong to the same build. No site need be where this runs.

  --output DIR                where the site goes
  --no-search                 leave the search indexes out
${sharedHelp}

Exit codes: 0 clean, 1 problems, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { format, quiet, values, positionals } = parseOptions(context, {
			options: { output: { type: "string" }, "no-search": { type: "boolean" } },
			positionals: Number.POSITIVE_INFINITY,
			anywhere: true,
		});
		if (positionals.length === 0) throw new UsageError("Name the outputs of the shards.");
		if (values.output === undefined) throw new UsageError("Say with --output where the site goes.");
		const output = resolve(context.directory, values.output);
		const directories = positionals.map((directory) => resolve(context.directory, directory));
		const { problems, files } = await uniteShards(directories, {
			root: siteRoot(context),
			output,
			search: values["no-search"] !== true,
		});
		printProblems(problems, { format, context });
		if (format === "text" && !quiet && !hasErrors(problems))
			context.report(`Put ${files} files of ${directories.length} shards together in ${output}.\n`);
		return exitCodeOf(problems);
	},
};
