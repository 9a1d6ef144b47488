import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Message, Plugin } from "esbuild";
import type { Problem } from "../../core/problems/problem.ts";
import { ownTheme } from "../system/generator-paths.ts";

/** The files of a site's `assets/` that Brygga knows; each may be absent. */
export interface SiteAssets {
	/** Comes after the generator's styles. */
	readonly stylesheet?: string;
	/** Runs after the generator's script. */
	readonly script?: string;
	/** Stands in the place of the generator's. */
	readonly icon?: string;
	/** Stands before the site's name. */
	readonly logo?: string;
}

const names: Readonly<Record<keyof SiteAssets, readonly string[]>> = {
	stylesheet: ["site.css"],
	script: ["site.ts", "site.js"],
	icon: ["icon.svg"],
	logo: ["logo.svg", "logo.png", "logo.webp"],
};

/** @param folder The site's `assets/`, which may be absent. */
export function siteAssets(folder: string): SiteAssets {
	const found = Object.entries(names).flatMap(([what, candidates]): [string, string][] => {
		const file = candidates.map((name) => join(folder, name)).find((path) => existsSync(path));
		return file === undefined ? [] : [[what, file]];
	});
	return Object.fromEntries(found);
}

/** The generator's entry points, which esbuild is given. */
export const entryPoints = { site: "styles/site.css", script: "scripts/site.ts" };

/** Has esbuild put a site's stylesheet and script after the generator's, into the same files. */
export function withSiteAssets({ stylesheet, script }: SiteAssets): Plugin {
	const wholes: Readonly<Record<string, string | undefined>> = {
		[entryPoints.site]: stylesheet && `@import "./site.css";\n@import ${JSON.stringify(stylesheet)};\n`,
		[entryPoints.script]: script && `import "./site.ts";\nimport ${JSON.stringify(script)};\n`,
	};
	return {
		name: "site-assets",
		setup(build) {
			build.onResolve({ filter: /./ }, ({ path, kind }) => {
				// esbuild marks entry points that are there as relative.
				const entry = path.replace(/^\.\//, "");
				return kind === "entry-point" && wholes[entry] !== undefined
					? { path: entry, namespace: "whole" }
					: undefined;
			});
			build.onLoad({ filter: /./, namespace: "whole" }, ({ path }) => ({
				contents: wholes[path] ?? "",
				loader: path.endsWith(".css") ? "css" : "ts",
				resolveDir: join(ownTheme, path, ".."),
			}));
		},
	};
}

/**
 * What esbuild found in a site's own assets.
 *
 * @param options `placeOf` turns a path of esbuild's into one relative to the site's folder.
 */
export function assetProblem(
	{ text, location }: Message,
	{
		severity,
		placeOf,
	}: { readonly severity: Problem["severity"]; readonly placeOf: (path: string) => string },
): Problem {
	return {
		code: "assets/failed",
		severity,
		message: `The site's styles or script can't be bundled as they are: ${text}`,
		...(location
			? { file: placeOf(location.file), line: location.line, column: location.column + 1 }
			: { file: "assets" }),
	};
}
