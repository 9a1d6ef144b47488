import { RenderPlugin } from "@11ty/eleventy";
import type { MarkdownIt } from "markdown-it";
import { createAmendable, makeSiteMarkdown } from "../../core/markdown/create-markdown.ts";
import { settleMarkdown } from "../../core/markdown/settle-markdown.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { catchIgnored, returnedOutput } from "./ignored-calls.ts";
import { type LoadedConfiguration, loadConfiguration } from "./run-configuration.ts";
import { markdownOptions, type SiteCode } from "./site-code.ts";
import { noteFolders, type TemplateFolders, usualFolders } from "./template-folders.ts";
import type { PageData, Transform, UserConfig } from "./user-config.ts";

/** Eleventy with a site's configuration, for pages one by one. */
export interface SiteEngine {
	/** The site's Markdown, as the configuration amends it. */
	readonly markdown: MarkdownIt;
	/** Makes a function that renders a template. */
	readonly compile: (
		template: string,
	) => Promise<(data: Readonly<Record<string, unknown>>) => Promise<string>>;
	/** What the configuration gives to all templates with `addGlobalData`. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Runs the configuration's linters and transforms over a page. */
	readonly finish: (html: string, page: PageData) => Promise<string>;
	/** Whether the configuration has a transform or a linter that pages go through. */
	readonly finishes: boolean;
	/** What the configuration asks for in vain. */
	readonly ignored: readonly Problem[];
	/** What of the configuration only a run of Eleventy itself can do. */
	readonly forEleventy: {
		readonly folders: TemplateFolders;
		/** Whether it copies files or adds templates. */
		readonly asks: boolean;
		/** Endings of templates that it teaches Eleventy to read, without the dot. */
		readonly extensions: ReadonlySet<string>;
	};
}

/** What an engine is made with. */
export interface EngineOptions {
	/** What the site itself brings. */
	readonly code: SiteCode;
	/** Adds what Brygga itself gives to templates, before the configuration, which may change it. */
	readonly before?: (config: UserConfig) => void;
	/** Settles what a configuration can't change. */
	readonly after?: (config: UserConfig, folders: TemplateFolders) => void;
}

/**
 * Has Eleventy run a site's configuration, by its render manager (Eleventy's documentation, “Render plugin”, “Advanced control”).
 *
 * @throws ProblemsError When the configuration fails.
 */
export async function startEngine({ code, before, after }: EngineOptions): Promise<SiteEngine> {
	const { configuration } = code;
	const options = await markdownOptions(code);
	const loaded = configuration && (await loadConfiguration(configuration));
	const manager = new RenderPlugin.RenderManager();
	const transforms = new Map<string, Transform>();
	const linters = new Map<string, Transform>();
	let markdown: MarkdownIt | undefined;
	let folders = usualFolders;
	const asked: AskedOfEleventy = { asks: false, extensions: new Set() };
	const ignored: Problem[] = [];
	await manager.config(async (config: UserConfig) => {
		noteInto(config, { addTransform: transforms, addLinter: linters });
		const own = createAmendable(options);
		config.setLibrary("md", own);
		config.amendLibrary("md", (library: MarkdownIt) => {
			markdown = library === own ? library : makeSiteMarkdown(library);
			// Eleventy disables indented code, which CommonMark has.
			markdown.enable("code");
		});
		before?.(config);
		noteAsked(config, asked);
		const foldersWith = noteFolders(config);
		if (configuration) catchIgnored(config, { configuration, note: (problem) => ignored.push(problem) });
		// Eleventy's own configuration, which has this method, runs after the site's here, and before plugins.
		config.addBundle = (...bundle) => config.addPlugin((later: UserConfig) => later.addBundle?.(...bundle));
		const returned = await loaded?.apply(config);
		delete config.addBundle;
		if (configuration && returned) ignored.push(...returnedOutput(returned, configuration));
		folders = foldersWith(returned?.dir);
		after?.(config, folders);
	});
	await explained(loaded, () => manager.compile("", "md"));
	if (!markdown) throw new Error("Eleventy amended no Markdown");
	settleMarkdown(markdown);
	const data = await explained(loaded, () => manager.getData());
	const finishing = [...linters.values(), ...inOrder(transforms)];
	return {
		markdown,
		compile: (template) => manager.compile(template, "njk"),
		data,
		ignored,
		finishes: [...transforms.keys(), ...linters.keys()].some((name) => !isEleventys(name)),
		get forEleventy() {
			return { folders, ...asked };
		},
		finish: (html, page) => finish(html, { page, finishing }),
	};
}

/** A page's HTML after the linters and transforms, each of which gets what the one before has made of it. */
async function finish(
	html: string,
	{ page, finishing }: { readonly page: PageData; readonly finishing: readonly Transform[] },
): Promise<string> {
	const { url, inputPath, outputPath } = page;
	let content = html;
	for (const transform of finishing)
		content = (await transform.call({ page, url, inputPath, outputPath }, content, outputPath)) ?? content;
	return content;
}

/** What a configuration asks of Eleventy besides layouts; see `SiteEngine`. */
interface AskedOfEleventy {
	asks: boolean;
	readonly extensions: Set<string>;
}

function noteAsked(config: UserConfig, asked: AskedOfEleventy): void {
	for (const method of ["addPassthroughCopy", "addTemplate"] as const)
		onCall(config, method, () => {
			asked.asks = true;
		});
	onCall(config, "addExtension", (names) => {
		for (const name of [names].flat()) asked.extensions.add(String(name));
	});
}

async function explained<Value>(
	loaded: LoadedConfiguration | undefined,
	work: () => Promise<Value>,
): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		throw loaded ? loaded.explain(error) : error;
	}
}

/** Notes the functions that a configuration and its plugins register, since the render manager doesn't run them. */
function noteInto(
	config: UserConfig,
	notes: { readonly [method in "addTransform" | "addLinter"]: Map<string, Transform> },
): void {
	for (const method of ["addTransform", "addLinter"] as const) {
		const register = config[method];
		config[method] = (name, transform) => {
			notes[method].set(name, transform);
			register.call(config, name, transform);
		};
	}
}

/** Has a function called whenever a method is, before it, with its first argument. */
function onCall(
	config: UserConfig,
	method: "addPassthroughCopy" | "addTemplate" | "addExtension",
	before: (first: unknown) => void,
): void {
	const called = config[method] as (...values: unknown[]) => unknown;
	Object.assign(config, {
		[method]: (...values: unknown[]) => {
			before(values[0]);
			return called.apply(config, values);
		},
	});
}

function isEleventys(name: string): boolean {
	return name.startsWith("@11ty/");
}

/** Eleventy's own transforms come before those of a configuration, which it is given first here. */
function inOrder(transforms: ReadonlyMap<string, Transform>): Transform[] {
	const isOwn = ([name]: readonly [string, Transform]): boolean => isEleventys(name);
	return [...[...transforms].filter(isOwn), ...[...transforms].filter((entry) => !isOwn(entry))].map(
		([, transform]) => transform,
	);
}
