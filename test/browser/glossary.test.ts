import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const [article] = site.pages.filter(
	(page) => page.language === "en" && page.all("article").length > 0 && page.html.includes('class="gloss"'),
);
const [glossary] = site.pages.filter(
	(page) => page.language === "en" && page.html.includes("glossary-filter"),
);

test("a term's explanation opens where it stands, by the keyboard and by the mouse, and leads on to the glossary", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(article?.url ?? ""));
		const term = tab.locator("a.gloss").first();
		const note = tab.locator(`#note-${(await term.getAttribute("href"))?.split("#")[1]}`);
		const state = async (): Promise<unknown> => [
			await note.isVisible(),
			await term.getAttribute("aria-expanded"),
		];
		assert.ok(await tab.getByRole("button", { name: (await term.textContent()) ?? "", exact: true }).count());
		assert.equal(await state(), [false, "false"]);
		for (const key of ["Enter", " "]) {
			await term.focus();
			await tab.keyboard.press(key);
			await note.waitFor({ state: "visible" });
			assert.is(await term.getAttribute("aria-expanded"), "true");
			await tab.keyboard.press("Escape");
			await note.waitFor({ state: "hidden" });
			assert.is(await tab.evaluate(() => document.activeElement?.className), "gloss");
		}
		await term.click();
		await note.waitFor({ state: "visible" });
		await term.click();
		await note.waitFor({ state: "hidden" });
		await term.click();
		await note.getByRole("link").click();
		await tab.waitForURL(
			(url) => url.href.startsWith(visit.local(glossary?.url ?? "")) && url.hash.startsWith("#t-"),
		);
	});
});

test("without a script a term leads to the glossary", async () => {
	await visit.open({ javaScriptEnabled: false }, async (tab) => {
		await tab.goto(visit.local(article?.url ?? ""));
		await tab.locator("a.gloss").first().click();
		assert.ok(tab.url().startsWith(`${visit.local(glossary?.url ?? "")}#t-`));
	});
});

test("the glossary's terms stay where they are when the script brings the filter", async () => {
	await visit.open({}, async (tab) => {
		let release = (): void => undefined;
		const released = new Promise<void>((resolve) => {
			release = resolve;
		});
		await tab.route(/\/assets\/script-.*\.js$/, async (route) => {
			await released;
			await route.continue();
		});
		await tab.goto(visit.local(glossary?.url ?? ""), { waitUntil: "commit" });
		const filter = tab.locator("#glossary-filter");
		const top = async (): Promise<number | undefined> =>
			(await tab.locator(".letter").last().boundingBox())?.y;
		// Styles come before anything is painted.
		await tab.locator(".foot").waitFor({ state: "visible" });
		const before = await top();
		assert.not(await filter.isVisible());
		release();
		await filter.waitFor({ state: "visible" });
		assert.is(await top(), before);
	});
});

test("the glossary's filter leaves the terms that have what is typed", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(glossary?.url ?? ""));
		const all = await tab.locator(".term").count();
		const field = tab.getByRole("searchbox", { name: "Filter the terms" });
		await field.fill("FORSÖRJNING");
		const some = await tab.locator(".term:visible").count();
		assert.ok(some > 0 && some < all / 2, `${some} of ${all}`);
		assert.is(
			await tab.locator(".letter:visible").count(),
			await tab.locator(".letter:has(.term:visible)").count(),
		);
		await field.fill("xyzzy");
		assert.is(await tab.locator("#glossary-status").textContent(), "No term matches.");
		await field.fill("");
		assert.is(await tab.locator(".term:visible").count(), all);
	});
});

test.run();
