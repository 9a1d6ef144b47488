import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import type { BuiltPage } from "../support/built-site.ts";
import type { HtmlElement } from "../support/html.ts";
import { references } from "../support/link-graph.ts";
import { publishedPairs } from "../support/published-pairs.ts";

const site = await builtSite();
const pages = site.pages.filter(({ kind }) => kind === "page");
/** The pages of a language, as opposed to those above the languages, such as the chooser at `/`. */
const languagePages = pages.filter(isOfLanguage);

function isOfLanguage({ file }: BuiltPage): boolean {
	return site.languages.some((tag) => file.startsWith(`${tag}/`));
}

function alternates(page: BuiltPage): [hreflang: string, url: string][] {
	return page
		.all("link", { rel: "alternate" })
		.filter(({ attributes }) => attributes["hreflang"] !== undefined)
		.map(({ attributes }): [string, string] => [attributes["hreflang"] ?? "", attributes["href"] ?? ""])
		.sort();
}

test("the site has pages in every language and a chooser", () => {
	for (const tag of site.languages) assert.ok(site.pageAt(`${site.url}${tag}/`), tag);
	assert.ok(site.pageAt(site.url));
});

test("every page says its language, which is that of its address, and its direction", () => {
	for (const page of site.pages) {
		const { lang = "", dir = "" } = page.one("html").attributes;
		const folder = page.file.split("/")[0] ?? "";
		assert.is(lang, site.languages.includes(folder) ? folder : lang, page.file);
		assert.ok(site.languages.includes(lang), `${page.file}: lang="${lang}"`);
		assert.match(dir, /^(?:ltr|rtl)$/, page.file);
	}
});

test("every lang and hreflang is a canonical BCP 47 tag", () => {
	const tags = new Set(
		site.pages.flatMap(({ elements }) =>
			elements.flatMap(({ attributes: { lang = [], hreflang = [] } }) => [lang, hreflang].flat()),
		),
	);
	for (const tag of tags) {
		if (tag !== "x-default") assert.equal(Intl.getCanonicalLocales(tag), [tag]);
	}
});

test("every page is its own canonical address", () => {
	for (const page of pages.filter(({ indexable }) => indexable)) {
		assert.equal(
			page.all("link", { rel: "canonical" }).map(({ attributes }) => attributes["href"]),
			[page.url],
			page.file,
		);
	}
});

test("alternates name the page itself, exist, are unique and are the same on all versions of a page", () => {
	for (const page of languagePages.filter(({ indexable }) => indexable)) {
		const own = alternates(page);
		const hreflangs = own.map(([hreflang]) => hreflang);
		assert.is(new Set(hreflangs).size, own.length, page.file);
		assert.equal(own.find(([hreflang]) => hreflang === page.language)?.[1], page.url, page.file);
		assert.ok(hreflangs.includes("x-default"), page.file);
		for (const [hreflang, url] of own) {
			const target = site.pageAt(url);
			assert.ok(target?.kind === "page", `${page.file}: ${hreflang} ${url}`);
			if (hreflang === "x-default") continue;
			assert.is(target.language, hreflang, url);
			assert.equal(alternates(target), own, `${page.file} and ${target.file}`);
		}
	}
});

test("alternates hold every published version of a page, by the content's files", async () => {
	const pairs = await publishedPairs(site);
	assert.ok(pairs.length > 0);
	for (const versions of pairs) {
		const expected = Object.entries(versions).map(([tag, page]) => [tag, page.url]);
		for (const page of Object.values(versions)) {
			const named = alternates(page).filter(([hreflang]) => hreflang !== "x-default");
			assert.equal(named, expected.sort(), page.file);
		}
	}
});

test("the language switcher offers the other versions under their own names, and marks the current one", () => {
	for (const page of languagePages.filter(({ kind }) => kind !== "beside")) {
		const others = alternates(page).filter(([tag]) => tag !== "x-default" && tag !== page.language);
		const switcher = page.all("a", { rel: "alternate" });
		assert.equal(
			switcher
				.map(({ attributes }) => [
					attributes["hreflang"] ?? "",
					new URL(attributes["href"] ?? "", page.url).href,
				])
				.sort(),
			others,
			page.file,
		);
		for (const link of switcher) {
			assert.is(link.attributes["lang"], link.attributes["hreflang"]);
			assert.is(link.text().toLowerCase(), ownName(link.language), page.file);
		}
		const current = page.all("span", { "aria-current": "true" }).map((item) => item.text().toLowerCase());
		assert.equal(current, others.length > 0 ? [ownName(page.language)] : [], page.file);
	}
});

test("the text of a page is in the page's language", () => {
	const words: Readonly<Record<string, RegExp>> = {
		sv: /^(?:och|att|är|för|som|på|med|av|inte|till|det|den|en|ett)$/i,
		en: /^(?:and|to|is|for|that|on|with|of|not|the|it|a|an|in)$/i,
	};
	let judged = 0;
	for (const page of languagePages.filter(({ language }) => language in words)) {
		const text = page
			.one("main")
			.ownLanguageText()
			.split(/[^\p{Letter}]+/u);
		const share = (tag: string) => text.filter((word) => words[tag]?.test(word)).length / text.length;
		if (text.length < 40) continue;
		judged++;
		for (const other of Object.keys(words).filter((tag) => tag !== page.language)) {
			assert.ok(share(page.language) > 2 * share(other), `${page.file} reads like ${other}`);
		}
	}
	assert.ok(judged >= 10, `${judged} pages judged`);
});

test("a link to a page in another language says so in its attributes and in words", () => {
	let found = 0;
	for (const { page, element, url } of references(site)) {
		const target = url === undefined ? undefined : site.pageAt(url.href);
		if (element.name !== "a" || target === undefined || !isOfLanguage(page) || !isOfLanguage(target))
			continue;
		if (target.language === (element.parent?.language ?? page.language) || page.kind === "redirect") continue;
		assert.is(element.attributes["hreflang"], target.language, `${page.file}: ${element.text()}`);
		const isInBoth = target.url.endsWith(`/with-${page.language}/`);
		if (element.attributes["rel"] === "alternate" || isInBoth) continue;
		found++;
		const sentence = element.parent?.text() ?? "";
		assert.ok(sentence.includes(inWords(target.language, page.language)), `${page.file}: ${sentence}`);
	}
	assert.ok(found > 0);
});

test("what is not translated is listed under its own title, marked with its language", () => {
	const untranslated = languagePages.filter((page) => page.indexable && alternates(page).length === 2);
	assert.ok(untranslated.length > 0);
	for (const page of untranslated) {
		const others = site.languages.filter((tag) => tag !== page.language);
		for (const tag of others) {
			const links = references(site).filter(
				(reference) =>
					reference.page.language === tag &&
					reference.element.name === "a" &&
					reference.url?.href === page.url,
			);
			assert.ok(links.length > 0, `no page in ${tag} leads to ${page.file}`);
			// In running text the words of a link are the translator's own.
			const listed = links.filter(({ element }) => !isProse(element));
			assert.ok(listed.length > 0, `${page.file} is not listed in ${tag}`);
			for (const { element } of listed) assert.is(element.language, page.language, element.text());
		}
	}
});

function isProse({ parent }: HtmlElement): boolean {
	return parent !== undefined && (/\bprose\b/.test(parent.attributes["class"] ?? "") || isProse(parent));
}

function ownName(tag: string): string | undefined {
	return new Intl.DisplayNames(tag, { type: "language" }).of(tag)?.toLowerCase();
}

/** “in Swedish”, without the preposition, which is the strings' own. */
function inWords(tag: string, language: string): string {
	return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
}

test.run();
