import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import type { Message } from "esbuild";
import { schemeScript } from "../../core/hosting/scheme-script.ts";
import type { AssetsView, AssetView } from "../../core/pages/parts/assets-view.ts";
import { activeSvgProblems } from "../../core/pictures/active-svg.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { OutputFile } from "../output/output-file.ts";
import { ownTheme } from "../system/generator-paths.ts";
import { ProblemsError } from "../system/problems-error.ts";
import { ProgramStoppedError } from "../system/program-stopped-error.ts";
import { integrityOf } from "./integrity-of.ts";
import { laterScripts, laterScriptsMark, searchScripts } from "./later-scripts.ts";
import { assetProblem, entryPoints, siteAssets, withSiteAssets } from "./site-assets.ts";

/** The bundled assets: their files, and the addresses that pages refer to. */
export interface BundledAssets {
	readonly files: readonly OutputFile[];
	readonly view: AssetsView;
	/** Warnings about the site's own. */
	readonly problems: readonly Problem[];
}

/** Browsers that the assets are written for: the first that know `light-dark()`, of spring 2024, and all after them. */
const browsers = ["chrome123", "firefox121", "safari17.5"];

/** Files that a site's styles and script may refer to. */
const loaders = Object.fromEntries(
	[".woff2", ".woff", ".svg", ".png", ".jpg", ".webp", ".avif", ".gif"].map((ending) => [
		ending,
		"file" as const,
	]),
);

/**
 * Bundles stylesheet, script, icon and logo, named after their content, so that hosts may let them be cached for good: the generator's,
 * with those of the site's `assets/` after them or in their place.
 *
 * @param options `root` is the site's folder; `basePath` the path of the site on its host: empty, or `/some/path`.
 * @throws ProblemsError With problems `assets/failed`.
 */
export async function bundleAssets({
	root,
	basePath,
}: {
	readonly root: string;
	readonly basePath: string;
}): Promise<BundledAssets> {
	const site = siteAssets(join(root, "assets"));
	await refuseActiveSvg(root, site);
	const { outputFiles, warnings, metafile } = await bundle(root, site);
	const told = (severity: Problem["severity"]) => (message: Message) =>
		assetProblem(message, { severity, placeOf: placeIn(root) });
	// A browser passes over what it can't read, up to where it can again, which may be the end.
	const unreadable = warnings.filter(({ id }) => id === "css-syntax-error");
	if (unreadable.length > 0) throw new ProblemsError(unreadable.map(told("error")));
	const later = laterScripts(outputFiles, metafile);
	const files = outputFiles.map(
		({ path, text, contents }): OutputFile => ({
			path: `assets/${basename(path)}`,
			// Its name stays right, since it changes with those of the other scripts.
			content: /\bscript-[^/]*\.js$/.test(path) ? text.replace(laterScriptsMark, () => later) : contents,
		}),
	);
	// Only part of a page would follow the reader's choice.
	const asksSystem = outputFiles.some(
		({ path, text }) => path.endsWith(".css") && text.includes("prefers-color-scheme"),
	);
	files.push(await named("icon", site.icon ?? join(ownTheme, "icon.svg")));
	if (site.logo !== undefined) files.push(await named("logo", site.logo));
	const asset = (pattern: RegExp): AssetView => {
		const file = files.find(({ path }) => pattern.test(path));
		if (!file) throw new Error(`No bundled asset matches ${pattern}`);
		return { href: `${basePath}/${file.path}`, integrity: integrityOf(file.content) };
	};
	return {
		files,
		view: {
			...(asksSystem ? {} : { schemeScript }),
			stylesheet: asset(/\/site-[^/]*\.css$/),
			script: asset(/\/script-[^/]*\.js$/),
			search: searchScripts(outputFiles, metafile).map(({ name, integrity }) => ({
				href: `${basePath}/assets/${name}`,
				integrity,
			})),
			icon: asset(/\/icon-[^/]*\.svg$/),
			...(site.logo === undefined ? {} : { logo: asset(/\/logo-[^/]*$/) }),
		},
		problems: warnings.map(told("warning")),
	};
}

/** The icon and the logo can be opened by their addresses, too. */
async function refuseActiveSvg(root: string, { icon, logo }: ReturnType<typeof siteAssets>): Promise<void> {
	const pictures = [icon, logo].flatMap((file) => (file?.endsWith(".svg") ? [file] : []));
	const found = await Promise.all(
		pictures.map(async (file) =>
			activeSvgProblems(await readFile(file, "utf8"), relative(root, file).replaceAll(sep, "/")),
		),
	);
	if (found.flat().length > 0) throw new ProblemsError(found.flat());
}

async function bundle(root: string, site: ReturnType<typeof siteAssets>) {
	// Loaded when it is needed: its files are kept from build to build.
	const [{ build }, { pagefindScript }] = await Promise.all([
		import("esbuild"),
		import("../search/pagefind-script.ts"),
	]);
	const pagefindIntegrity = JSON.stringify(integrityOf(await pagefindScript()));
	return build({
		define: { laterScripts: laterScriptsMark, pagefindIntegrity },
		metafile: true,
		absWorkingDir: ownTheme,
		entryPoints,
		bundle: true,
		splitting: true,
		format: "esm",
		minify: true,
		charset: "utf8",
		legalComments: "none",
		target: browsers,
		outdir: "assets",
		entryNames: "[name]-[hash]",
		chunkNames: "part-[hash]",
		assetNames: "[name]-[hash]",
		loader: loaders,
		plugins: [withSiteAssets(site)],
		write: false,
		logLevel: "silent",
	}).catch((error: unknown) => {
		const failures = isBuildFailure(error) ? error.errors : [];
		if (failures.length > 0 && Object.keys(site).length > 0)
			throw new ProblemsError(
				failures.map((message) => assetProblem(message, { severity: "error", placeOf: placeIn(root) })),
			);
		const stopped = error instanceof Error && /^The service (?:was stopped|is no longer)/.test(error.message);
		throw stopped ? new ProgramStoppedError("esbuild", { cause: error }) : error;
	});
}

function isBuildFailure(error: unknown): error is Error & { readonly errors: readonly Message[] } {
	return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

/** esbuild takes paths from the theme, people from their site. */
function placeIn(root: string): (path: string) => string {
	return (path) => relative(root, resolve(ownTheme, path)).replaceAll(sep, "/");
}

/** A file as it is, named after its content. */
async function named(name: string, file: string): Promise<OutputFile> {
	const content = await readFile(file);
	const digest = createHash("sha256").update(content).digest("hex").slice(0, 8);
	return { path: `assets/${name}-${digest}${extname(file)}`, content };
}
