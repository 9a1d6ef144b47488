import type { LayoutConfig } from "../node/rendering/configure-layouts.ts";

/** The part of Eleventy's configuration that the plugin uses; Eleventy ships no types. */
export interface EleventyConfig extends LayoutConfig {
	addPlugin(
		plugin: (config: EleventyConfig, options?: PluginOptions) => Promise<void>,
		options?: PluginOptions,
	): Promise<void>;
	addTransform(name: string, transform: (content: string) => string): void;
	addGlobalData(name: string, value: unknown): void;
	setTemplateFormats(formats: readonly string[]): void;
	setUseGitIgnore(use: boolean): void;
	/** Eleventy's own measurements, by group. */
	readonly benchmarkManager: { get(group: string): { setMinimumThresholdPercent(percent: number): void } };
	on(
		event: "eleventy.before" | "eleventy.after",
		listener: (event: { readonly directories: { readonly output: string } }) => Promise<void>,
	): void;
}

/** Options of the plugin. */
export interface PluginOptions {
	/** The folder that holds `content/` and `i18n/`, when Eleventy is run by itself. */
	readonly root?: string;
}
