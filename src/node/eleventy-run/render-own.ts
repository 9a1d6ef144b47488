import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { Environment } from "nunjucks";
import { parse } from "yaml";
import { withoutLanguageTags } from "../../core/languages/tagged-text.ts";
import { createAmendable, makeSiteMarkdown } from "../../core/markdown/create-markdown.ts";
import { settleMarkdown } from "../../core/markdown/settle-markdown.ts";
import { markLanguages } from "../../core/pages/mark-languages.ts";
import type { ViewContext } from "../../core/pages/parts/view-context.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { catchIgnored } from "../configuration/ignored-calls.ts";
import { bryggaBuilds } from "../configuration/run-configuration.ts";
import { markdownOptions, type SiteCode } from "../configuration/site-code.ts";
import type { UserConfig } from "../configuration/user-config.ts";
import { workInSite } from "../configuration/work-in-site.ts";
import type { OutputFile } from "../output/output-file.ts";
import { configureLayouts } from "../rendering/configure-layouts.ts";
import { layoutLibrary, nunjucksOptions } from "../rendering/layout-library.ts";
import { ProblemsError } from "../system/problems-error.ts";
import { settled } from "../system/settled.ts";
import { collectPages, pageCollections } from "./collections.ts";
import { keepInside } from "./keep-inside.ts";
import type { OwnTemplates } from "./own-templates.ts";
import { templateProblems } from "./template-problems.ts";

/** What a run of Eleventy made of a site's own templates. */
export interface OwnOutput {
	/** What it rendered and copied. */
	readonly files: readonly OutputFile[];
	/** The data that all templates have: of `_data/` and of the configuration. */
	readonly data: Readonly<Record<string, unknown>>;
}

/** What {@link renderOwn} works with. */
export interface OwnContext {
	readonly root: string;
	readonly code: SiteCode;
	readonly templates: OwnTemplates;
	readonly views: ViewContext;
}

/** The template that tells which data all templates have. Its name sorts nowhere: it isn't on the disk. */
const probe = "brygga-data.11ty.js";

/**
 * Has Eleventy render and copy what of a site is its own. It works in a folder beside the output, whose files go where all others do.
 *
 * @throws ProblemsError When a template is faulty.
 */
export async function renderOwn(context: OwnContext): Promise<OwnOutput> {
	const { root, code } = context;
	const { configuration } = code;
	const own = createAmendable(await markdownOptions(code));
	const [{ default: Eleventy }, { default: nunjucks }] = await Promise.all([
		import("@11ty/eleventy"),
		import("nunjucks"),
	]);
	const environment = layoutLibrary(root, { nunjucks, includes: context.templates.includes });
	const folder = join(root, ".brygga", `rendered.${process.pid}`);
	const remove = (): void => rmSync(folder, { recursive: true, force: true });
	remove();
	mkdirSync(folder, { recursive: true });
	workInSite(root);
	let data: OwnOutput["data"] = {};
	const { exitCode } = process;
	try {
		const eleventy = new Eleventy(undefined, relative(root, folder), {
			// So that the output folder is this one whatever the configuration says.
			source: "cli",
			quietMode: true,
			configPath: configuration ? relative(root, configuration.module) : "",
			pathPrefix: `${context.views.model.settings.basePath}/`,
			config: (config) =>
				configureRun(config, { context, folder, own, environment, onData: (found) => (data = found) }),
		});
		eleventy.disableLogger();
		await settled(eleventy.write(), () => endless(configuration?.name));
		const files = filesIn(folder);
		remove();
		return { files, data };
	} catch (error) {
		// Eleventy may still be copying files.
		process.once("exit", remove);
		throw new ProblemsError(
			await templateProblems(error, {
				root,
				configuration,
				reader: { nunjucks, environment },
				loaded: context.templates.loaded(),
			}),
		);
	} finally {
		process.exitCode = exitCode;
	}
}

function endless(file: string | undefined): Problem {
	return {
		code: "templates/failed",
		severity: "error",
		message:
			"Eleventy can't render the site's own templates: their code waits for something that never comes.",
		hint: "Look for a promise that nothing settles, in templates of JavaScript, data files, filters and shortcodes.",
		...(file === undefined ? {} : { file }),
	};
}

function configureRun(
	config: UserConfig,
	{
		context,
		folder,
		own,
		environment,
		onData,
	}: {
		readonly context: OwnContext;
		/** What is written to. */
		readonly folder: string;
		readonly own: MarkdownIt;
		readonly environment: Environment;
		readonly onData: (data: OwnOutput["data"]) => void;
	},
): void {
	Object.defineProperty(config, bryggaBuilds, { value: true, configurable: true });
	config.setUseGitIgnore(false);
	for (const glob of context.templates.ignored) config.ignores.add(glob);
	config.setLibrary("md", own);
	config.amendLibrary("md", (library: MarkdownIt) => {
		if (library !== own) makeSiteMarkdown(library);
		library.enable("code");
		settleMarkdown(library);
	});
	config.setNunjucksEnvironmentOptions(nunjucksOptions);
	config.setLibrary("njk", environment);
	configureLayouts(config, context.views.translator);
	config.addTransform("brygga-languages", (content, path) =>
		String(path).endsWith(".html") ? markLanguages(content) : withoutLanguageTags(content),
	);
	const { root, code } = context;
	keepInside(config, { root, folder, configuration: code.configuration });
	nameOutput(config);
	config.addDataExtension("yaml,yml", (text) => parse(text));
	const collections = pageCollections(context.views);
	for (const [name, items] of collections) config.addCollection(name, () => [...items]);
	collectPages(config, collections.get("pages") ?? []);
	const render = (data: Readonly<Record<string, unknown>>): string => {
		onData(sharedData(data));
		return "";
	};
	if (code.configuration) catchIgnored(config, { configuration: code.configuration });
	config.addTemplate(probe, render, { permalink: false, eleventyExcludeFromCollections: true });
}

/** Transforms are told of the site's own output folder, not of the one beside it. */
function nameOutput(config: UserConfig): void {
	const { addTransform } = config;
	const beside = `./.brygga/rendered.${process.pid}/`;
	const named = (path: string): string =>
		path.startsWith(beside) ? `./_site/${path.slice(beside.length)}` : path;
	config.addTransform = (name, transform) =>
		addTransform.call(config, name, function (content, outputPath) {
			// What only tells data isn't the site's, and its code may take for granted that there is a path.
			if (this.inputPath.endsWith(probe)) return content;
			if (typeof outputPath !== "string") return transform.call(this, content, outputPath);
			const path = named(outputPath);
			const page = { ...this.page, outputPath: path };
			return transform.call({ ...this, outputPath: path, page }, content, path);
		});
}

/** Data that Eleventy makes for each template, or for itself. */
const notShared = new Set([
	"page",
	"eleventy",
	"collections",
	"pkg",
	"permalink",
	"eleventyExcludeFromCollections",
]);

function sharedData(data: Readonly<Record<string, unknown>>): OwnOutput["data"] {
	return Object.fromEntries(Object.entries(data).filter(([name]) => !notShared.has(name)));
}

function filesIn(folder: string): OutputFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
		if (!entry.isFile()) return [];
		const path = join(entry.parentPath, entry.name);
		return [{ path: relative(folder, path).replaceAll(sep, "/"), content: readFileSync(path) }];
	});
}
