import { outputPath } from "../../core/urls/output-path.ts";
import type { OutputFile } from "../output/write-files.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { handOver } from "./site-handover.ts";

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
