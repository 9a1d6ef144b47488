import type { MarkdownIt } from "markdown-it";
import { once } from "../../../core/collections/once.ts";
import { atomFeeds } from "../../../core/feeds/atom.ts";
import { securityPath, securityTxt } from "../../../core/feeds/security-txt.ts";
import { robotsTxt, sitemaps } from "../../../core/feeds/sitemap.ts";
import { hostFiles } from "../../../core/hosting/host-files.ts";
import { hostingOf } from "../../../core/model/hosting-of.ts";
import type { SiteModel } from "../../../core/model/site-model.ts";
import { listingsByLanguage } from "../../../core/pages/listings/listings.ts";
import type { ViewContext } from "../../../core/pages/parts/view-context.ts";
import { sitemapEntries } from "../../../core/pages/site-views.ts";
import { createTranslator } from "../../../core/strings/translator.ts";
import type { BundledAssets } from "../../assets/bundle-assets.ts";
import type { OutputFile } from "../../output/output-file.ts";
import { readCountryOutline } from "../../reading/read-country-outline.ts";

/** What the views of a model are made from besides. */
export interface ViewParts {
	readonly assets: BundledAssets;
	/** The site's. */
	readonly markdown: MarkdownIt;
}

/** What the views of a model are made from. */
export function viewContext(model: SiteModel, { assets, markdown }: ViewParts): ViewContext {
	const { mapCountry } = model.settings;
	return {
		model,
		translator: createTranslator(model.strings),
		assets: assets.view,
		listings: listingsByLanguage(model),
		markdown: () => markdown,
		outline: once(() => (mapCountry === undefined ? undefined : readCountryOutline(mapCountry))),
	};
}

/** The files that are about the whole site: feeds, sitemap, what robots may read. */
export function siteFiles(context: ViewContext): OutputFile[] {
	const { settings, languages } = context.model;
	const { files } = hostFiles(settings.hosts, hostingOf(context.model));
	const security = securityTxt(settings);
	return [
		...files.filter(({ place }) => place === "output"),
		...languages.flatMap((language) => atomFeeds(context, language)),
		...sitemaps(sitemapEntries(context), settings),
		{ path: "robots.txt", content: robotsTxt(settings.url) },
		...(security === undefined ? [] : [{ path: securityPath, content: security }]),
	];
}
