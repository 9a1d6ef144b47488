import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { atomFeed } from "../core/feeds/atom.ts";
import { robotsTxt, sitemap } from "../core/feeds/sitemap.ts";
import type { SiteModel } from "../core/model/site-model.ts";
import { buildViews } from "../core/pages/build-views.ts";
import type { PageView } from "../core/pages/page-view.ts";
import type { ViewContext } from "../core/pages/view-context.ts";
import { searchDocument } from "../core/search/search-document.ts";
import { searchablePage } from "../core/search/searchable-page.ts";
import { createTranslator, type Translator } from "../core/strings/translator.ts";
import { bundleAssets } from "./bundle-assets.ts";
import { readCountryOutline } from "./read-country-outline.ts";
import type { LanguageDocuments } from "./search-index.ts";
import type { OutputFile } from "./write-site.ts";

/** A site ready to be rendered: everything but the pages' HTML and the search index. */
export interface PreparedSite {
	readonly views: readonly PageView[];
	readonly translator: Translator;
	/** Feeds, sitemap, assets, pictures. */
	readonly files: readonly OutputFile[];
	readonly searchDocuments: readonly LanguageDocuments[];
}

/**
 * Makes of a checked model all that rendering needs.
 *
 * @param root Where the pictures are.
 */
export async function prepareSite(model: SiteModel, root: string): Promise<PreparedSite> {
	const { settings } = model;
	const assets = await bundleAssets(settings.basePath);
	const outline =
		settings.mapCountry === undefined ? undefined : await readCountryOutline(settings.mapCountry);
	const translator = createTranslator(model.strings);
	const context: ViewContext = { model, translator, assets: assets.view, ...(outline ? { outline } : {}) };
	const views = buildViews(context);
	const feeds = settings.languages.map((language) => ({
		path: `${language.tag}/feed.xml`,
		content: atomFeed(context, language),
	}));
	return {
		views,
		translator,
		files: [
			...assets.files,
			...feeds,
			{ path: "sitemap.xml", content: sitemap(views) },
			{ path: "robots.txt", content: robotsTxt(settings.url) },
			...(await mediaFiles(model, root)),
		],
		searchDocuments: searchDocuments(views),
	};
}

/** What each language's search finds, for the languages that have a search page. */
function searchDocuments(views: readonly PageView[]): LanguageDocuments[] {
	const pages = views.flatMap((view) => searchablePage(view) ?? []);
	return views.flatMap((view) => {
		if (view.kind !== "search") return [];
		const { tag } = view.site.language;
		return [
			{ language: tag, documents: pages.filter(({ language }) => language === tag).map(searchDocument) },
		];
	});
}

async function mediaFiles({ media }: SiteModel, root: string): Promise<OutputFile[]> {
	const files: OutputFile[] = [];
	for (const { file, path } of media.values())
		files.push({ path: path.slice(1), content: await readFile(join(root, file)) });
	return files;
}
