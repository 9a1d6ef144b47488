import { formatExplanation } from "../../core/checks/explain/format-explanation.ts";
import { counted } from "../../core/problems/counted.ts";
import { exitCodeOf, type ProblemFormat } from "../../core/problems/format-problems.ts";
import { sortProblems } from "../../core/problems/problem.ts";
import { checkTheme } from "../../node/checking/check-theme.ts";
import { explainPlace } from "../../node/checking/explain-place.ts";
import { missingDictionaries } from "../../node/reading/tools/language-tools.ts";
import { withSite } from "../../node/reading/with-site.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga check`: reports what is wrong with the content. */
export const check: Command = {
	summary: "check the content without building it",
	help: `Usage: brygga check [options]

Checks front matter, pairing, addresses, links, pictures, interface texts, translations, and the site's own
layouts, styles, templates and their data. Writes nothing but what it keeps for the next time, in
.brygga/ beside the content. Where the site has a configuration (.eleventy.ts), pages and templates
are parsed but not rendered, since its code could write files meanwhile: a build tells what fails in them.

  --explain FILE:LINE         shows what the translation rules read in the block or field at that line, in
                              both languages, what agrees with what, and why the rest doesn't
  --all                       every problem; otherwise, of many of one kind, the first few and
                              their number (the formats json and github always have them all)
${sharedHelp}

Exit codes: 0 clean, 1 problems, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values } = parseOptions(context, {
			options: { all: { type: "boolean" }, explain: { type: "string" } },
		});
		if (values.explain !== undefined) return explain(values.explain, { root, format, context });
		const { model, problems, unrendered } = await withSite(root, {
			work: async (site) => {
				const state = await site.look();
				const checked = await site.check({ state });
				const { files } = state.listing;
				if (!checked.model) return { ...checked, unrendered: false };
				const theme = await checkTheme(site, { root, model: checked.model, files });
				return { ...theme, ...checked, problems: sortProblems([...checked.problems, ...theme.problems]) };
			},
			onNote: noteTo(context),
		});
		printProblems(problems, { format, context, all: values.all === true });
		if (problems.length === 0 && format === "text" && !quiet && model) {
			const pages = [...model.pages.values()].reduce((sum, tree) => sum + tree.size, 0);
			context.report(`No problems in ${counted(pages, "page")}.\n`);
		}
		if (unrendered && format === "text" && !quiet) context.report(notRendered);
		const dictionaries = model ? missingDictionaries(model.settings.languages) : [];
		if (dictionaries.length > 0 && format === "text" && !quiet)
			context.report(`More would be found with dictionaries: npm install ${dictionaries.join(" ")}\n`);
		return exitCodeOf(problems);
	},
};

const notRendered =
	"Pages and templates weren't rendered, since the site's own code may write files meanwhile: what fails in them, brygga build tells.\n";

/** Prints what the rules read at a place. */
async function explain(
	place: string,
	{
		root,
		format,
		context,
	}: { readonly root: string; readonly format: ProblemFormat; readonly context: CommandContext },
): Promise<0 | 1> {
	const [, file = "", line = ""] = /^(.+):([1-9]\d*)$/.exec(place) ?? [];
	if (file === "") throw new UsageError(`“${place}” isn't a file and a line: content/en/about.md:12.`);
	const { directory } = context;
	const result = await withSite(root, {
		work: (site) => explainPlace(site, { root, directory, file, line: Number(line) }),
		onNote: noteTo(context),
	});
	const problems = result.ok ? result.value.flatMap((explanation) => explanation.problems) : result.problems;
	if (format === "json") {
		const explanations = result.ok ? result.value : [];
		context.print(`${JSON.stringify({ explanations, problems }, null, 2)}\n`);
	} else if (result.ok && format === "text") context.print(result.value.map(formatExplanation).join("\n"));
	else printProblems(problems, { format, context });
	return exitCodeOf(problems);
}
