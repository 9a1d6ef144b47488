import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ownVersion } from "../../core/content/settings/version-problem.ts";
import { canonicalLanguageTag, languageName } from "../../core/languages/language-tag.ts";
import { nameSome } from "../../core/problems/name-some.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type NewFile, starterSite } from "../../core/starting/starter-site.ts";
import { starterTexts } from "../../core/starting/starter-texts.ts";
import { shippedLanguages } from "../../core/strings/shipped-texts.ts";
import { configurationNames } from "../../node/configuration/find-configuration.ts";
import { buildDay } from "../../node/reading/build-day.ts";
import { hasCode } from "../../node/system/has-code.ts";
import { makeFolder } from "../../node/system/make-folder.ts";
import { changeSources } from "../../node/writing/change-sources.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { inNewFolder } from "../in-new-folder.ts";
import { initFrom, initFromHelp } from "../init-from.ts";
import { parseOptions } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga init`: a site to begin with. */
export const init: Command = {
	summary: "begin a site: settings and a page of each kind, in your languages",
	help: `Usage: brygga init [DIR] [options]
       brygga init --from NAME OLD [DIR] [options]

Writes a site that builds as it is: settings, and a page of each kind that Brygga ships, with its
translations. Nothing is overwritten: the folder must be empty but for package.json, what npm
installed, and files whose names begin with a dot.

  DIR                         the folder, which is made when it isn't there (default: this one)
  --source TAG                the language that pages are first written in (default: the first
                              of the languages, else en)
  --languages TAG,TAG         every language (default: the source)

${initFromHelp}

  --format text|json|github   how problems are written (default: text)
  --quiet                     no messages, only problems
  --help                      this text

Pages come in ${shippedLanguages.join(", ")}.

Exit codes: 0 written, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { format, quiet, values, positionals } = parseOptions(context, {
			anywhere: true,
			options: { source: { type: "string" }, languages: { type: "string" }, from: { type: "string" } },
			positionals: 2,
		});
		if (values.from !== undefined) {
			const languages =
				values.languages === undefined ? {} : { languages: wantedLanguages(values).languages };
			const source = values.source === undefined ? {} : { source: asTag(values.source) };
			const choice = { ...source, ...languages, kind: values.from, projectFiles };
			return initFrom({ ...choice, folders: positionals, format, quiet, context });
		}
		if (positionals[1] !== undefined) throw new UsageError(`Unexpected argument “${positionals[1]}”.`);
		const folder = resolve(context.directory, positionals[0] ?? ".");
		const { source, languages } = wantedLanguages(values);
		const [major, minor] = ownVersion.split(".");
		const { day, problems } = buildDay();
		const found = [...problems, ...(await inNewFolder(folder, () => occupied(folder)))];
		const files = [
			...starterSite({ source, languages, version: `${major}.${minor}`, today: day }),
			...projectFiles(folder),
		];
		if (found.length === 0) {
			await inNewFolder(folder, () => makeFolder(folder));
			found.push(...changeSources(folder, files));
		}
		if (format !== "text" || found.length > 0) printProblems(found, { format, context });
		if (found.length > 0) return 1;
		if (format === "text") {
			for (const { file } of files) context.print(`${file}\n`);
			if (!quiet) context.report(farewell(folder, { source, languages, context }));
		}
		return 0;
	},
};

/** The languages as their tags are written, the source first. */
function wantedLanguages(values: { readonly source?: string; readonly languages?: string }): {
	readonly source: string;
	readonly languages: readonly string[];
} {
	const named = (values.languages ?? "").split(",").filter((tag) => tag.trim() !== "");
	const [source = "en", ...others] = [values.source ?? named[0] ?? "en", ...named].map(asTag);
	return { source, languages: [...new Set([source, ...others])] };
}

function asTag(typed: string): string {
	const tag = canonicalLanguageTag(typed.trim());
	if (tag === undefined)
		throw new UsageError(`“${typed.trim()}” isn't a language tag (BCP 47), such as en, fi or pt-BR.`);
	return tag;
}

/** What npm makes, and what anybody has in a folder before a site. */
const harmless = /^(?:\..*|package\.json|package-lock\.json|node_modules|LICEN[CS]E.*|README.*)$/i;

function occupied(folder: string): Problem[] {
	const names = namesIn(folder);
	const others = names.filter((name) => !harmless.test(name));
	if (others.length === 0) return [];
	return [
		{
			code: "init/not-empty",
			severity: "error",
			message: `The folder ${folder} isn't empty: it holds ${nameSome(others)}.`,
			hint: configurationNames.some((name) => names.includes(name))
				? "Name a folder that is empty or yet to be made (npx brygga init my-site), and take the configuration, _data and _includes along: they count there too."
				: "Name a folder that is empty or yet to be made: npx brygga init my-site.",
		},
	];
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		if (hasCode(error, "ENOTDIR")) throw new UsageError(`${folder} is a file.`);
		throw error;
	}
}

/** What makes the folder a project of its own, unless Brygga is installed there or above. */
function projectFiles(folder: string): NewFile[] {
	const files: NewFile[] = [];
	if (!existsSync(join(folder, ".gitignore")))
		files.push({ file: ".gitignore", text: "node_modules/\n_site/\n.brygga/\n" });
	if (!isInstalled(folder) && !existsSync(join(folder, "package.json")))
		files.push({
			file: "package.json",
			text: `${JSON.stringify(
				{
					private: true,
					type: "module",
					scripts: { build: "brygga build", start: "brygga serve" },
					dependencies: { brygga: `^${ownVersion}` },
				},
				null,
				"\t",
			)}\n`,
		});
	return files;
}

function isInstalled(folder: string): boolean {
	for (let above = folder; ; above = dirname(above)) {
		if (existsSync(join(above, "node_modules/brygga"))) return true;
		if (above === dirname(above)) return false;
	}
}

function farewell(
	folder: string,
	{
		source,
		languages,
		context: { directory },
	}: { readonly source: string; readonly languages: readonly string[]; readonly context: CommandContext },
): string {
	const untold = languages.filter((tag) => starterTexts(tag) === undefined);
	const names = untold.map((tag) => languageName(tag, "en")).join(", ");
	const way = relative(directory, folder);
	return [
		...(untold.length === 0
			? []
			: [`Brygga ships no texts in ${names}: npx brygga check tells what to write.`]),
		...(starterTexts(source) === undefined
			? [
					`Until you translate them, the pages in content/${source}/ and the texts in i18n/${source}.json are in English.`,
				]
			: []),
		`Written. See it, and change it while you look: ${way === "" ? "" : `cd ${way}, then `}npx brygga serve`,
		"",
	].join("\n");
}
