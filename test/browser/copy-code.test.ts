import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

const page = site.pages.find(({ language, html }) => language === "en" && /<pre[^>]*><code/.test(html));
if (!page) throw new Error("There is no page with code.");

test("a block of code is copied by its button, which the keyboard reaches and a status confirms", async () => {
	await visit.open({ permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
		await tab.goto(visit.local(page.url));
		const button = tab.locator(".prose").getByRole("button", { name: "Copy", exact: true }).first();
		await button.focus();
		assert.is(await button.evaluate((element) => getComputedStyle(element).opacity), "1");
		await tab.keyboard.press("Enter");
		await tab.getByRole("status").filter({ hasText: "Copied." }).waitFor();
		const code = await tab.locator(".prose pre").first().textContent();
		assert.is(await tab.evaluate(() => navigator.clipboard.readText()), code?.trimEnd());
	});
});

test("without scripts code stands alone", async () => {
	await visit.open({ javaScriptEnabled: false }, async (tab) => {
		await tab.goto(visit.local(page.url));
		assert.is(await tab.locator(".prose pre").count(), await tab.locator(".prose > pre").count());
		assert.is(await tab.locator(".prose button").count(), 0);
	});
});

test.run();
