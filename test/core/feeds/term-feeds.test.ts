import { test } from "uvu";
import * as assert from "uvu/assert";
import { termFeeds } from "../../../src/core/feeds/atom.ts";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import { viewContext } from "../../../src/node/session/site-files.ts";
import { loadSite } from "../../support/load-site.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const site = await temporarySite("harbour");
const settings = `url: https://example.org/a/\nlanguages: [sv, en]\nsource: sv
taxonomies: { topics: { folder: amnen, feed: true }, municipality: { folder: kommuner } }\n`;
await site.write("content/site.yaml", settings);
const { model } = await loadSite(site.root).finally(site.close);
if (!model) throw new Error("the site has no model");
const asset = { href: "/a", integrity: "" };
const context = viewContext(model, {
	assets: { files: [], view: { stylesheet: asset, script: asset, icon: asset }, problems: [] },
	markdown: createMarkdown(),
});
const feedsOf = (language: number): readonly { path: string; content: string }[] => {
	const found = model.languages[language];
	return found ? termFeeds(context, found) : [];
};

test("the terms of a taxonomy with feeds have each their own, with the pages that name them", () => {
	const feeds = feedsOf(0);
	assert.equal(feeds.map(({ path }) => path).sort(), ["sv/amnen/hav/feed.xml", "sv/amnen/trafik/feed.xml"]);
	const traffic = feeds.find(({ path }) => path.includes("trafik"))?.content ?? "";
	assert.match(
		traffic,
		'<link rel="self" type="application/atom+xml" href="https://example.org/a/sv/amnen/trafik/feed.xml"/>',
	);
	const titles = [...traffic.matchAll(/<entry>\n<id>.*?<\/id>\n<title>(.*?)<\/title>/g)].map(
		([, title]) => title,
	);
	const naming = [...(model.pages.get("sv")?.values() ?? [])].filter(
		({ fields }) => fields["topics"]?.type === "terms" && fields["topics"].keys.includes("amnen/trafik"),
	);
	assert.ok(naming.length > 0);
	assert.equal(titles.toSorted(), naming.map(({ title }) => title).toSorted());
});

test("a language has the feeds of the terms that it has pages for", () => {
	assert.equal(feedsOf(1), []);
});

test.run();
