import { resolve } from "node:path";
import { isolateLeftToRight } from "../core/pages/isolate-left-to-right.ts";
import type { PageView } from "../core/pages/page-view.ts";
import { formatProblems } from "../core/problems/format-problems.ts";
import { hasErrors } from "../core/problems/problem.ts";
import { type PreparedSite, prepareSite } from "../node/eleventy-run/prepare-site.ts";
import { markOutput } from "../node/output/output-mark.ts";
import { admitOutput, OutputRefusedError } from "../node/output/output-refusal.ts";
import { writeFiles } from "../node/output/write-files.ts";
import { loadSite } from "../node/reading/load-site.ts";
import { configureLayouts } from "../node/rendering/configure-layouts.ts";
import type { EleventyConfig, PluginOptions } from "./eleventy-api.ts";

/** Eleventy warns of filters that take a larger share of a build; authors can do nothing about it. */
const neverPercent = 101;

/** Eleventy's plugin: gives the layouts their views, their texts and their addresses. */
export async function brygga(config: EleventyConfig, { root = "." }: PluginOptions = {}): Promise<void> {
	const site = await readSite(config, root);
	const views = groupByKind(site.views);
	config.setUseGitIgnore(false);
	config.benchmarkManager.get("Configuration").setMinimumThresholdPercent(neverPercent);
	config.setTemplateFormats(["njk"]);
	configureLayouts(config, site.translator);
	config.addTransform("isolateLeftToRight", isolateLeftToRight);
	config.addGlobalData("views", () => views);
	config.addGlobalData("permalink", () => permalink);
	config.addGlobalData("eleventyExcludeFromCollections", true);
}

/** Views by kind: each layout is paginated over those of its own. Kinds without pages have an empty list. */
function groupByKind(views: readonly PageView[]): Record<PageView["kind"], PageView[]> {
	const groups: Record<PageView["kind"], PageView[]> = {
		start: [],
		section: [],
		article: [],
		municipality: [],
		topic: [],
		glossary: [],
		search: [],
		translations: [],
		plain: [],
		"not-found": [],
		chooser: [],
		redirect: [],
	};
	for (const view of views) groups[view.kind].push(view);
	return groups;
}

function permalink({ view }: { readonly view?: PageView }): string | false {
	if (!view) return false;
	return view.path.endsWith("/") ? `${view.path}index.html` : view.path;
}

/** The site, read and checked; its files that aren't pages are written after the pages. */
async function readSite(config: EleventyConfig, root: string): Promise<PreparedSite> {
	const { model, problems } = await loadSite(root);
	if (!model || hasErrors(problems))
		throw new Error(`The content has problems.\n\n${formatProblems(problems)}`);
	const site = await prepareSite(model, root);
	let mayMark = false;
	config.on("eleventy.before", async ({ directories: { output } }) => {
		mayMark = isAdmitted(output, root);
	});
	config.on("eleventy.after", async ({ directories: { output } }) => {
		await writeFiles(output, site.files);
		if (mayMark) markOutput(output);
		const found = await site.indexSearch(output);
		if (hasErrors(found)) throw new Error(formatProblems(found));
	});
	return site;
}

/** Whether `brygga build` too would build into a folder; Eleventy writes into any. */
function isAdmitted(output: string, root: string): boolean {
	try {
		admitOutput(resolve(output), { root: resolve(root) });
		return true;
	} catch (error) {
		if (error instanceof OutputRefusedError) return false;
		throw error;
	}
}
