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
	/** Of Dublin Core: RFC 4287, 6 allows elements of other vocabularies. */
	readonly "dc:date"?: readonly string[];
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
/** What RFC 4287, 4.1.1 and 4.1.2 allow in a feed and in an entry. */
const members = {
	feed: ["id", "title", "subtitle", "updated", "link", "author", "entry", "xmlns", "xmlns:dc", "xml:lang"],
	entry: ["id", "title", "updated", "published", "dc:date", "author", "link", "category", "summary"],
};
const repeatable = [
	"id",
	"title",
	"updated",
	"published",
	"dc:date",
	"link",
	"author",
	"content",
	"summary",
	"entry",
];

async function readFeed(site: BuiltSite, file: string): Promise<Feed> {
	const xml = await site.read(file);
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

const files = site.files.filter((file) => file.endsWith("/feed.xml"));

test("each language, section and term with something to follow has a feed", () => {
	for (const tag of site.languages) assert.ok(files.includes(`${tag}/feed.xml`));
	for (const path of ["amnen/arbete", "kommuner/sigtuna", "nyheter"])
		assert.ok(files.includes(`sv/${path}/feed.xml`), path);
});

for (const file of files) {
	const tag = file.split("/")[0] ?? "";
	const feed = await readFeed(site, file);
	const address = `${site.url}${file}`;
	const entries = feed.entry ?? [];
	const isWhole = file === `${tag}/feed.xml`;

	test(`${file}: the feed has what RFC 4287, 4.1.1 asks of a feed`, () => {
		assert.is(feed.xmlns, "http://www.w3.org/2005/Atom");
		assert.is(feed["xml:lang"], tag);
		assertOne(feed);
		const self = feed.link?.filter(({ rel }) => rel === "self") ?? [];
		assert.equal(
			self.map(({ href }) => href),
			[address],
		);
		assert.is(feed.id[0], address);
		assert.equal(
			Object.keys(feed).filter((member) => !members.feed.includes(member)),
			[],
		);
		assert.ok((feed.author?.length ?? 0) > 0 || entries.every(({ author = [] }) => author.length > 0));
	});

	test(`${file}: the feed leads to the pages of its own language and to the other languages' feeds`, () => {
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

	test(`${file}: every entry has what RFC 4287, 4.1.2 asks of an entry, and its id is unique`, () => {
		assert.ok(entries.length > 0);
		for (const entry of entries) {
			assertOne(entry);
			assert.ok((entry.published ?? []).every((value) => date.test(value)));
			assert.ok((entry.summary ?? []).length <= 1 && (entry.published ?? []).length <= 1);
			assert.equal(
				Object.keys(entry).filter((member) => !members.entry.includes(member)),
				[],
			);
			const links = entry.link?.filter(({ rel = "alternate" }) => rel === "alternate") ?? [];
			assert.ok(links.length > 0 || entry.content !== undefined, entry.id[0]);
			const kinds = links.map(({ type, hreflang }) => `${type} ${hreflang}`);
			assert.is(new Set(kinds).size, kinds.length, `${entry.id[0]}: two alternates of one type and language`);
		}
		const ids = [...entries.map(({ id }) => id[0]), feed.id[0]];
		assert.is(new Set(ids).size, ids.length);
	});

	test(`${file}: the entries are articles in the feed's language, newest first`, () => {
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

	test(`${file}: no entry names a day that its page doesn’t`, () => {
		const shown = entries.map((entry) => {
			const href = entry.link?.find(({ rel = "alternate" }) => rel === "alternate")?.href ?? "";
			const known = site.pageAt(href)?.one("time").attributes["datetime"] ?? "";
			return {
				known,
				published: entry.published?.[0],
				dated: entry["dc:date"]?.[0],
				updated: entry.updated[0] ?? "",
			};
		});
		if (isWhole) {
			assert.ok(shown.some(({ known }) => known.length === "2023-10".length));
			assert.ok(shown.some(({ known }) => known.length === "2019".length));
		}
		for (const { known, published, dated, updated } of shown) {
			if (known.length === "2023-02-03".length) assert.is(published, `${known}T12:00:00Z`);
			else {
				assert.is(published, undefined, known);
				assert.is(dated, known);
				assert.is(updated, `${`${known}-01-01`.slice(0, "2023-10-01".length)}T12:00:00Z`);
			}
		}
	});

	test(`${file}: the feed is named by the pages that it is about, and linked where they end`, () => {
		const pages = isWhole
			? site.pages.filter((page) => page.file.startsWith(`${tag}/`) && page.kind !== "redirect")
			: site.pages.filter((page) => page.url === address.slice(0, -"feed.xml".length));
		assert.ok(pages.length > 0);
		for (const page of pages) {
			const hrefs = (name: string): string[] =>
				page
					.all(name, { type: "application/atom+xml" })
					.map(({ attributes }) => new URL(attributes["href"] ?? "", page.url).href);
			assert.ok(hrefs("link").includes(address), page.file);
			assert.ok(hrefs("a").includes(address), page.file);
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
