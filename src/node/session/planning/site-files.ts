import { atomFeeds } from "../../../core/feeds/atom.ts";
import { securityPath, securityTxt } from "../../../core/feeds/security-txt.ts";
import { robotsTxt, sitemaps } from "../../../core/feeds/sitemap.ts";
import { hostFiles } from "../../../core/hosting/host-files.ts";
import { hostingOf } from "../../../core/model/hosting-of.ts";
import type { ViewContext } from "../../../core/pages/parts/view-context.ts";
import { sitemapEntries } from "../../../core/pages/site-views.ts";
import type { OutputFile } from "../../output/output-file.ts";

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
