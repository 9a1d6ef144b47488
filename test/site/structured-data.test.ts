import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import type { BuiltPage } from "../support/built-site.ts";

interface Thing {
	readonly "@id"?: string;
	readonly "@type"?: string;
	readonly "@graph"?: readonly Thing[];
	readonly [property: string]: unknown;
}

const site = await builtSite();
const articles = site.pages.flatMap((page) => {
	const article = things(page).find((thing) => thing["@type"] === "NewsArticle");
	return article === undefined ? [] : [{ page, article }];
});

/** The page's JSON-LD; fails when a block of it is no JSON or of another vocabulary. */
function things(page: BuiltPage): readonly Thing[] {
	return page.all("script", { type: "application/ld+json" }).flatMap((script) => {
		const document: Thing = JSON.parse(script.text());
		assert.match(String(document["@context"]), /^https:\/\/schema\.org\/?$/);
		return document["@graph"] ?? [document];
	});
}

function referred(value: unknown): readonly Thing[] {
	return (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly Thing[];
}

function alternateTo(page: BuiltPage, tag: string): string | undefined {
	return page.all("link", { rel: "alternate", hreflang: tag })[0]?.attributes["href"];
}

test("every page with a publication date, and no other, is a NewsArticle", () => {
	const dated = site.pages.filter((page) => page.all("article").length > 0);
	assert.ok(dated.length > 0);
	assert.equal(
		articles.map(({ page }) => page.file),
		dated.map(({ file }) => file),
	);
});

test("an article's data agree with what its page shows", () => {
	for (const { page, article } of articles) {
		assert.is(article["inLanguage"], page.language, page.file);
		assert.is(article["headline"], page.one("h1").text());
		assert.is(article["url"] ?? page.url, page.url);
		assert.is(
			article["datePublished"],
			page.one("article").name && page.all("time")[0]?.attributes["datetime"],
		);
		assert.ok(article["publisher"] ?? article["author"], `${page.file} has no publisher`);
	}
});

test("articles have stable, unique @ids below the site's address", () => {
	const ids = articles.map(({ article }) => article["@id"] ?? "");
	assert.is(new Set(ids).size, ids.length);
	for (const id of ids) assert.ok(id.startsWith(site.url), id);
});

test("originals and translations name each other", () => {
	const byId = new Map(articles.map((item) => [item.article["@id"], item]));
	let translations = 0;
	for (const { page, article } of articles) {
		const original = alternateTo(page, site.languages[0] ?? "");
		const isTranslation = page.language !== site.languages[0] && original !== undefined;
		const works = referred(article["translationOfWork"]);
		assert.is(works.length, isTranslation ? 1 : 0, page.file);
		if (isTranslation) {
			translations++;
			const work = byId.get(works[0]?.["@id"]);
			assert.is(work?.page.url, original, page.file);
			const back = referred(work?.article["workTranslation"]).map((thing) => thing["@id"]);
			assert.ok(back.includes(article["@id"]), page.file);
		} else {
			const others = site.languages.filter(
				(tag) => tag !== page.language && alternateTo(page, tag) !== undefined,
			);
			const languages = referred(article["workTranslation"]).map(
				(thing) => byId.get(thing["@id"])?.page.language,
			);
			assert.equal(languages.sort(), others.sort(), page.file);
		}
	}
	assert.ok(translations > 0);
});

test("Open Graph names the page's address, title, locale and the other versions' locales", () => {
	for (const page of site.pages.filter(({ indexable, url }) => indexable && url !== site.url)) {
		const values = (property: string) =>
			page.all("meta", { property }).map(({ attributes }) => attributes["content"]);
		assert.equal(values("og:url"), [page.url], page.file);
		assert.is(values("og:title").length, 1, page.file);
		assert.match(values("og:locale")[0] ?? "", new RegExp(`^${page.language}_[A-Z]{2}$`), page.file);
		const others = page.all("a", { rel: "alternate" }).map(({ attributes }) => attributes["hreflang"] ?? "");
		const alternates = values("og:locale:alternate").map((locale = "") => locale.split("_")[0] ?? "");
		assert.equal(alternates.sort(), others.sort(), page.file);
	}
});

test.run();
