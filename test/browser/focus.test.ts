/** The two rings round what has the focus, on everything that can have it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { everyTemplate } from "../support/look-at-pages.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

test("everything that the keyboard reaches has both rings, whatever else it wears", async () => {
	const pages = everyTemplate(site.pages);
	assert.ok(pages.length > 5);
	await visit.open({ colorScheme: "light" }, async (tab) => {
		for (const { url, file } of pages) {
			await tab.goto(visit.local(url));
			// The first focus by keyboard has the others shown too.
			await tab.keyboard.press("Tab");
			const { reached, faults } = await tab.evaluate(() => {
				const rings = (colour: string): boolean => !/transparent|, 0\)$/.test(colour);
				const found = [
					...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex]"),
				]
					.filter((element) => element.tabIndex >= 0 && element.checkVisibility())
					.map((element) => {
						element.focus();
						const { outlineColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
						const [shadow = ""] = /^rgba?\([^)]*\)/.exec(boxShadow) ?? [];
						const fits =
							outlineStyle === "solid" && outlineWidth === "3px" && rings(outlineColor) && shadow !== "";
						return fits && shadow !== outlineColor ? "" : element.outerHTML.slice(0, 120);
					});
				return { reached: found.length, faults: found.filter((fault) => fault !== "") };
			});
			assert.ok(reached > 0, file);
			assert.equal(faults, [], file);
		}
	});
});

test.run();
