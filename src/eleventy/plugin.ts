import type { UserConfig } from "../node/configuration/user-config.ts";

/** Options of the plugin. */
export interface PluginOptions {
	/** The folder that holds `content/` and `i18n/`, when Eleventy is run by itself. */
	readonly root?: string;
}

/**
 * Eleventy's plugin. A site's configuration that adds it makes the same site whether `brygga build` reads that configuration or Eleventy
 * is run by itself: then the plugin has Brygga build, into Eleventy's output folder, and leaves Eleventy nothing to render.
 */
export function brygga(config: UserConfig, { root = "." }: PluginOptions = {}): void {
	if (Symbol.for("brygga.builds") in config) return;
	config.ignores.add("**");
	config.addPreprocessor("brygga", "*", () => false);
	config.setUseGitIgnore(false);
	config.on(
		"eleventy.before",
		async ({ directories }: { readonly directories: { readonly output: string } }) => {
			const { buildInto } = await import("../node/build-into.ts");
			await buildInto(directories.output, root);
		},
	);
	for (const folder of ["content", "i18n", "views", "assets", "public"])
		config.addWatchTarget(`${root}/${folder}/`);
}
