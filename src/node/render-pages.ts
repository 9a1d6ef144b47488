import { fileURLToPath } from "node:url";
import { outputPath } from "./output-path.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { handOver } from "./site-handover.ts";
import type { OutputFile } from "./write-site.ts";

/** The generator's own folder, which Eleventy's paths are relative to. */
export const generatorRoot = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Renders every view of a prepared site through Eleventy and its layouts.
 *
 * @returns One file a page; nothing is written.
 * @throws When a layout is faulty.
 */
export async function renderPages(site: PreparedSite): Promise<OutputFile[]> {
	// Loaded here, since it takes longer than most commands need in all.
	const { default: Eleventy } = await import("@11ty/eleventy");
	const eleventy = new Eleventy("src/views", "_site", {
		configPath: ".eleventy.ts",
		quietMode: true,
		config: (configuration: object) => handOver(configuration, site),
	});
	eleventy.disableLogger();
	const pages = await eleventy.toJSON();
	return pages.flatMap(({ url, content }) => (url === false ? [] : [{ path: outputPath(url), content }]));
}
