import type { HeadView } from "../pages/page-view.ts";
import { escapeXml } from "./xml.ts";

/** What the sitemap says of a page. */
export type SitemapEntry = Pick<HeadView, "canonical" | "robots" | "alternates">;

/**
 * The sitemap (sitemaps.org protocol 0.9) of every page that search engines may show, each with the same language
 * alternates as its head (`xhtml:link`).
 */
export function sitemap(entries: Iterable<SitemapEntry>): string {
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
	];
	for (const { canonical, robots, alternates } of entries) {
		if (canonical === undefined || robots !== undefined) continue;
		lines.push(`<url>\n<loc>${escapeXml(canonical)}</loc>\n`);
		for (const { hreflang, href } of alternates)
			lines.push(
				`<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(href)}"/>\n`,
			);
		lines.push("</url>\n");
	}
	lines.push("</urlset>\n");
	return lines.join("");
}

/** `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. */
export function robotsTxt(url: string): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\n`;
}
