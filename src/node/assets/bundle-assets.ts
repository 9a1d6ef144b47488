import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { AssetsView, AssetView } from "../../core/pages/page-view.ts";
import type { OutputFile } from "../output/output-file.ts";
import { ProgramStoppedError } from "../system/program-stopped-error.ts";

/** The bundled assets: their files, and the addresses that pages refer to. */
export interface BundledAssets {
	readonly files: readonly OutputFile[];
	readonly view: AssetsView;
}

const sources = fileURLToPath(new URL("../../theme/", import.meta.url));

/** Browsers that the assets are written for: all that had a release in the two years before them. */
const browsers = ["chrome120", "firefox121", "safari17"];

/**
 * Bundles stylesheet, script and icon, named after their content, so that hosts may let them be cached for good.
 *
 * @param basePath The path of the site on its host: empty, or `/some/path`.
 */
export async function bundleAssets(basePath: string): Promise<BundledAssets> {
	// Loaded when it is needed: its files are kept from build to build.
	const { build } = await import("esbuild");
	const { outputFiles } = await build({
		absWorkingDir: sources,
		entryPoints: { site: "styles/site.css", script: "scripts/site.ts" },
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
		write: false,
		logLevel: "silent",
	}).catch((error: unknown) => {
		const stopped = error instanceof Error && /^The service (?:was stopped|is no longer)/.test(error.message);
		throw stopped ? new ProgramStoppedError("esbuild", { cause: error }) : error;
	});
	const files = outputFiles.map(
		(file): OutputFile => ({ path: `assets/${basename(file.path)}`, content: file.contents }),
	);
	const icon = await readFile(`${sources}icon.svg`);
	const iconName = `icon-${createHash("sha256").update(icon).digest("hex").slice(0, 8)}.svg`;
	files.push({ path: `assets/${iconName}`, content: icon });
	const asset = (pattern: RegExp): AssetView => {
		const file = files.find(({ path }) => pattern.test(path));
		if (!file) throw new Error(`No bundled asset matches ${pattern}`);
		return { href: `${basePath}/${file.path}`, integrity: integrityOf(file.content) };
	};
	return {
		files,
		view: {
			stylesheet: asset(/\/site-.*\.css$/),
			script: asset(/\/script-.*\.js$/),
			icon: asset(/\/icon-.*\.svg$/),
		},
	};
}

/** A Subresource Integrity value (W3C SRI). */
function integrityOf(content: string | Uint8Array): string {
	return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}
