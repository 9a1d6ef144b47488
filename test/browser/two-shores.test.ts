import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const [article] = site.pages.filter(
	(page) => page.language === "en" && page.kind === "page" && page.all("article").length > 0,
);
if (!article) throw new Error("There is no translated article.");
const besideUrl = `${article.url}with-sv/`;
const swedish = '.original[lang="sv"]';

test("on a wide screen the original comes into the margin, by a link that takes it away again", async () => {
	await visit.open({ viewport: { width: 1700, height: 900 } }, async (tab) => {
		await tab.goto(visit.local(article.url));
		const text = tab.locator(".story > p").first();
		const before = await text.boundingBox();
		await tab.locator("a.beside").click();
		await tab.locator(swedish).first().waitFor();
		assert.is(tab.url(), `${visit.local(article.url)}?with=sv`);
		const [own, original] = await Promise.all([
			tab.locator(".story .pair p").first().boundingBox(),
			tab.locator(swedish).first().boundingBox(),
		]);
		assert.equal([own?.x, own?.width], [before?.x, before?.width], "the text stays where it was");
		assert.ok((original?.x ?? 0) > (own?.x ?? 0) + (own?.width ?? 0), "the original stands beside it");
		assert.is(
			await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
			false,
		);
		await tab.locator("a.beside").click();
		assert.is(await tab.locator(swedish).count(), 0);
		assert.is(tab.url(), visit.local(article.url));
	});
});

test("an address that asks for the original shows it, on a phone on the page that has both", async () => {
	await visit.open({ viewport: { width: 1700, height: 900 } }, async (tab) => {
		await tab.goto(`${visit.local(article.url)}?with=sv`);
		await tab.locator(swedish).first().waitFor();
	});
	await visit.open({ viewport: { width: 360, height: 740 } }, async (tab) => {
		await tab.goto(`${visit.local(article.url)}?with=sv`);
		await tab.waitForURL(visit.local(besideUrl));
		const [own, original] = await Promise.all([
			tab.locator(".pair").nth(1).locator("> div").first().boundingBox(),
			tab.locator(swedish).first().boundingBox(),
		]);
		assert.ok((original?.y ?? 0) >= (own?.y ?? 0) + (own?.height ?? 0), "paragraph under paragraph");
	});
});

test("without scripts the link leads to the page that has both", async () => {
	await visit.open({ javaScriptEnabled: false, viewport: { width: 1700, height: 900 } }, async (tab) => {
		await tab.goto(visit.local(article.url));
		await tab.locator("a.beside").click();
		assert.is(tab.url(), visit.local(besideUrl));
		assert.ok((await tab.locator(swedish).count()) > 5);
	});
});

test("what scripts say is in the language of its words, whatever is around it", async () => {
	await visit.openAlone({ permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
		await tab.route(visit.local(article.url), async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace(
				"<main ",
				'<main data-copy-lang="ar" data-copied-lang="ar" ',
			);
			await route.fulfill({ response, body });
		});
		await tab.goto(visit.local(article.url));
		const sign = tab.locator('.passage[tabindex="0"]');
		assert.equal([await sign.getAttribute("lang"), await sign.getAttribute("dir")], ["ar", "auto"]);
		await sign.focus();
		await sign.press("Enter");
		const said = tab.getByRole("status").filter({ hasText: /./ });
		await said.waitFor();
		assert.is(await said.getAttribute("lang"), "ar");
		// The page's own words on a sign that stands in the original.
		await tab.goto(visit.local(besideUrl));
		await tab.locator('.passage[tabindex="0"]').press("ArrowDown");
		for (const shown of await tab.locator('.passage[tabindex="0"]').all())
			assert.is(await shown.getAttribute("lang"), "en");
	});
});

test("the sign beside a paragraph shows on hover and copies its address with the page's title", async () => {
	await visit.openAlone({ permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
		await tab.goto(visit.local(article.url));
		const sign = tab.locator("#p2 > .passage");
		assert.is(await sign.evaluate((element) => getComputedStyle(element).opacity), "0");
		await tab.locator("#p2").hover();
		assert.is(await sign.evaluate((element) => getComputedStyle(element).opacity), "1");
		await sign.click();
		await tab.getByRole("status").filter({ hasText: /./ }).waitFor();
		assert.is(new URL(tab.url()).hash, "#p2");
		const copied = await tab.evaluate(() => navigator.clipboard.readText());
		assert.is(copied, `${await tab.title()}\n${article.url}#p2`);
	});
});

test("a citation says when the page was read, and can be copied and kept", async () => {
	await visit.openAlone({ permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
		await tab.goto(visit.local(article.url));
		await tab.getByText("Cite this page").click();
		await tab.getByText(/Accessed \d+ \w+ \d{4}\./).waitFor();
		await tab.getByRole("button", { name: "Copy" }).nth(1).click();
		await tab.getByText("Copied.").waitFor();
		assert.match(
			await tab.evaluate(() => navigator.clipboard.readText()),
			/^@misc\{[\s\S]* {2}urldate = \{\d{4}-\d\d-\d\d\},\n\}\n$/,
		);
		const [download] = await Promise.all([
			tab.waitForEvent("download"),
			tab.getByRole("link", { name: "Download" }).last().click(),
		]);
		assert.match(download.suggestedFilename(), /^en-news-[\w-]+\.json$/);
	});
});

test("by keyboard one sign is reached, and the arrows lead to the others", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(article.url));
		const signs = tab.getByRole("link", { name: "Copy the link to this paragraph" });
		assert.is(await signs.count(), 1);
		await signs.focus();
		await tab.keyboard.press("ArrowDown");
		assert.is(await signs.count(), 1);
		const focused = await tab.evaluate(() => document.activeElement?.getAttribute("href"));
		assert.is(focused, "#p2");
		await tab.keyboard.press("Enter");
		assert.is(new URL(tab.url()).hash, "#p2");
	});
});

test.run();
