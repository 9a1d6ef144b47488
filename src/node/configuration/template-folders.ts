import { posix } from "node:path";
import type { ReturnedConfig, UserConfig } from "./user-config.ts";

/** Where a site's configuration has Eleventy look for its own templates and what belongs to them, relative to the site's root. */
export interface TemplateFolders {
	/** Empty for the root. */
	readonly input: string;
	readonly includes: string;
	readonly layouts: string;
	readonly data: string;
}

type Directories = NonNullable<ReturnedConfig["dir"]>;

/** Eleventy's own names, below the input (www.11ty.dev/docs/config). */
const usual = { input: "", includes: "_includes", layouts: "_layouts", data: "_data" } as const;

/** Those of a site without a configuration. */
export const usualFolders: TemplateFolders = usual;

const setters = [
	["setInputDirectory", "input"],
	["setIncludesDirectory", "includes"],
	["setLayoutsDirectory", "layouts"],
	["setDataDirectory", "data"],
] as const;

/**
 * Notes the folders that a configuration and its plugins set.
 *
 * @returns Gives what they come to, with those that the configuration returns.
 */
export function noteFolders(config: UserConfig): (returned: Directories | undefined) => TemplateFolders {
	const set: { -readonly [name in keyof TemplateFolders]?: string } = {};
	for (const [method, name] of setters) {
		const called = config[method];
		config[method] = (folder) => {
			set[name] = folder;
			called.call(config, folder);
		};
	}
	return (returned) => {
		const named = { ...usual, ...set, ...returned };
		const below = (folder: string): string => withoutDot(posix.join(named.input, folder));
		return {
			input: withoutDot(named.input),
			includes: below(named.includes),
			layouts: below(named.layouts),
			data: below(named.data),
		};
	};
}

function withoutDot(folder: string): string {
	const normal = posix.normalize(folder).replace(/\/$/, "");
	return normal === "." ? "" : normal;
}
