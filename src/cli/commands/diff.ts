import { languageName } from "../../core/languages/language-tag.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { shellWord } from "../../core/problems/shell-word.ts";
import { difference } from "../../core/translating/difference.ts";
import { formatDifference } from "../../core/translating/difference-text.ts";
import { originalKey, targetLanguage } from "../../core/translating/page-argument.ts";
import { isGitProblem } from "../../node/git/git-problems.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { withReadSite } from "../with-read-site.ts";

/** Columns of a line where the output isn't a terminal. */
const usualWidth = 96;

/** `brygga diff`: what changed in an original since it was translated. */
export const diff: Command = {
	summary: "show what changed in an original since it was translated",
	help: `Usage: brygga diff KEY [LANGUAGE] [options]

Shows each block and field of the original that changed since the translation was made, word
by word, with today's translation below it. [-removed-] and {+new+} words are marked.

  KEY        the original's path below its language's folder, without .md
  LANGUAGE   one of the site's languages (default: every language that has a translation)
${sharedHelp}

Exit codes: 0 shown, 1 problems, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, positionals } = parseOptions(context, { options: {}, positionals: 2 });
		const [name, tag] = positionals;
		if (name === undefined) throw new UsageError("The page is missing.");
		return withReadSite({ root, format, context }, async ({ site, problems, pinnedTexts }, fail) => {
			const key = originalKey(site, name);
			const language = tag === undefined ? undefined : targetLanguage(site, tag);
			if (!key.ok || language?.ok === false) {
				return fail([...(key.ok ? [] : key.problems), ...(language?.ok === false ? language.problems : [])]);
			}
			const { languages, source } = site.settings;
			const tags = language ? [language.value.tag] : languages.slice(1).map((item) => item.tag);
			const original = site.pages.get(source.tag)?.get(key.value);
			const ofGit = problems.filter(isGitProblem);
			const hiding = problems.filter(
				(problem) => problem.key === key.value && [source.tag, ...tags].includes(problem.language ?? ""),
			);
			const translations = tags.flatMap((item) => site.pages.get(item)?.get(key.value) ?? []);
			const differences = original
				? translations
						.filter(({ frontMatter }) => frontMatter.kind === "translation")
						.map((translation) =>
							difference(translation, { original, pinnedTexts, fields: site.settings.fields }),
						)
				: [];
			if (differences.length === 0)
				return fail(hiding.length > 0 ? hiding : [noTranslation(key.value, tags)]);
			if (format === "json") {
				context.print(
					`${JSON.stringify({ pages: differences, problems: [...ofGit, ...hiding] }, null, 2)}\n`,
				);
				return hiding.length > 0 ? 1 : 0;
			}
			const style = {
				colours: context.terminal?.colours ?? false,
				width: context.terminal?.columns ?? usualWidth,
			};
			context.print(differences.map((item) => formatDifference(item, style)).join("\n"));
			printProblems([...ofGit, ...hiding], { format, context });
			return hiding.length > 0 ? 1 : 0;
		});
	},
};

function noTranslation(key: string, tags: readonly string[]): Problem {
	const [tag = ""] = tags;
	return {
		code: "diff/no-translation",
		severity: "error",
		message: `“${key}” has no translation into ${tags.map((item) => languageName(item, "en")).join(" or ")} to compare with.`,
		hint: `Begin one with: npx brygga new ${shellWord(key)} ${tag}`,
		file: `content/${tag}/${key}.md`,
		language: tag,
		key,
	};
}
