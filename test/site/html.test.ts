import { readFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { schemeScript } from "../../src/core/hosting/scheme-script.ts";
import { builtSite } from "../support/build-site.ts";
import type { BuiltPage } from "../support/built-site.ts";
import { fileAt } from "../support/link-graph.ts";

/** Largest article page with its styles, in bytes compressed with Brotli or with gzip: what a server may send in its first round trip. */
const articleBudget = 14_000;

const site = await builtSite();
const validator = new HtmlValidate({
	root: true,
	extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
});

test("every page is valid, accessible HTML by html-validate", async () => {
	const faults: string[] = [];
	for (const page of site.pages) {
		const report = await validator.validateString(page.html, page.file);
		for (const { messages } of report.results) {
			for (const { line, column, ruleId, message } of messages) {
				faults.push(`${page.file}:${line}:${column} ${ruleId}: ${message}`);
			}
		}
	}
	assert.equal(faults, []);
});

test("every page has a title of its own in its language, a description and one h1", () => {
	const pages = site.pages.filter(({ kind }) => kind === "page");
	for (const page of pages) {
		assert.is(page.all("h1").length, 1, page.file);
		const description = page.all("meta", { name: "description" })[0]?.attributes["content"] ?? "";
		assert.ok(description.length > 20 && description.length < 400, `${page.file}: ${description}`);
	}
	const titles = pages.map((page) => `${page.language} ${page.one("title").text()}`);
	assert.equal(
		titles.filter((title, index) => titles.indexOf(title) !== index),
		[],
	);
});

test("no text shows a bare key, a placeholder or a value that failed", async () => {
	const keys = await interfaceKeys("src/theme/i18n/en.json");
	assert.ok(keys.length > 0);
	for (const page of site.pages) {
		// BibTeX writes braces in pairs.
		const bibtex = page.all("pre", { "data-format": "bib" })[0]?.text() ?? "";
		const text = page.one("html").text().replace(bibtex, "");
		assert.not.match(text, /\{\{|\}\}|\{%|\bundefined\b|\[object |\bNaN\b/, page.file);
		assert.equal(
			keys.filter((key) => text.includes(key)),
			[],
			page.file,
		);
	}
});

test("no page has inline styles, event handlers or scripts that the content security policy would stop", () => {
	for (const page of site.pages) {
		assert.is(page.all("style").length, 0, page.file);
		for (const { attributes } of page.elements) {
			const inline = Object.keys(attributes).filter((name) => name === "style" || name.startsWith("on"));
			assert.equal(inline, [], page.file);
		}
		for (const script of page.all("script")) {
			const { src, type = "" } = script.attributes;
			assert.ok(src ?? (/json/.test(type) || script.text() === schemeScript), page.file);
		}
	}
});

test("an article explains six terms at most, each once, and none within a name", () => {
	const articles = site.pages.filter(
		(page) => page.all("a", { class: "gloss" }).length > 0 && page.all("article").length > 0,
	);
	assert.ok(articles.length > 0);
	for (const page of articles) {
		const terms = page.all("a", { class: "gloss" });
		assert.ok(terms.length <= 6, `${page.file}: ${terms.map((term) => term.text()).join(", ")}`);
		assert.is(new Set(terms.map(({ attributes }) => attributes["href"])).size, terms.length, page.file);
		assert.not.match(page.html, /(?:Sigtuna|Uddevalla|Linköping) <a class="gloss"/);
	}
});

test("own scripts and styles carry integrity values", () => {
	for (const page of site.pages) {
		const loaded = [...page.all("script"), ...page.all("link", { rel: "stylesheet" })];
		for (const { attributes } of loaded.filter(({ attributes: { src, href } }) => src ?? href)) {
			assert.match(attributes["integrity"] ?? "", /^sha(?:256|384|512)-[\w+/]+=*$/, page.file);
		}
	}
});

test("an article with its styles fits into the first round trip", async () => {
	const articles = site.pages.filter((page) => page.all("article").length > 0);
	assert.ok(articles.length > 0);
	for (const page of articles) {
		const styles = page.all("link", { rel: "stylesheet" }).map(({ attributes }) => attributes["href"] ?? "");
		const texts = await Promise.all(styles.map((href) => site.read(localFile(page, href))));
		for (const compress of [brotliCompressSync, gzipSync]) {
			const bytes = [page.html, ...texts].reduce((sum, text) => sum + compress(text).length, 0);
			assert.ok(bytes <= articleBudget, `${page.file}: ${bytes} bytes`);
		}
	}
});

test("images have their dimensions and a text", () => {
	for (const page of site.pages) {
		for (const { attributes } of page.all("img")) {
			assert.match(`${attributes["width"]}x${attributes["height"]}`, /^\d+x\d+$/, page.file);
			assert.type(attributes["alt"], "string", page.file);
		}
	}
});

/** The keys of a strings file, as the interface asks for them: `layout.skipToContent`. */
async function interfaceKeys(file: string): Promise<string[]> {
	const sections: Record<string, Record<string, string>> = JSON.parse(await readFile(file, "utf8"));
	return Object.entries(sections).flatMap(([section, texts]) =>
		Object.keys(texts).map((key) => `${section}.${key}`),
	);
}

function localFile(page: BuiltPage, href: string): string {
	const file = fileAt(site, new URL(href, page.url));
	assert.ok(file, `${page.file}: ${href}`);
	return file;
}

test.run();
