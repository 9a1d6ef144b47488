import type { Plugin } from "esbuild";
import type { ProgramVersions } from "../src/node/cache/program-files.mjs";

export interface BundleOptions {
	readonly outdir: string;
	readonly folder?: string;
	/** Whether the files are run from a folder that isn't known yet. */
	readonly portable?: boolean;
	readonly minify?: boolean;
	/** Paths relative to the repository, by the names of their bundles. */
	readonly entries?: Readonly<Record<string, string>>;
	readonly external?: readonly string[];
	readonly plugins?: readonly Plugin[];
	readonly versions?: ProgramVersions;
}

export function bundle(options: BundleOptions): Promise<void>;
