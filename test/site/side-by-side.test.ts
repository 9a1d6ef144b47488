import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import type { BuiltPage } from "../support/built-site.ts";
import type { HtmlElement } from "../support/html.ts";
import { publishedPairs } from "../support/published-pairs.ts";

const site = await builtSite();
const pairs = (await publishedPairs(site)).flatMap(({ sv, en }) =>
	sv && en ? [{ original: sv, translation: en }] : [],
);
const articles = pairs.filter(({ translation }) => translation.all("article").length > 0);

/** The page on which a translation stands beside its original. */
function besidePage({ url }: BuiltPage): BuiltPage | undefined {
	return site.pageAt(`${url}with-sv/`);
}

function classes({ attributes }: HtmlElement): readonly string[] {
	return (attributes["class"] ?? "").split(" ");
}

/** The elements right below one, with their texts. */
function blocksIn(page: BuiltPage, holder: HtmlElement): { readonly name: string; readonly text: string }[] {
	return page.elements
		.filter(({ parent, name }) => parent === holder && name !== "picture")
		.map((element) => ({ name: element.name, text: element.text() }));
}

/** The text of an article as its own page has it. */
function storyOf(page: BuiltPage): { readonly name: string; readonly text: string }[] {
	const story = page.all("div").find((element) => classes(element).includes("story"));
	assert.ok(story, page.file);
	// Explanations of terms stand below the text.
	return blocksIn(page, story).filter(
		({ name, text }) => name !== "div" && (name !== "figure" || text !== ""),
	);
}

test("every published pair with a text has a page that shows both, for nobody but readers", async () => {
	const listed = await Promise.all(
		site.files.filter((file) => /sitemap.*\.xml$|feed\.xml$/.test(file)).map((file) => site.read(file)),
	);
	let found = 0;
	for (const { original, translation } of pairs) {
		const beside = besidePage(translation);
		if (!beside) continue;
		found++;
		assert.is(beside.one("meta", { name: "robots" }).attributes["content"], "noindex", beside.file);
		assert.is(beside.one("link", { rel: "canonical" }).attributes["href"], translation.url);
		assert.equal(beside.all("link", { rel: "alternate", hreflang: "sv" }), [], beside.file);
		assert.ok(!listed.some((text) => text.includes(beside.url)), beside.url);
		const links = beside.all("a").map(({ attributes }) => new URL(attributes["href"] ?? "", beside.url).href);
		for (const { url } of [original, translation]) assert.ok(links.includes(url), `${beside.file}: ${url}`);
	}
	assert.ok(found > articles.length, `${found} pages`);
	assert.is(articles.length, 5);
});

test("both shores lead to the page that shows them, and pages that lead to others have none such", () => {
	const menu = (page: BuiltPage): (string | undefined)[] =>
		page.all("a").flatMap((link) => (link.within("nav") ? [link.attributes["href"]] : []));
	for (const { original, translation } of articles) {
		const beside = besidePage(translation);
		assert.ok(beside && menu(translation).includes(new URL(beside.url).pathname), translation.file);
		assert.ok(menu(original).includes(new URL(beside.url).pathname), original.file);
	}
	for (const name of ["", "search/", "glossary/", "translations/", "accessibility/"]) {
		assert.ok(site.pageAt(`${site.url}en/${name}`), name);
		assert.is(site.pageAt(`${site.url}en/${name}with-sv/`), undefined, name);
	}
});

test("each block of the five articles stands against its counterpart, in the language that it is in", () => {
	for (const { original, translation } of articles) {
		const beside = besidePage(translation);
		assert.ok(beside, translation.file);
		const rows = beside
			.all("div", { class: "pair" })
			.map((row) => beside.elements.filter(({ parent }) => parent === row));
		const body = rows.slice(0, storyOf(translation).length);
		const sides = [0, 1].map((side) =>
			body.flatMap((row) => {
				const cell = row[side];
				return cell ? blocksIn(beside, cell) : [];
			}),
		);
		assert.equal(sides[0], storyOf(translation), beside.file);
		assert.equal(sides[1], storyOf(original), beside.file);
		for (const [own, theirs] of body) {
			assert.is(own && blocksIn(beside, own).length, 1, beside.file);
			assert.is(theirs && blocksIn(beside, theirs).length, 1, beside.file);
			assert.equal([own?.language, theirs?.language, theirs?.attributes["dir"]], ["en", "sv", "ltr"]);
		}
	}
});

test("a passage has the same fragment in both languages, and none twice", () => {
	const fragments = (page: BuiltPage): string[] =>
		page.elements.flatMap(({ attributes: { id = "" } }) => (/^[pst]-?\d|^s-/.test(id) ? [id] : []));
	for (const { original, translation } of articles) {
		const own = fragments(translation);
		assert.ok(own.length > 5, translation.file);
		assert.equal(own, fragments(original), translation.file);
		assert.is(new Set(own).size, own.length, translation.file);
	}
	for (const page of site.pages)
		for (const { attributes } of page.all("a", { class: "passage" })) {
			const id = attributes["href"]?.slice(1);
			assert.ok(
				page.elements.some((element) => element.attributes["id"] === id),
				`${page.file}: ${id}`,
			);
		}
});

test("headings lead to themselves and are named by their text alone", () => {
	const headings = site.pages.flatMap((page) =>
		page.all("h2").filter(({ attributes }) => attributes["id"]?.startsWith("s-")),
	);
	assert.ok(headings.length > 0);
	for (const heading of headings) assert.ok(heading.text().length > 0);
});

test.run();
