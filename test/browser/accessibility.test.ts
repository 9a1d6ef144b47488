import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { lookAtPages, looks } from "../support/look-at-pages.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

// Each page in both colour schemes and at both widths, a page and its translation together in all four ways, as is a page without a language.
const found = await lookAtPages(
	visit,
	site.pages.filter(({ kind }) => kind !== "redirect"),
	({ language }) => {
		const place = site.languages.indexOf(language);
		if (place < 0) return looks;
		return place % 2 === 0 ? looks.slice(0, 2) : looks.slice(2);
	},
);

test("axe finds no violation on any page, light and dark, narrow and wide", () => {
	assert.ok(found.pages > 0);
	assert.equal(found.violations, []);
});

test("axe leaves nothing undecided but what is judged with its reason", () => {
	assert.equal(found.incomplete, []);
});

test("no page scrolls sideways", () => {
	assert.equal(found.overflowing, []);
});

test.run();
