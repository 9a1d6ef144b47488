import type { MarkdownIt } from "markdown-it";
import { createMarkdown } from "../../core/markdown/create-markdown.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { codeVersion } from "../cache/generator-version.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { type CompiledConfiguration, compileConfiguration } from "./compile-configuration.ts";
import { configurationNames, findConfiguration } from "./find-configuration.ts";
import type { SiteEngine } from "./site-engine.ts";

/** The configuration of a site, or that it has none. */
export interface SiteConfiguration {
	/** Absent when the site has none, or when it can't be compiled. */
	readonly compiled?: CompiledConfiguration;
	/** Tells configurations apart; empty on a site without one. */
	readonly version: string;
	/** The files of which it is made, or may come to be, relative to the root. */
	readonly files: readonly string[];
	/** Runs it, once, and gives the Markdown of the site; the shipped one when it fails, with the reasons. */
	readonly run: () => Promise<RunConfiguration>;
}

/** What came of running a configuration. */
export interface RunConfiguration {
	readonly markdown: MarkdownIt;
	/** Of the area `configuration/`. */
	readonly problems: readonly Problem[];
	/** What of it only a run of Eleventy can do; absent when there is nothing. */
	readonly forEleventy?: SiteEngine["forEleventy"];
	/** See {@link SiteEngine.data}. */
	readonly data?: SiteEngine["data"];
}

/**
 * Finds and compiles the configuration of a site. Code of a site takes its paths from the working folder, as it does when Eleventy is
 * run by itself, so the root becomes that folder where there is any code.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 */
export async function siteConfiguration(root: string): Promise<SiteConfiguration> {
	const { name, problems } = findConfiguration(root);
	const files: readonly string[] = configurationNames;
	if (name === undefined)
		return { version: "", files, run: async () => ({ markdown: createMarkdown(), problems }) };
	const compiled = await compileConfiguration(root, name);
	if (!compiled.ok) {
		const all = [...problems, ...compiled.problems];
		const run = async (): Promise<RunConfiguration> => ({ markdown: createMarkdown(), problems: all });
		return { version: `${name} ${Date.now()}`, files, run };
	}
	process.chdir(root);
	let ran: Promise<RunConfiguration> | undefined;
	return {
		compiled: compiled.value,
		version: compiled.value.version,
		files: [...files, ...compiled.value.files],
		run: () => {
			ran ??= runCompiled(compiled.value, problems);
			return ran;
		},
	};
}

/** Whether a site may have another configuration, when some paths, relative to the root, have changed; all may have when absent. */
export function mayBeOther({ files }: SiteConfiguration, touched: readonly string[] | undefined): boolean {
	return touched?.some((path) => files.includes(path)) ?? true;
}

/** The version of everything that decides what is kept of a site: the generator and the site's configuration. */
export function keptVersion({ version }: SiteConfiguration): string {
	return version === "" ? codeVersion() : `${codeVersion()} ${version}`;
}

async function runCompiled(
	configuration: CompiledConfiguration,
	found: readonly Problem[],
): Promise<RunConfiguration> {
	const { startEngine } = await import("./site-engine.ts");
	try {
		const { markdown, forEleventy, data } = await startEngine({ configuration });
		return { markdown, forEleventy, data, problems: found };
	} catch (error) {
		const problems = carriedProblems(error);
		if (!problems) throw error;
		return { markdown: createMarkdown(), problems: [...found, ...problems] };
	}
}
