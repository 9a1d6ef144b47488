import { XMLParser, XMLValidator } from "fast-xml-parser";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readUrl } from "../../src/core/urls/read-url.ts";
import { builtSite } from "../support/build-site.ts";
import type { BuiltSite } from "../support/built-site.ts";

interface Link {
	readonly rel?: string;
	readonly href: string;
	readonly type?: string;
	readonly hreflang?: string;
}

type Text = string | { readonly "#text"?: string; readonly type?: string; readonly "xml:lang"?: string };

interface Entry {
	readonly id: readonly string[];
	readonly title: readonly Text[];
	readonly updated: readonly string[];
	readonly published?: readonly string[];
	readonly link?: readonly Link[];
	readonly author?: readonly unknown[];
	readonly content?: readonly Text[];
	readonly summary?: readonly Text[];
	readonly "xml:lang"?: string;
}

interface Feed extends Entry {
	readonly xmlns: string;
	readonly entry?: readonly Entry[];
}

/** RFC 3339 with capital T and Z, as RFC 4287, 3.3 wants it. */
const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const repeatable = ["id", "title", "updated", "published", "link", "author", "content", "summary", "entry"];

async function readFeed(site: BuiltSite, tag: string): Promise<Feed> {
	const xml = await site.read(`${tag}/feed.xml`);
	assert.is(XMLValidator.validate(xml), true);
	const parsed = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: "",
		parseTagValue: false,
		isArray: (name, _path, _leaf, isAttribute) => !isAttribute && repeatable.includes(name),
	}).parse(xml) as { feed: Feed };
	return parsed.feed;
}

const site = await builtSite();

for (const tag of site.languages) {
	const feed = await readFeed(site, tag);
	const address = `${site.url}${tag}/feed.xml`;
	const entries = feed.entry ?? [];

	test(`${tag}: the feed has what RFC 4287, 4.1.1 asks of a feed`, () => {
		assert.is(feed.xmlns, "http://www.w3.org/2005/Atom");
		assert.is(feed["xml:lang"], tag);
		assertOne(feed);
		const self = feed.link?.filter(({ rel }) => rel === "self") ?? [];
		assert.equal(
			self.map(({ href }) => href),
			[address],
		);
		assert.ok((feed.author?.length ?? 0) > 0 || entries.every(({ author = [] }) => author.length > 0));
	});

	test(`${tag}: the feed leads to the pages of its own language and to the other languages' feeds`, () => {
		const alternates = feed.link?.filter(({ rel = "alternate" }) => rel === "alternate") ?? [];
		const pages = alternates.filter(({ type }) => type !== "application/atom+xml");
		assert.equal(
			pages.map(({ href }) => site.pageAt(href)?.language),
			[tag],
		);
		for (const { href } of alternates) {
			assert.ok(site.pageAt(href) ?? site.files.includes(href.slice(site.url.length)), href);
		}
	});

	test(`${tag}: every entry has what RFC 4287, 4.1.2 asks of an entry, and its id is unique`, () => {
		assert.ok(entries.length > 0);
		for (const entry of entries) {
			assertOne(entry);
			assert.ok((entry.published ?? []).every((value) => date.test(value)));
			assert.ok((entry.content ?? []).length <= 1);
			const links = entry.link?.filter(({ rel = "alternate" }) => rel === "alternate") ?? [];
			assert.ok(links.length > 0 || entry.content !== undefined, entry.id[0]);
			const kinds = links.map(({ type, hreflang }) => `${type} ${hreflang}`);
			assert.is(new Set(kinds).size, kinds.length, `${entry.id[0]}: two alternates of one type and language`);
		}
		const ids = [...entries.map(({ id }) => id[0]), feed.id[0]];
		assert.is(new Set(ids).size, ids.length);
	});

	test(`${tag}: the entries are articles in the feed's language, newest first`, () => {
		for (const entry of entries) {
			assert.is(entry["xml:lang"] ?? tag, tag);
			const pages = (entry.link ?? [])
				.filter(({ rel = "alternate", hreflang = tag }) => rel === "alternate" && hreflang === tag)
				.map(({ href }) => site.pageAt(href));
			assert.equal(
				pages.map((page) => page?.language),
				[tag],
				entry.id[0],
			);
			assert.is(pages[0]?.one("h1").text(), plain(entry.title[0]));
		}
		const dates = entries.map(({ published, updated }) => published?.[0] ?? updated[0] ?? "");
		assert.equal(dates, [...dates].sort().reverse());
		const newest =
			entries
				.map(({ updated }) => updated[0] ?? "")
				.sort()
				.at(-1) ?? "";
		assert.ok((feed.updated[0] ?? "") >= newest);
	});

	test(`${tag}: no entry names a day that its page doesn’t`, () => {
		const shown = entries.map((entry) => {
			const href = entry.link?.find(({ rel = "alternate" }) => rel === "alternate")?.href ?? "";
			const known = site.pageAt(href)?.one("time").attributes["datetime"] ?? "";
			return { known, published: entry.published?.[0], updated: entry.updated[0] ?? "" };
		});
		assert.ok(shown.some(({ known }) => known.length === "2023-10".length));
		assert.ok(shown.some(({ known }) => known.length === "2019".length));
		for (const { known, published, updated } of shown) {
			if (known.length === "2023-02-03".length) assert.is(published, `${known}T00:00:00Z`);
			else {
				assert.is(published, undefined, known);
				assert.match(updated, new RegExp(`^${known}.*-3[01]T23:59:59Z$`));
			}
		}
	});

	test(`${tag}: every page of the language names the feed`, () => {
		for (const page of site.pages.filter(({ file }) => file.startsWith(`${tag}/`))) {
			if (page.kind === "redirect") continue;
			const link = page.one("link", { rel: "alternate", type: "application/atom+xml" });
			assert.is(new URL(link.attributes["href"] ?? "", page.url).href, address, page.file);
		}
	});
}

function assertOne(of: Entry): void {
	assert.equal([of.id.length, of.title.length, of.updated.length], [1, 1, 1]);
	assert.ok(readUrl(of.id[0] ?? ""), of.id[0]);
	assert.ok(plain(of.title[0]) !== "");
	assert.match(of.updated[0] ?? "", date);
}

function plain(text: Text | undefined): string {
	return typeof text === "string" ? text : (text?.["#text"] ?? "");
}

test.run();
