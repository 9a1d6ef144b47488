import { exitCodeOf } from "../../core/problems/format-problems.ts";
import { missingDictionaries } from "../../node/reading/language-tools.ts";
import { withSite } from "../../node/reading/with-site.ts";
import type { Command } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga check`: reports what is wrong with the content. */
export const check: Command = {
	summary: "check the content without building it",
	help: `Usage: brygga check [options]

Checks front matter, pairing, addresses, links, pictures, interface texts and translations. Writes nothing but
what it keeps for the next time, in .brygga/ beside the content.

  --all                       every problem; otherwise, of many of one kind, the first few and
                              their number (the formats json and github always have them all)
${sharedHelp}

Exit codes: 0 clean, 1 problems, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values } = parseOptions(context, { options: { all: { type: "boolean" } } });
		const { model, problems } = await withSite(root, {
			work: (site) => site.check(),
			onNote: noteTo(context),
		});
		printProblems(problems, { format, context, all: values.all === true });
		if (problems.length === 0 && format === "text" && !quiet && model) {
			const pages = [...model.pages.values()].reduce((sum, tree) => sum + tree.size, 0);
			context.report(`No problems in ${pages} pages.\n`);
		}
		const dictionaries = model ? missingDictionaries(model.settings.languages) : [];
		if (dictionaries.length > 0 && format === "text" && !quiet)
			context.report(`More would be found with dictionaries: npm install ${dictionaries.join(" ")}\n`);
		return exitCodeOf(problems);
	},
};
