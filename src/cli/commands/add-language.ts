import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParsedSite } from "../../core/content/parse-site.ts";
import { blobId } from "../../core/drift/blob-id.ts";
import { canonicalLanguageTag } from "../../core/languages/language-tag.ts";
import { addLanguage, type LanguageFiles } from "../../core/starting/add-language.ts";
import { gitBlobIds } from "../../node/git/git-blob-ids.ts";
import { hasCode } from "../../node/system/has-code.ts";
import { changeSources } from "../../node/writing/change-sources.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { withReadSite } from "../with-read-site.ts";

/** `brygga add-language`: a site in a language more. */
export const addLanguageCommand: Command = {
	summary: "begin another language: its folder, texts, glossary columns and settings",
	help: `Usage: brygga add-language TAG [options]

Adds a language to the site: the line in content/site.yaml, i18n/TAG.json with every text and
plural form that Brygga doesn't ship (empty, to be filled in), columns in i18n/glossary.csv,
and the start page as a draft. What is there already stays. Right-to-left needs nothing more.

  TAG        the language, as a BCP 47 tag: ar, fi, pt-BR
${sharedHelp}

Exit codes: 0 written, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, positionals } = parseOptions(context, { options: {}, positionals: 1 });
		const [typed] = positionals;
		if (typed === undefined) throw new UsageError("The language is missing.");
		// What isn't a tag stays as it is, to be told.
		const tag = canonicalLanguageTag(typed) ?? typed;
		return withReadSite({ root, format, context }, async ({ site }, fail) => {
			const changes = addLanguage(site, { tag, files: await languageFiles(root, { site, tag }) });
			if (!changes.ok) return fail(changes.problems);
			const refused = changeSources(root, changes.value);
			if (refused.length > 0) return fail(refused);
			if (format !== "text") {
				printProblems([], { format, context });
				return 0;
			}
			for (const { file } of changes.value) context.print(`${file}\n`);
			if (!quiet) context.report("Written. What is left to translate: npx brygga check\n");
			return 0;
		});
	},
};

async function languageFiles(
	root: string,
	{ site: { settings, pages }, tag }: { readonly site: ParsedSite; readonly tag: string },
): Promise<LanguageFiles> {
	const written = (file: string): { readonly text: string; readonly blob: string } | undefined => {
		try {
			const bytes = readFileSync(join(root, file));
			return { text: bytes.toString("utf8"), blob: blobId(bytes) };
		} catch (error) {
			if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
			throw error;
		}
	};
	const own = written("content/site.yaml") ?? { text: "", blob: "" };
	const glossary = written("i18n/glossary.csv");
	const original = pages.get(settings.source.tag)?.get("index");
	const start = original ? written(original.file) : undefined;
	const pin = original ? (await gitBlobIds(root, [original.file])).get(original.file) : undefined;
	return {
		settings: own,
		hasStrings: written(`i18n/${tag}.json`) !== undefined,
		...(glossary ? { glossary } : {}),
		...(start ? { start: { ...start, pin: pin ?? original?.unixBlob ?? start.blob } } : {}),
	};
}
