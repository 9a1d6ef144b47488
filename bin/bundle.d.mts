import type { Plugin } from "esbuild";

export interface BundleOptions {
	readonly outdir: string;
	readonly folder?: string;
	readonly minify?: boolean;
	/** Paths relative to the repository, by the names of their bundles. */
	readonly entries?: Readonly<Record<string, string>>;
	readonly external?: readonly string[];
	readonly plugins?: readonly Plugin[];
}

export function bundle(options: BundleOptions): Promise<void>;
