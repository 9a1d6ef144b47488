import { test } from "uvu";
import * as assert from "uvu/assert";
import { sitemaps } from "../../../src/core/feeds/sitemap.ts";
import { element, emptyElement, escapeXml } from "../../../src/core/feeds/xml.ts";
import type { SitemapEntry } from "../../../src/core/pages/site-views.ts";

test("escapeXml escapes markup and drops what XML 1.0 can't hold", () => {
	assert.is(escapeXml('a < b & "c" > d'), "a &lt; b &amp; &quot;c&quot; &gt; d");
	assert.is(escapeXml("a\u0000\u0008b\uFFFEc\t\n"), "abc\t\n");
	assert.is(escapeXml("Å 𝄞"), "Å 𝄞");
});

test("elements escape their text and attributes", () => {
	assert.is(element("title", "A & B"), "<title>A &amp; B</title>\n");
	assert.is(emptyElement("link", { href: 'x?a=1&b="2"' }), '<link href="x?a=1&amp;b=&quot;2&quot;"/>\n');
});

const url = "https://example.org/";

const entry = (path: string, robots?: string): SitemapEntry => ({
	canonical: `https://example.org${path}`,
	alternates: [{ hreflang: "sv", href: `https://example.org${path}?a&b` }],
	...(robots === undefined ? {} : { robots }),
});

test("the sitemap has pages that may be shown, each with its alternates", () => {
	const [file] = sitemaps([entry("/sv/a/"), entry("/sv/hidden/", "noindex"), { alternates: [] }], { url });
	const xml = file?.content ?? "";
	assert.equal(
		[...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
		["https://example.org/sv/a/"],
	);
	assert.match(xml, '<xhtml:link rel="alternate" hreflang="sv" href="https://example.org/sv/a/?a&amp;b"/>');
});

test("more addresses than a sitemap may hold are in several, with an index of them", () => {
	const entries = [entry("/a/"), entry("/hidden/", "noindex"), entry("/b/"), entry("/c/")];
	const found = sitemaps(entries, { url, most: 2 }).map(({ path, content }) => [
		path,
		...[...content.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
	]);
	assert.equal(found, [
		["sitemap.xml", `${url}sitemap-1.xml`, `${url}sitemap-2.xml`],
		["sitemap-1.xml", `${url}a/`, `${url}b/`],
		["sitemap-2.xml", `${url}c/`],
	]);
	assert.equal(
		sitemaps(entries, { url, most: 3 }).map(({ path }) => path),
		["sitemap.xml"],
	);
});

test.run();
