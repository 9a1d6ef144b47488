import { writeTbx } from "../../core/exchange/formats/write-tbx.ts";
import { counted } from "../../core/problems/counted.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { withSite } from "../../node/reading/with-site.ts";
import { type Command, type ExitCode, UsageError } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { isFile, writeOutput } from "../write-output.ts";

/** `brygga glossary`: the termbase for translators' tools. */
export const glossary: Command = {
	summary: "write the termbase as TBX for a translation tool",
	help: `Usage: brygga glossary export [-o FILE] [options]

Writes i18n/glossary.csv as TBX (ISO 30042:2019, TBX-Basic), which translation tools show while
one translates: preferred and admitted renderings, those to avoid, definitions.

  -o, --output FILE           where the file goes (default, or -: standard output)
  --force                     replace FILE when it is there already
${sharedHelp}

Exit codes: 0 written, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values, positionals } = parseOptions(context, {
			options: { output: { type: "string", short: "o" }, force: { type: "boolean" } },
			positionals: 1,
		});
		const [action] = positionals;
		if (action === undefined) throw new UsageError("Say what to do with the glossary: export.");
		if (action !== "export") throw new UsageError(`Unknown action “${action}”, expected export.`);
		if (format === "json" && !isFile(values.output))
			throw new UsageError("--format json needs a file: -o FILE.");
		const fail = (problems: readonly Problem[]): ExitCode => {
			printProblems(problems, { format, context });
			return 1;
		};
		return withSite(root, {
			onNote: noteTo(context),
			work: async (opened) => {
				const { site, problems } = await opened.read();
				const wrong = problems.filter(({ code }) => code.startsWith("glossary/"));
				if (!site?.terms || wrong.length > 0) return fail(wrong.length > 0 ? wrong : problems);
				if (site.terms.length === 0) return fail([noTerms()]);
				const { settings } = site;
				const title =
					site.pages.get(settings.source.tag)?.get("index")?.frontMatter.data.title ?? settings.url;
				const text = writeTbx(site.terms, { languages: settings.languages.map(({ tag }) => tag), title });
				const file = writeOutput(text, {
					root,
					output: values.output,
					force: values.force === true,
					context,
				});
				const { length } = site.terms;
				if (format === "json")
					context.print(`${JSON.stringify({ problems: [], file, terms: length }, null, 2)}\n`);
				else if (!quiet)
					context.report(
						`${file === undefined ? "Exported" : `${file}:`} ${counted(length, "term")} in ${counted(settings.languages.length, "language")}.\n`,
					);
				return 0;
			},
		});
	},
};

function noTerms(): Problem {
	return {
		code: "glossary/empty",
		severity: "error",
		message: "The site has no glossary.",
		hint: "Create i18n/glossary.csv; the glossary of this repository shows how.",
		file: "i18n/glossary.csv",
	};
}
