import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";

const site = await builtSite();
const chooser = site.pageAt(site.url);

test("the chooser offers every language in that language, without a script", () => {
	assert.ok(chooser);
	for (const tag of site.languages) {
		const link = chooser.one("a", { hreflang: tag });
		assert.is(new URL(link.attributes["href"] ?? "", chooser.url).href, `${site.url}${tag}/`);
		assert.is(link.language, tag);
		assert.is(
			link.text().toLowerCase(),
			new Intl.DisplayNames(tag, { type: "language" }).of(tag)?.toLowerCase(),
		);
	}
	assert.is(chooser.all("script").filter(({ attributes }) => attributes["src"]).length, 0);
});

test("the chooser is the default of the start pages", () => {
	for (const tag of site.languages) {
		const start = site.pageAt(`${site.url}${tag}/`);
		assert.is(start?.one("link", { rel: "alternate", hreflang: "x-default" }).attributes["href"], site.url);
	}
});

for (const file of ["404.html", ...site.languages.map((tag) => `${tag}/404.html`)]) {
	test(`${file} is a page that isn't listed and leads on`, () => {
		const page = site.pages.find((candidate) => candidate.file === file);
		assert.ok(page);
		assert.match(page.one("meta", { name: "robots" }).attributes["content"] ?? "", "noindex");
		assert.equal(page.all("link", { rel: "canonical" }), []);
		assert.equal(page.all("link", { hreflang: "x-default" }), []);
		assert.ok(
			page.all("a").some(({ attributes: { href = "" } }) => site.pageAt(new URL(href, page.url).href)),
		);
	});

	test(`${file} works at any depth, since hosts show it at the address that was asked for`, () => {
		const page = site.pages.find((candidate) => candidate.file === file);
		for (const { attributes } of page?.elements ?? []) {
			for (const address of [attributes["href"], attributes["src"], attributes["action"]]) {
				if (address !== undefined) assert.match(address, /^(?:\/|#|https?:|mailto:)/, file);
			}
		}
	});
}

test.run();
