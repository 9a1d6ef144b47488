import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { blobId } from "../../core/drift/blob-id.ts";
import { wordsOf } from "../../core/drift/words-left.ts";
import { counted } from "../../core/problems/counted.ts";
import { newTranslation } from "../../core/translating/new-translation.ts";
import { originalKey, targetLanguage } from "../../core/translating/page-argument.ts";
import { gitBlobIds } from "../../node/git/git-blob-ids.ts";
import { changedMeanwhile, changeSources } from "../../node/writing/change-sources.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { withReadSite } from "../with-read-site.ts";

/** `brygga new`: the file of a translation, to be filled in. */
export const newCommand: Command = {
	summary: "begin a translation: a file with the original's texts to replace",
	help: `Usage: brygga new KEY LANGUAGE [options]

Writes content/LANGUAGE/KEY.md as a draft: front matter with the original's texts, and every
block of the original as a quotation that begins with [!original]. Write the translation
below each and remove the quotation. While a mark is left, only a draft passes the checks,
and drafts aren't published. Never overwrites a file.

  KEY        the original's path below its language's folder, without .md
  LANGUAGE   one of the site's languages; may be left out when there is but one to
             translate into
${sharedHelp}

Exit codes: 0 written, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, positionals } = parseOptions(context, { options: {}, positionals: 2 });
		const [name, tag] = positionals;
		if (name === undefined) throw new UsageError("The page is missing.");
		return withReadSite({ root, format, context }, async ({ site, problems }, fail) => {
			const [only, ...others] = site.settings.languages.slice(1);
			if (tag === undefined && (!only || others.length > 0)) throw new UsageError("The language is missing.");
			const language = targetLanguage(site, tag ?? only?.tag ?? "");
			const key = originalKey(site, name);
			if (!language.ok || !key.ok) {
				return fail([...(key.ok ? [] : key.problems), ...(language.ok ? [] : language.problems)]);
			}
			const source = site.settings.source.tag;
			const original = site.pages.get(source)?.get(key.value);
			if (!original)
				return fail(problems.filter((problem) => problem.key === key.value && problem.language === source));
			const bytes = await readFile(join(root, original.file));
			if (blobId(bytes) !== original.blob) return fail([changedMeanwhile(original.file)]);
			const pin =
				(await gitBlobIds(root, [original.file])).get(original.file) ?? original.unixBlob ?? original.blob;
			const { tag: target } = language.value;
			const file = site.pages.get(target)?.get(key.value)?.file ?? `content/${target}/${key.value}.md`;
			const text = newTranslation(original, {
				text: bytes.toString("utf8"),
				pin,
				fields: site.settings.fields,
			});
			const refused = changeSources(root, [{ file, text }]);
			if (refused.length > 0)
				return fail(refused.map((problem) => ({ ...problem, language: target, key: key.value })));
			if (format !== "text") {
				printProblems([], { format, context });
				return 0;
			}
			context.print(`${file}\n`);
			if (!quiet) {
				context.report(
					`Written as a draft, ${counted(wordsOf(original), "word")} to translate. Write each translation below its quotation and\n` +
						`remove the quotation. Then: npx brygga check\n`,
				);
			}
			return 0;
		});
	},
};
