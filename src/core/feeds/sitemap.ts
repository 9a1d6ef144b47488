import type { PageView } from "../pages/page-view.ts";
import { element, emptyElement } from "./xml.ts";

/**
 * The sitemap (sitemaps.org protocol 0.9) of every page that search engines may show, each with the same language
 * alternates as its head (`xhtml:link`).
 */
export function sitemap(views: readonly PageView[]): string {
	const pages = views.flatMap((view) => (view.kind === "redirect" ? [] : [view.head]));
	return [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
		...pages.flatMap(({ canonical, robots, alternates }) =>
			canonical === undefined || robots !== undefined
				? []
				: [
						"<url>\n",
						element("loc", canonical),
						...alternates.map(({ hreflang, href }) =>
							emptyElement("xhtml:link", { rel: "alternate", hreflang, href }),
						),
						"</url>\n",
					],
		),
		"</urlset>\n",
	].join("");
}

/** `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. */
export function robotsTxt(url: string): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\n`;
}
