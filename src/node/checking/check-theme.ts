import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SiteModel } from "../../core/model/site-model.ts";
import { fillView } from "../../core/pages/fill-view.ts";
import { siteViews } from "../../core/pages/site-views.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type BundledAssets, bundleAssets } from "../assets/bundle-assets.ts";
import { ownOutput } from "../eleventy-run/own-output.ts";
import { findOwnTemplates } from "../eleventy-run/own-templates.ts";
import { unloadable } from "../eleventy-run/template-problems.ts";
import type { OpenSite } from "../reading/open-site.ts";
import { startLayoutEngine } from "../rendering/layout-engine.ts";
import { createPageRenderer } from "../rendering/page-renderer.ts";
import { viewContext } from "../session/planning/view-context.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { themeFolders, themeVersions } from "../theme/site-theme.ts";
import { templateFaults } from "./template-faults.ts";

const noAsset = { href: "", integrity: "" };

/** Stands for the assets where the site has none of its own. */
const shippedAssets: BundledAssets = {
	files: [],
	view: { stylesheet: noAsset, script: noAsset, search: [], icon: noAsset },
	problems: [],
};

/** What a check of a site's layouts, styles and templates found. */
export interface CheckedTheme {
	readonly problems: readonly Problem[];
	/** Whether there are pages or templates that only a build tells the faults of. */
	readonly unrendered: boolean;
}

/**
 * Looks for what a build would refuse in a site's `views/`, `assets/`, templates and their data: styles and script are bundled, layouts
 * prepared, code and data read, and one page of each kind rendered with all templates. A site's configuration may write files while
 * pages are rendered, so with one they are only parsed.
 *
 * @param options `files` are those of `content/`, relative to the root.
 * @returns Problems `assets/…`, `views/…`, `templates/failed` and `configuration/…`.
 */
export async function checkTheme(
	{ configuration }: Pick<OpenSite, "configuration">,
	{ root, model, files }: ThemeToCheck,
): Promise<CheckedTheme> {
	const { code } = configuration;
	const { markdown, problems, finishes = false } = await configuration.run();
	// Told already; nothing renders with it.
	if (problems.some(({ severity }) => severity === "error")) return { problems: [], unrendered: false };
	const [hasViews = false, hasAssets = false] = themeFolders.map((name) => existsSync(join(root, name)));
	const writes = code.configuration !== undefined;
	try {
		themeVersions(root, { edited: false });
		const { basePath } = model.settings;
		const assets = hasAssets ? await bundleAssets({ root, basePath }) : shippedAssets;
		const views = viewContext(model, { assets, markdown });
		const templates = await findOwnTemplates(root, { configuration, files });
		const faults: Problem[] = [];
		if (writes) {
			const { reader } = await startLayoutEngine(root, { translator: views.translator, code });
			faults.push(
				...(await unloadable(root, templates.loaded())),
				...templateFaults(root, { ...templates, reader }),
			);
		} else {
			const { data } = await ownOutput(views, { root, configuration, files });
			if (hasViews) {
				const render = await createPageRenderer(root, { translator: views.translator, code, data });
				for (const view of siteViews(views, samplesOf(model))) await render(fillView(view, { own: "" }));
			}
		}
		return {
			problems: [...assets.problems, ...templates.problems, ...faults],
			unrendered: writes && (hasViews || finishes || templates.found !== ""),
		};
	} catch (error) {
		const found = carriedProblems(error);
		if (!found) throw error;
		return { problems: found, unrendered: writes };
	}
}

interface ThemeToCheck {
	readonly root: string;
	readonly model: SiteModel;
	readonly files: readonly string[];
}

/** A page of each kind, in the source language. */
function samplesOf({ pages, settings }: SiteModel): {
	readonly tags: readonly string[];
	readonly isPageWanted: (path: string) => boolean;
} {
	const { tag } = settings.source;
	const paths = new Map<string, string>();
	for (const { kind, path } of pages.get(tag)?.values() ?? []) if (!paths.has(kind)) paths.set(kind, path);
	const wanted = new Set(paths.values());
	return { tags: [tag], isPageWanted: (path) => wanted.has(path) };
}
