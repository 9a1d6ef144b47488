import { test } from "uvu";
import * as assert from "uvu/assert";
import { type SitemapEntry, sitemap } from "../../../src/core/feeds/sitemap.ts";
import { element, emptyElement, escapeXml } from "../../../src/core/feeds/xml.ts";

test("escapeXml escapes markup and drops what XML 1.0 can't hold", () => {
	assert.is(escapeXml('a < b & "c" > d'), "a &lt; b &amp; &quot;c&quot; &gt; d");
	assert.is(escapeXml("a\u0000\u0008b\uFFFEc\t\n"), "abc\t\n");
	assert.is(escapeXml("Å 𝄞"), "Å 𝄞");
});

test("elements escape their text and attributes", () => {
	assert.is(element("title", "A & B"), "<title>A &amp; B</title>\n");
	assert.is(emptyElement("link", { href: 'x?a=1&b="2"' }), '<link href="x?a=1&amp;b=&quot;2&quot;"/>\n');
});

test("the sitemap has pages that may be shown, each with its alternates", () => {
	const entry = (path: string, robots?: string): SitemapEntry => ({
		canonical: `https://example.org${path}`,
		alternates: [{ hreflang: "sv", href: `https://example.org${path}?a&b` }],
		...(robots === undefined ? {} : { robots }),
	});
	const xml = sitemap([entry("/sv/a/"), entry("/sv/hidden/", "noindex"), { alternates: [] }]);
	assert.equal(
		[...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
		["https://example.org/sv/a/"],
	);
	assert.match(xml, '<xhtml:link rel="alternate" hreflang="sv" href="https://example.org/sv/a/?a&amp;b"/>');
});

test.run();
