import { createMarkdown } from "../../src/core/markdown/create-markdown.ts";
import type { SiteModel } from "../../src/core/model/site-model.ts";
import type { PageView } from "../../src/core/pages/page-view.ts";
import { siteViews } from "../../src/core/pages/site-views.ts";
import { bundleAssets } from "../../src/node/assets/bundle-assets.ts";
import type { OutputFile } from "../../src/node/output/output-file.ts";
import { siteFiles } from "../../src/node/session/planning/site-files.ts";
import { viewContext } from "../../src/node/session/planning/view-context.ts";

/** What a build makes of a model before anything is rendered: all views, with their texts, and the files that aren't pages. */
export async function plannedSite(
	model: SiteModel,
): Promise<{ readonly views: readonly PageView[]; readonly files: readonly OutputFile[] }> {
	const assets = await bundleAssets({ root: "test/fixtures/harbour", basePath: model.settings.basePath });
	const context = viewContext(model, { assets, markdown: createMarkdown() });
	return { views: [...siteViews(context)], files: [...assets.files, ...siteFiles(context)] };
}
