/** The property that incremental and parallel builds rest on: a page's bytes don't depend on what else is rendered. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { prepareSite } from "../../src/node/eleventy-run/prepare-site.ts";
import { renderPages } from "../../src/node/eleventy-run/render-pages.ts";
import { loadSite } from "../../src/node/reading/load-site.ts";
import { temporarySite } from "../support/temporary-site.ts";

test("any share of the pages comes out as in a full build, byte for byte", async () => {
	const site = await temporarySite("harbour");
	try {
		const { model } = await loadSite(site.root);
		if (!model) throw new Error("the fixture has no model");
		const prepared = await prepareSite(model, site.root);
		const all = new Map((await renderPages(prepared)).map(({ path, content }) => [path, content]));
		assert.is(all.size, prepared.views.length);
		for (const share of [0, 1, 2]) {
			const views = prepared.views.filter((_, index) => index % 3 === share).reverse();
			const pages = await renderPages({ ...prepared, views });
			assert.is(pages.length, views.length);
			for (const { path, content } of pages) assert.is(content, all.get(path), path);
		}
	} finally {
		await site.close();
	}
});

test.run();
