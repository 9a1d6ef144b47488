import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { brokenReferences } from "../support/link-graph.ts";

const [usual, site] = [await builtSite(), await builtSite("sub-path")];
const { url, basePath } = site;

test("a site under a path has the same pages and files as at the root of a host, but for hashed names", () => {
	const unhashed = (files: readonly string[]) =>
		files.map((file) => file.replace(/[-_.][\dA-Za-z_]{7,}(?=\.)/g, "")).sort();
	assert.ok(basePath.length > 1 && url.endsWith(`${basePath}/`));
	assert.equal(
		site.pages.map(({ file }) => file),
		usual.pages.map(({ file }) => file),
	);
	// Well-known addresses are at the top of a host alone (RFC 8615, 3).
	const outsideSearch = (files: readonly string[]) =>
		files.filter((file) => !file.includes("/pagefind/") && !file.startsWith(".well-known/"));
	assert.equal(unhashed(outsideSearch(site.files)), unhashed(outsideSearch(usual.files)));
});

test("no reference of a page under a path is broken or leads out of the path", () => {
	assert.equal(brokenReferences(site), []);
});

test("no file names the address of the other site, or an address on the host outside of the path", async () => {
	const texts = site.files.filter((file) =>
		/\.(?:html|xml|txt|json|css|js|webmanifest)$|^_|\.conf$/.test(file),
	);
	for (const file of texts) {
		const text = await site.read(file);
		assert.not.match(text, usual.url, file);
		for (const [address] of text.matchAll(new RegExp(`${new URL(url).origin}[^\\s"'<>)]*`, "g"))) {
			assert.ok(address.startsWith(url), `${file}: ${address}`);
		}
	}
});

test("the search page's script finds its index under the path", () => {
	for (const tag of site.languages) {
		const pages = site.pages.filter(({ language }) => language === tag);
		const found = pages.flatMap((page) => page.all("script", { id: "search-configuration" }));
		assert.is(found.length, 1, tag);
		const { bundle } = JSON.parse(found[0]?.text() ?? "");
		assert.is(bundle, `${basePath}/${tag}/pagefind/`);
		assert.ok(site.files.includes(`${tag}/pagefind/manifest.json`));
	}
});

test.run();
