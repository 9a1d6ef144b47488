import type { BuildOptions } from "esbuild";

/** The options for esbuild, for the folder of the workbench's application. */
export function workbenchBundle(app: string): BuildOptions;
