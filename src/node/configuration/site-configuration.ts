import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { MarkdownIt } from "markdown-it";
import { parseSettings } from "../../core/content/settings/parse-settings.ts";
import type { MarkdownExtension } from "../../core/markdown/syntax/extensions.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { codeVersion } from "../cache/generator-version.ts";
import { readText } from "../files/read-site-files.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { compileConfiguration } from "./compile-configuration.ts";
import { configurationNames, findConfiguration } from "./find-configuration.ts";
import { noteConfiguration } from "./own-fault.ts";
import { codeIdentity, type SiteCode } from "./site-code.ts";
import type { SiteEngine } from "./site-engine.ts";
import { siteMarkdown } from "./site-markdown.ts";
import { workInSite } from "./work-in-site.ts";

/** The configuration of a site, or that it has none. */
export interface SiteConfiguration {
	/** What it comes to; without the configuration when the site has none, or when it can't be compiled. */
	readonly code: SiteCode;
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
	/** See {@link SiteEngine.finishes}. */
	readonly finishes?: boolean;
	/** See {@link SiteEngine.data}. */
	readonly data?: SiteEngine["data"];
}

/**
 * Finds and compiles the configuration of a site, whose folder becomes the working folder where there is any code.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 */
export async function siteConfiguration(root: string): Promise<SiteConfiguration> {
	const { name, problems } = findConfiguration(root);
	const files: readonly string[] = [settingsFile, ...configurationNames];
	const extensions = extensionsOf(root);
	const plain = { extensions };
	const withProblems = (all: readonly Problem[]) => async (): Promise<RunConfiguration> => ({
		markdown: await siteMarkdown(plain),
		problems: all,
	});
	if (name === undefined)
		return { code: plain, version: codeIdentity(plain), files, run: withProblems(problems) };
	const compiled = await compileConfiguration(root, name);
	if (!compiled.ok) {
		const run = withProblems([...problems, ...compiled.problems]);
		const version = `${name} ${Date.now()}`;
		return { code: plain, version, files: [...files, ...compiled.problems.flatMap(filesOf)], run };
	}
	workInSite(root);
	noteConfiguration(compiled.value);
	const code = { extensions, configuration: compiled.value };
	let ran: Promise<RunConfiguration> | undefined;
	return {
		code,
		version: codeIdentity(code),
		files: [...files, ...compiled.value.files],
		run: () => {
			ran ??= runCode(code, problems);
			return ran;
		},
	};
}

/** The files by which a problem of a configuration may be mended: that which has it, and that which is to be imported, as it is written. */
function filesOf({ file, code, actual }: Problem): readonly string[] {
	if (file === undefined) return [];
	if (code !== "configuration/missing-import" || !actual?.startsWith(".")) return [file];
	const path = posix.join(posix.dirname(file), actual);
	return [file, path, ...endings.map((ending) => path + ending)];
}

/** What an import may leave out of the name of the file that it means (esbuild's `resolveExtensions`). */
const endings = ["", "/index"].flatMap((folder) =>
	[".ts", ".tsx", ".js", ".jsx", ".json"].map((ending) => folder + ending),
);

const settingsFile = "content/site.yaml";

/** The Markdown that a site's settings ask for; none while they can't be read, which is told by who reads them. */
function extensionsOf(root: string): readonly MarkdownExtension[] {
	const path = join(root, settingsFile);
	const text = existsSync(path) && statSync(path).isFile() ? readText(root, settingsFile) : undefined;
	if (!text || "code" in text) return [];
	const parsed = parseSettings(text);
	return parsed.ok ? parsed.value.settings.markdown : [];
}

/** Whether a site may have another configuration, when some paths, relative to the root, have changed; all may have when absent. */
export function mayBeOther({ files }: SiteConfiguration, touched: readonly string[] | undefined): boolean {
	return touched?.some((path) => files.includes(path)) ?? true;
}

/** The version of everything that decides what is kept of a site: the generator and the site's configuration. */
export function keptVersion({ version }: SiteConfiguration): string {
	return version === "" ? codeVersion() : `${codeVersion()} ${version}`;
}

async function runCode(code: SiteCode, found: readonly Problem[]): Promise<RunConfiguration> {
	const { startEngine } = await import("./site-engine.ts");
	try {
		const { markdown, forEleventy, finishes, data, ignored } = await startEngine({ code });
		return { markdown, forEleventy, finishes, data, problems: [...found, ...ignored] };
	} catch (error) {
		const problems = carriedProblems(error);
		if (!problems) throw error;
		return {
			markdown: await siteMarkdown({ extensions: code.extensions }),
			problems: [...found, ...problems],
		};
	}
}
