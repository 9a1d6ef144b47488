import { test } from "uvu";
import * as assert from "uvu/assert";
import { atomFeeds } from "../../../src/core/feeds/atom.ts";
import { loadSite } from "../../support/load-site.ts";
import { temporarySite } from "../../support/temporary-site.ts";
import { viewContextOf } from "../../support/view-context-of.ts";

const site = await temporarySite("harbour");
const settings = `url: https://example.org/a/\nlanguages: [sv, en]\nsource: sv
taxonomies: { topics: { folder: amnen }, municipality: { folder: kommuner, feed: false } }\n`;
await site.write("content/site.yaml", settings);
const { model } = await loadSite(site.root).finally(site.close);
if (!model) throw new Error("the site has no model");
const context = viewContextOf(model);
const feedsOf = (language: number): readonly { path: string; content: string }[] => {
	const found = model.languages[language];
	return found ? atomFeeds(context, found) : [];
};

const titlesIn = (content = ""): string[] =>
	[...content.matchAll(/<entry>\n<id>.*?<\/id>\n<title>(.*?)<\/title>/g)].map(([, title = ""]) => title);

test("the language, its sections and the terms of a taxonomy with feeds have each their own", () => {
	const feeds = feedsOf(0);
	assert.equal(feeds.map(({ path }) => path).sort(), [
		"sv/amnen/hav/feed.xml",
		"sv/amnen/trafik/feed.xml",
		"sv/feed.xml",
		"sv/nyheter/feed.xml",
	]);
	const traffic = feeds.find(({ path }) => path.includes("trafik"))?.content ?? "";
	assert.match(
		traffic,
		'<link rel="self" type="application/atom+xml" href="https://example.org/a/sv/amnen/trafik/feed.xml"/>',
	);
	assert.equal(titlesIn(traffic), ["Ny bro över ån", "Färdplan för båten"]);
	const news = ["Ny bro över ån", "Färdplan för båten", "Hamnfest"];
	for (const path of ["sv/feed.xml", "sv/nyheter/feed.xml"])
		assert.equal(titlesIn(feeds.find((feed) => feed.path === path)?.content), news);
});

test("a page of a language that lacks what its original lists has a feed to wait for it, and none of another language", () => {
	const feeds = feedsOf(1);
	assert.equal(feeds.map(({ path }) => path).sort(), ["en/feed.xml", "en/news/feed.xml"]);
	assert.equal(titlesIn(feeds[0]?.content).length, 1);
});

test("a site without anything for a feed has none", async () => {
	const { root, write, remove, close } = await temporarySite("harbour");
	await remove("content/sv/nyheter");
	await remove("content/en/nyheter");
	await write("content/site.yaml", settings);
	const { model: without } = await loadSite(root).finally(close);
	if (!without) throw new Error("the site has no model");
	const bare = viewContextOf(without);
	assert.equal(
		without.languages.flatMap((language) => atomFeeds(bare, language)),
		[],
	);
});

test.run();
