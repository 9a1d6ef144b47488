import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generatorRoot, ownSources } from "../system/generator-paths.ts";
import { workbenchBundle } from "./workbench-bundle.mjs";

/** The workbench's application, as texts. */
export interface WorkbenchAssets {
	readonly script: string;
	readonly stylesheet: string;
}

/** Gives the workbench's application: bundled from its sources, or as the package has it, which comes without them and their packages. */
export async function bundleWorkbench(): Promise<WorkbenchAssets> {
	const app = join(ownSources, "workbench/app");
	if (!existsSync(app)) {
		const packed = (name: string): Promise<string> =>
			readFile(join(generatorRoot, "lib/workbench", name), "utf8");
		const [script, stylesheet] = await Promise.all([packed("app.js"), packed("app.css")]);
		return { script, stylesheet };
	}
	const { build } = await import("esbuild");
	const { outputFiles = [] } = await build({ ...workbenchBundle(app), outdir: "out", write: false });
	const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
	return { script: text(".js"), stylesheet: text(".css") };
}
