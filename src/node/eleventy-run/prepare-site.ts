import { atomFeed } from "../../core/feeds/atom.ts";
import { robotsTxt, sitemaps } from "../../core/feeds/sitemap.ts";
import type { CountryOutline } from "../../core/maps/country-outline.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { listingsByLanguage } from "../../core/pages/listings.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import { searchablePage } from "../../core/pages/searchable-page.ts";
import { sitemapEntries, siteViews } from "../../core/pages/site-views.ts";
import type { ViewContext } from "../../core/pages/view-context.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { searchedLanguages } from "../../core/search/searched-languages.ts";
import { createTranslator, type Translator } from "../../core/strings/translator.ts";
import { type BundledAssets, bundleAssets } from "../assets/bundle-assets.ts";
import type { OutputFile } from "../output/write-files.ts";
import { readCountryOutline } from "../reading/read-country-outline.ts";
import { readPublished } from "../reading/read-picture.ts";
import { indexPages } from "../search/index-pages.ts";

/** A site ready to be rendered: everything but the pages' HTML and the search index. */
export interface PreparedSite {
	readonly views: readonly PageView[];
	readonly translator: Translator;
	/** Feeds, sitemap, assets, pictures. */
	readonly files: readonly OutputFile[];
	/** Writes the search indexes, which takes a while. */
	readonly indexSearch: (outputDirectory: string) => Promise<readonly Problem[]>;
}

/**
 * Makes of a checked model all that rendering needs.
 *
 * @param root Where the pictures are.
 */
export async function prepareSite(model: SiteModel, root: string): Promise<PreparedSite> {
	const assets = await bundleAssets(model.settings.basePath);
	const context = viewContext(model, assets);
	const views = [...siteViews(context)];
	return {
		views,
		translator: context.translator,
		files: [...assets.files, ...siteFiles(context), ...mediaFiles(model, root)],
		indexSearch: (outputDirectory) =>
			indexPages(
				views.flatMap((view) => searchablePage(view) ?? []),
				{ tags: searchedLanguages(model), terms: model.terms, outputDirectory },
			),
	};
}

/** What the views of a model are made from. */
export function viewContext(model: SiteModel, assets: BundledAssets): ViewContext {
	const { mapCountry } = model.settings;
	let outline: { readonly value: CountryOutline | undefined } | undefined;
	return {
		model,
		translator: createTranslator(model.strings),
		assets: assets.view,
		listings: listingsByLanguage(model),
		outline: () => {
			outline ??= { value: mapCountry === undefined ? undefined : readCountryOutline(mapCountry) };
			return outline.value;
		},
	};
}

/** The files that are about the whole site: feeds, sitemap, what robots may read. */
export function siteFiles(context: ViewContext): OutputFile[] {
	const { settings, languages } = context.model;
	return [
		...languages.map((language) => ({
			path: `${language.tag}/feed.xml`,
			content: atomFeed(context, language),
		})),
		...sitemaps(sitemapEntries(context), settings),
		{ path: "robots.txt", content: robotsTxt(settings.url) },
	];
}

function mediaFiles({ media }: SiteModel, root: string): OutputFile[] {
	const files: OutputFile[] = [];
	for (const { file, path } of media.values())
		files.push({ path: path.slice(1), content: readPublished(root, file) });
	return files;
}
