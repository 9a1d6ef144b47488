import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { conversionSummary } from "../core/conversion/conversion-report.ts";
import { type GeneratorKind, generatorKinds } from "../core/conversion/generator-kind.ts";
import { inSentence } from "../core/problems/name-some.ts";
import type { NewFile } from "../core/starting/starter-site.ts";
import { convertFolder, reportFile } from "../node/conversion/convert-folder.ts";
import { changeSources } from "../node/writing/change-sources.ts";
import { type CommandContext, type ExitCode, UsageError } from "./command.ts";
import { inNewFolder } from "./in-new-folder.ts";
import { printProblems } from "./print-problems.ts";
import { shownPath } from "./write-output.ts";

/** What `brygga init --from` is given. */
export interface InitFromOptions {
	/** The generator's name, as it is typed. */
	readonly kind: string;
	/** The old site's folder and the new one, as they are typed. */
	readonly folders: readonly string[];
	/** Tags of the languages, canonical, when they are given. */
	readonly source?: string;
	readonly languages?: readonly string[];
	/** What makes a folder a project of its own. */
	readonly projectFiles: (folder: string) => readonly NewFile[];
	readonly format: "text" | "json" | "github";
	readonly quiet: boolean;
	readonly context: CommandContext;
}

/** The part of `brygga init --help` about other generators' sites. */
export const initFromHelp = `With --from, the new site is made of another generator's: folders, front matter, languages, links,
pictures, and the shortcodes and components that are known. The old folder is only read. What
couldn't be taken along is counted here and listed, place by place, in ${reportFile}.

  --from NAME OLD [DIR]       NAME is ${inSentence(generatorKinds, "or")};
                              OLD the folder that holds that site's configuration; DIR the new
                              folder (default: OLD's name with -brygga). With --languages only
                              these are taken along`;

/** Makes a site of another generator's. */
export async function initFrom({
	kind: name,
	folders: [old, target],
	projectFiles,
	format,
	quiet,
	context,
	...choice
}: InitFromOptions): Promise<ExitCode> {
	const kind = generatorKinds.find((known) => known === name);
	if (!kind)
		throw new UsageError(`Unknown generator “${name}”, expected ${inSentence(generatorKinds, "or")}.`);
	if (old === undefined)
		throw new UsageError("The folder of the old site is missing: --from NAME OLD [DIR].");
	const from = resolve(context.directory, old);
	if (!existsSync(from) || !statSync(from).isDirectory()) throw new UsageError(`There is no folder ${from}.`);
	const to = resolve(context.directory, target ?? `${basename(from)}-brygga`);
	refuseTarget(to, from);
	if (!quiet) context.report(`Reading ${shownPath(from, context)} …\n`);
	const conversion = await inNewFolder(to, () => convertFolder(from, { kind, to, ...choice }));
	if (conversion.kind === "no-pages") throw new UsageError(noPages(kind, from));
	if (conversion.kind === "unreadable-settings") {
		printProblems(conversion.problems, { format, context });
		if (!quiet) context.report("Nothing was written.\n");
		return 1;
	}
	const { counts, losses } = conversion;
	const errors = [...conversion.errors, ...changeSources(to, projectFiles(to))];
	if (format === "json")
		context.print(`${JSON.stringify({ pages: counts, losses, problems: errors }, null, "\t")}\n`);
	else {
		context.print(conversionSummary(counts, losses));
		printProblems(errors, { format, context });
	}
	if (!quiet) context.report(farewell(shownPath(to, context)));
	return errors.length > 0 ? 1 : 0;
}

function refuseTarget(to: string, from: string): void {
	if (`${to}/`.startsWith(`${from}/`) || `${from}/`.startsWith(`${to}/`))
		throw new UsageError(
			"The new site can't be in the old one's folder, nor the old one in the new one's. Name another folder.",
		);
	if (existsSync(to) && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
		throw new UsageError(
			`${to} is there already, and isn't empty. Nothing was touched. Name another folder.`,
		);
}

const configurations: Readonly<Record<GeneratorKind, string>> = {
	hugo: "hugo.toml and content/",
	starlight: "astro.config.mjs and src/content/docs/",
	docusaurus: "docusaurus.config.js and docs/",
	jekyll: "_config.yml",
	vitepress: ".vitepress/",
};

function noPages(kind: GeneratorKind, from: string): string {
	return `No pages were found in ${from}. Name the folder that holds ${configurations[kind]}.`;
}

function farewell(to: string): string {
	return `
Written to ${to}. Everything that was left is in ${join(to, reportFile)}.
See it: npx brygga serve --root ${to}
`;
}
