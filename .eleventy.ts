import type { EleventyConfig } from "./src/eleventy/eleventy-api.ts";
import { brygga } from "./src/eleventy/plugin.ts";

/** Eleventy's configuration: everything is in the plugin. */
export default async function configure(config: EleventyConfig): Promise<object> {
	await config.addPlugin(brygga, { root: "." });
	return { dir: { input: "src/theme/views", includes: "partials", data: "partials", output: "_site" } };
}
