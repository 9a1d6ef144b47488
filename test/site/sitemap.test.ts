import { XMLParser, XMLValidator } from "fast-xml-parser";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";

interface SitemapEntry {
	readonly loc: string;
	readonly lastmod?: string;
	readonly "xhtml:link"?: readonly {
		readonly rel: string;
		readonly hreflang: string;
		readonly href: string;
	}[];
}

const site = await builtSite();
const xml = await site.read("sitemap.xml");
const { urlset } = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: "",
	parseTagValue: false,
	isArray: (name) => name === "url" || name === "xhtml:link",
}).parse(xml) as { urlset: { xmlns: string; "xmlns:xhtml": string; url: SitemapEntry[] } };

test("the sitemap is well-formed XML in the namespaces of the protocol", () => {
	assert.is(XMLValidator.validate(xml), true);
	assert.is(urlset.xmlns, "http://www.sitemaps.org/schemas/sitemap/0.9");
	assert.is(urlset["xmlns:xhtml"], "http://www.w3.org/1999/xhtml");
});

test("the sitemap holds exactly the pages that search engines may list, each once", () => {
	assert.equal(
		urlset.url.map(({ loc }) => loc).sort(),
		site.pages
			.filter(({ indexable }) => indexable)
			.map(({ url }) => url)
			.sort(),
	);
});

test("the sitemap gives each page the alternates that the page gives itself", () => {
	for (const entry of urlset.url) {
		const links = site.pageAt(entry.loc)?.all("link", { rel: "alternate" }) ?? [];
		assert.equal(
			(entry["xhtml:link"] ?? []).map(({ rel, hreflang, href }) => [rel, hreflang, href]).sort(),
			links
				.filter(({ attributes }) => attributes["hreflang"] !== undefined)
				.map(({ attributes }) => ["alternate", attributes["hreflang"], attributes["href"]])
				.sort(),
			entry.loc,
		);
	}
});

test("the sitemap's dates are W3C dates", () => {
	for (const { lastmod } of urlset.url) {
		if (lastmod !== undefined)
			assert.match(lastmod, /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?)?)?$/);
	}
});

test("robots.txt lets everybody in and names the sitemap", async () => {
	const lines = (await site.read("robots.txt")).split("\n").map((line) => line.trim());
	assert.ok(lines.includes("User-agent: *"));
	assert.ok(lines.includes(`Sitemap: ${site.url}sitemap.xml`));
	assert.not(lines.some((line) => /^Disallow:\s*\S/.test(line)));
});

test.run();
