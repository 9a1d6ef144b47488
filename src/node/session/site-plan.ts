import { createHash } from "node:crypto";
import type { Settings } from "../../core/content/settings.ts";
import type { MediaFile } from "../../core/content/site-files.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { buildViews } from "../../core/pages/build-views.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import type { BundledAssets } from "../bundle-assets.ts";
import { type PageStore, pageId } from "../cache/page-store.ts";
import { siteFiles, viewContext } from "../prepare-site.ts";
import type { OutputFile } from "../write-site.ts";
import { type PackedViews, type PlannedPage, packViews } from "./pack-views.ts";
import { type PlannedIndex, planIndexes } from "./search-step.ts";

/** A file that the output is to have. */
export type PlannedFile = { readonly path: string; readonly source: string } & (
	| { readonly kind: "page"; readonly page: PlannedPage }
	| { readonly kind: "content"; readonly content: OutputFile["content"] }
	/** A picture, from a file of the site. */
	| { readonly kind: "copy"; readonly file: string }
);

/** Everything that the output is to have. */
export interface SitePlan {
	readonly files: readonly PlannedFile[];
	readonly indexes: readonly PlannedIndex[];
	readonly views: readonly PageView[];
	readonly packed: PackedViews;
	/** Differs when the layouts or the interface texts do. */
	readonly version: string;
}

/**
 * Plans the output of a site.
 *
 * @param options `layouts` is the layouts' version; `search` says whether there are to be search indexes.
 */
export function planSite(
	model: SiteModel,
	{
		assets,
		layouts,
		store,
		search,
	}: {
		readonly assets: BundledAssets;
		readonly layouts: string;
		readonly store: PageStore;
		readonly search: boolean;
	},
): SitePlan {
	const context = { ...viewContext(model, assets), bodiesApart: true };
	const views = buildViews(context);
	const version = `${layouts} ${stringsDigest(model)}`;
	const packed = packViews(views, {
		salt: version,
		template: (view, blob) => store.page(templateId(view, { blob, settings: model.settings }))?.template,
	});
	const contents = [...assets.files, ...siteFiles(context, views)];
	return {
		views,
		packed,
		version,
		files: [
			...packed.pages.map(
				(page): PlannedFile => ({ kind: "page", path: page.path, source: page.source, page }),
			),
			...contents.map(
				({ path, content }): PlannedFile => ({ kind: "content", path, source: digest(content), content }),
			),
			...[...model.media.values()].map(plannedPicture),
		],
		indexes: search ? planIndexes(views, { packed, terms: model.terms }) : [],
	};
}

/** Pictures are named after their content. */
function plannedPicture({ path, file }: MediaFile): PlannedFile {
	return { kind: "copy", path: path.slice(1), source: path, file };
}

/** The name of the reading that a page's text comes from. */
function templateId(
	view: PageView,
	{ blob, settings }: { readonly blob: string; readonly settings: Settings },
): string {
	const language = "site" in view ? view.site.language.tag : settings.source.tag;
	return pageId(blob, language === settings.source.tag);
}

/** The layouts show interface texts besides what is in the views. */
function stringsDigest({ strings }: SiteModel): string {
	return digest(
		JSON.stringify(
			strings.map(({ language, entries }) => [language, [...entries].map(([key, { text }]) => [key, text])]),
		),
	);
}

function digest(content: string | Uint8Array): string {
	return createHash("sha1").update(content).digest("base64url");
}
