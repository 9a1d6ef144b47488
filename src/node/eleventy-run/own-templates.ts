import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import type { SiteConfiguration } from "../configuration/site-configuration.ts";
import { usualFolders } from "../configuration/template-folders.ts";
import { isTemplate } from "../files/file-types.ts";
import { hasCode } from "../system/has-code.ts";

/** Files that Eleventy may load, by what they hold. */
export interface LoadedFiles {
	readonly code: readonly string[];
	readonly data: readonly string[];
}

/** What of a site Eleventy itself has to render or copy. */
export interface OwnTemplates {
	/** Globs, relative to the root, of what Eleventy mustn't take for a template. */
	readonly ignored: readonly string[];
	/** Tells when a run of Eleventy is to be made that wasn't, or the other way round; empty when none is. */
	readonly found: string;
	/** Templates in `content/`, and those in `views/` that say where they go, relative to the root. */
	readonly templates: readonly string[];
	/** Warnings `templates/unread` about files that look like templates and that Eleventy hasn't been taught to read. */
	readonly problems: readonly Problem[];
	/** The folder of what templates include, relative to the root. */
	readonly includes: string;
	/** Looks for the files of JavaScript and of JSON that it may load, relative to the root: in every folder, which takes a while. */
	readonly loaded: () => LoadedFiles;
}

/**
 * Looks for what a site has for Eleventy: templates in `content/`, those in `views/` that say where they go, data in `_data/`, and
 * what its configuration copies or adds.
 *
 * @param options `files` are those of `content/`, relative to the root.
 */
export async function findOwnTemplates(
	root: string,
	{ configuration, files }: { readonly configuration: SiteConfiguration; readonly files: readonly string[] },
): Promise<OwnTemplates> {
	const {
		folders = usualFolders,
		asks = false,
		extensions = new Set(),
	} = (await configuration.run()).forEleventy ?? {};
	const { input, data } = folders;
	const kept = ["content", "views", ...Object.values(folders).filter((folder) => folder !== "")];
	const entries = namesIn(root);
	const views = namesIn(join(root, "views")).filter((name) => isTemplate(name));
	const [written, layouts] = [true, false].map((says) =>
		views.filter((name) => saysWhere(join(root, "views", name)) === says),
	) as [string[], string[]];
	const templates = [...files.filter((file) => isTemplate(file)), ...written.map((name) => `views/${name}`)];
	const inInput = input === "" ? [] : filesBelow(root, input);
	const unread = [...new Set([...templates, ...inInput])].filter(
		(file) => needsTeaching(file) && ![...extensions].some((ending) => file.endsWith(`.${ending}`)),
	);
	const found = [
		...templates.filter((file) => !unread.includes(file)),
		...[data, input].filter((folder) => folder !== "" && existsSync(join(root, folder))),
		...(asks ? ["configuration"] : []),
	];
	return {
		found: found.join("\n"),
		templates,
		problems: unread.map(unreadTemplate),
		includes: folders.includes,
		loaded: () => loadedFiles(root, { kept, data }),
		ignored: [
			...entries
				.filter((name) => !kept.some((folder) => isAbove(name, folder)))
				.map((name) => `${name}${/\.\w+$/.test(name) ? "" : "/**"}`),
			"content/**/*.md",
			"views/*/**",
			...layouts.map((name) => `views/${name}`),
		],
	};
}

/** Templates that Eleventy reads only with a plugin or an extension. */
function needsTeaching(file: string): boolean {
	return /\.(?:webc|11ty\.[cm]?ts)$/.test(file);
}

function unreadTemplate(file: string): Problem {
	const isCode = !file.endsWith(".webc");
	return {
		code: "templates/unread",
		severity: "warning",
		message: `${file} isn't rendered: Eleventy doesn't read ${isCode ? "templates in TypeScript" : "WebC"} by itself.`,
		hint: isCode
			? "Write it in JavaScript (.11ty.js); what it shares with others may stay in TypeScript, in the site's configuration."
			: "Add the plugin @11ty/eleventy-plugin-webc to the site's configuration, or write it in Nunjucks (.njk).",
		file,
	};
}

function loadedFiles(
	root: string,
	{ kept, data }: { readonly kept: readonly string[]; readonly data: string },
): LoadedFiles {
	const files = [...new Set(kept.flatMap((folder) => filesBelow(root, folder)))];
	const isData = (file: string): boolean => data !== "" && file.startsWith(`${data}/`);
	return {
		code: files.filter((file) =>
			isData(file) ? /\.[cm]?js$/.test(file) : /\.11ty(?:data)?\.[cm]?js$/.test(file),
		),
		data: files.filter((file) => (isData(file) ? /\.json$/ : /\.11tydata\.json$/).test(file)),
	};
}

function filesBelow(root: string, folder: string): readonly string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
		.filter((file) => !file.includes("/node_modules/"));
}

/**
 * What may be for Eleventy besides `content/`, as far as names tell: another text when something comes or goes.
 *
 * @param options `isConfigured` says whether a configuration, which isn't run for this, may name any folder; `output` is the absolute path of the output.
 */
export function mayHaveTemplates(
	root: string,
	{ isConfigured, output }: { readonly isConfigured: boolean; readonly output: string },
): string {
	const built = relative(root, output);
	const isOther = (name: string): boolean =>
		/^(?:\.|node_modules$)/.test(name) || name === built || name.startsWith(`${built}.`);
	const mayBe = (name: string): boolean => name === "_data" || (isConfigured && !isOther(name));
	return [...namesIn(root).filter(mayBe), ...namesIn(join(root, "views"))].join(" ");
}

/** Whether a folder of the root is, or holds, another. */
function isAbove(name: string, folder: string): boolean {
	return folder.split("/")[0] === name;
}

/** Whether a template's front matter says where it is written. */
function saysWhere(file: string): boolean {
	const [, front = ""] = /^---[^\n]*\n([\s\S]*?)\n---\s*$/m.exec(readFileSync(file, "utf8")) ?? [];
	return /^["']?permalink["']?\s*:/m.test(front);
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
		throw error;
	}
}
