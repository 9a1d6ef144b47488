import type { MarkdownIt } from "markdown-it";
import type { Page } from "../../core/model/page.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { siteViews } from "../../core/pages/site-views.ts";
import { outputPath } from "../../core/urls/output-path.ts";
import type { BundledAssets } from "../assets/bundle-assets.ts";
import type { RenderSetup } from "../rendering/jobs.ts";
import type { RenderingParts } from "./render-all.ts";
import { viewContext } from "./site-files.ts";

/** A page as it would be. */
export interface WantedPage {
	/** With the page in it. */
	readonly model: SiteModel;
	readonly page: Page;
}

/**
 * Renders a page that no file has. Nothing is written.
 *
 * @returns Its HTML; `undefined` when the site would have no such page.
 */
export async function showPage(
	{ model, page }: WantedPage,
	{
		assets,
		markdown,
		setup,
		rendering,
	}: {
		readonly assets: BundledAssets;
		readonly markdown: MarkdownIt;
		/** How the pages of the last build were rendered. */
		readonly setup: RenderSetup;
		readonly rendering: RenderingParts;
	},
): Promise<string | undefined> {
	const views = siteViews(viewContext(model, { assets, markdown }), {
		tags: [page.language.tag],
		isWanted: (path) => path === page.path,
	});
	const [view] = views;
	if (!view) return undefined;
	const path = outputPath(view.path);
	const { show } = await rendering.renderer();
	const packed = { path, json: JSON.stringify(view), shared: {} };
	const shown = await show({ views: [packed], setup, shared: { known: 0, values: [] } });
	return shown.get(path);
}
