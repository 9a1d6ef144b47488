import { fileURLToPath } from "node:url";

/** The preview's own script and stylesheet, as texts. */
export interface PreviewAssets {
	readonly script: string;
	readonly stylesheet: string;
}

/** Bundles what the preview puts into pages. */
export async function bundlePreview(): Promise<PreviewAssets> {
	const { build } = await import("esbuild");
	const { outputFiles } = await build({
		absWorkingDir: fileURLToPath(new URL("../../theme/preview/", import.meta.url)),
		entryPoints: ["overlay.ts", "overlay.css"],
		bundle: true,
		format: "esm",
		charset: "utf8",
		outdir: "preview",
		write: false,
		logLevel: "silent",
	});
	const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
	return { script: text(".js"), stylesheet: text(".css") };
}
