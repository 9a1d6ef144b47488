import type { SitemapEntry } from "../pages/site-views.ts";
import { escapeXml } from "./xml.ts";

/** Addresses that one sitemap may hold (sitemaps.org protocol 0.9). */
const mostAddresses = 50_000;

/**
 * The sitemap (sitemaps.org protocol 0.9) of every page that search engines may show, each with the same language
 * alternates as its head (`xhtml:link`); for a site with more addresses than a sitemap may hold, several and their index.
 *
 * @param options `url` is the site's address, with a last slash; `most` is how many addresses a sitemap may hold.
 * @returns Files at the top of the site, of which `sitemap.xml` is the one to be announced.
 */
export function sitemaps(
	entries: Iterable<SitemapEntry>,
	{ url, most = mostAddresses }: { readonly url: string; readonly most?: number },
): { readonly path: string; readonly content: string }[] {
	const shown = [...entries].filter(
		({ canonical, robots }) => canonical !== undefined && robots === undefined,
	);
	if (shown.length <= most) return [{ path: "sitemap.xml", content: sitemap(shown) }];
	const parts = Array.from({ length: Math.ceil(shown.length / most) }, (_, index) => ({
		path: `sitemap-${index + 1}.xml`,
		content: sitemap(shown.slice(index * most, (index + 1) * most)),
	}));
	return [{ path: "sitemap.xml", content: sitemapIndex(parts.map(({ path }) => url + path)) }, ...parts];
}

function sitemapIndex(addresses: readonly string[]): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
		...addresses.map((address) => `<sitemap>\n<loc>${escapeXml(address)}</loc>\n</sitemap>\n`),
		"</sitemapindex>\n",
	].join("");
}

function sitemap(entries: readonly SitemapEntry[]): string {
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>\n',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
	];
	for (const { canonical, alternates } of entries) {
		if (canonical === undefined) continue;
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
