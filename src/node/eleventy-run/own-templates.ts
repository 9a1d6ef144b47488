import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteConfiguration } from "../configuration/site-configuration.ts";
import { isTemplate } from "../reading/files/file-types.ts";
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
	/** Looks for the files of JavaScript and of JSON that it may load, relative to the root: in every folder, which takes a while. */
	readonly loaded: () => LoadedFiles;
}

/** Where templates, with their data and parts, may be: Brygga's folders, and Eleventy's. */
const templateFolders = ["content", "views", "_data", "_includes", "_layouts"];

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
	const { inputs = "", asks = false } = (await configuration.run()).forEleventy ?? {};
	const entries = namesIn(root);
	const views = namesIn(join(root, "views")).filter((name) => isTemplate(name));
	const [written, layouts] = [true, false].map((says) =>
		views.filter((name) => saysWhere(join(root, "views", name)) === says),
	) as [string[], string[]];
	const templates = [...files.filter((file) => isTemplate(file)), ...written.map((name) => `views/${name}`)];
	const found = [
		...templates,
		...entries.filter((name) => name === "_data"),
		...(inputs !== "" && existsSync(join(root, inputs)) ? [inputs] : []),
		...(asks ? ["configuration"] : []),
	];
	return {
		found: found.join("\n"),
		templates,
		loaded: () => loadedFiles(root, [...templateFolders, inputs]),
		ignored: [
			...entries
				.filter((name) => !templateFolders.includes(name) && !isAbove(name, inputs))
				.map((name) => `${name}${/\.\w+$/.test(name) ? "" : "/**"}`),
			"content/**/*.md",
			"views/*/**",
			...layouts.map((name) => `views/${name}`),
		],
	};
}

function loadedFiles(root: string, folders: readonly string[]): LoadedFiles {
	const files = folders.flatMap((folder) => filesBelow(root, folder));
	return {
		code: files.filter((file) => /^_data\/.*\.[cm]?js$|\.11ty(?:data)?\.[cm]?js$/.test(file)),
		data: files.filter((file) => /^_data\/.*\.json$|\.11tydata\.json$/.test(file)),
	};
}

function filesBelow(root: string, folder: string): readonly string[] {
	if (folder === "" || !existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
		.filter((file) => !file.includes("/node_modules/"));
}

/** What may be for Eleventy besides `content/`, as far as names tell: another text when something comes or goes. */
export function mayHaveTemplates(root: string): string {
	return [...namesIn(root).filter((name) => name === "_data"), ...namesIn(join(root, "views"))].join(" ");
}

/** Whether a folder of the root is, or holds, the one that templates are in. */
function isAbove(name: string, inputs: string): boolean {
	return inputs.replace(/^\.\//, "").split("/")[0] === name;
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
