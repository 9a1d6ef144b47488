import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { brokenReferences, references } from "../support/link-graph.ts";

const site = await builtSite();

test("no link, fragment, image, script or style of any page is broken", () => {
	assert.equal(brokenReferences(site), []);
});

test("every page can be reached from the chooser by links", () => {
	const links = references(site).filter(({ element }) => element.name === "a");
	const reached = new Set([site.url]);
	for (const address of reached) {
		for (const { page, url } of links) {
			const target = page.url === address && url !== undefined ? site.pageAt(url.href) : undefined;
			if (target !== undefined) reached.add(target.url);
		}
	}
	const pages = site.pages.filter(({ kind }) => kind === "page").map(({ url }) => url);
	assert.equal(
		pages.filter((url) => !reached.has(url)),
		[],
	);
});

test("no page loads anything from another origin", () => {
	const loading = references(site).filter(
		({ element }) =>
			["script", "img", "source", "iframe", "video", "audio", "object", "form"].includes(element.name) ||
			(element.name === "link" && /stylesheet|icon|preload|manifest/.test(element.attributes["rel"] ?? "")),
	);
	assert.ok(loading.length > 0);
	for (const { page, url, written } of loading)
		assert.is(url?.origin, new URL(site.url).origin, `${page.file}: ${written}`);
});

test("a link with a fragment finds its heading in every version of a page", () => {
	for (const page of site.pages.filter(({ kind }) => kind === "page")) {
		const others = page
			.all("a", { rel: "alternate" })
			.flatMap(({ attributes }) => site.pageAt(new URL(attributes["href"] ?? "", page.url).href) ?? []);
		for (const other of others)
			assert.equal(headingIds(page), headingIds(other), `${page.file} and ${other.file}`);
	}
});

/** Ids of the headings in the text, where a reader may stand when changing language. */
function headingIds(page: (typeof site.pages)[number]): string[] {
	return page.elements
		.filter(
			(element) =>
				/^h[2-6]$/.test(element.name) && element.attributes["id"] !== undefined && inProse(element),
		)
		.map(({ attributes }) => attributes["id"] ?? "");
}

function inProse(element: (typeof site.pages)[number]["elements"][number]): boolean {
	const { parent } = element;
	return parent !== undefined && (/\bprose\b/.test(parent.attributes["class"] ?? "") || inProse(parent));
}

test.run();
