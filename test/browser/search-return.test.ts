/** What the search keeps while the reader moves about: into the other language, to a result and back. And that pages of every kind are results. */
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { resultsShown, searchPageOf } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const [source = "", target = ""] = site.languages;
const addressOf = (tag: string): string => visit.local(searchPageOf(site, tag).url);

test("the language switch takes the search along, filters included", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(addressOf(source));
		await tab.locator("#search-query").fill("integration");
		await tab.locator("#search-municipality").selectOption("sigtuna");
		await tab.waitForURL((url) => url.searchParams.get("municipality") === "sigtuna");
		await tab.locator(`.languages a[hreflang="${target}"]`).click();
		await tab.waitForURL((url) => url.href.startsWith(addressOf(target)));
		const results = await resultsShown(tab);
		assert.ok(results.length > 0);
		for (const url of results) assert.ok(url.startsWith(visit.local(`${site.url}${target}/`)), url);
		assert.is(await tab.locator("#search-query").inputValue(), "integration");
		assert.is(await tab.locator("#search-municipality").inputValue(), "sigtuna");
	});
});

for (const [what, tag, query, path] of [
	["a section", "sv", "kommuner", "/sv/kommuner/"],
	["a section", "en", "topics", "/en/topics/"],
	["the start page", "en", "integration in practice", "/en/"],
	["a term", "sv", "medborgarbudget", "/sv/ordlista/"],
	["a taxonomy's page", "en", "Uddevalla", "/en/municipalities/uddevalla/"],
	["what names a contact", "sv", "Jernberg Carlson", "/sv/nyheter/"],
] as const)
	test(`${what} is a result of “${query}”`, async () => {
		await visit.open({}, async (tab) => {
			await tab.goto(`${addressOf(tag)}?q=${encodeURIComponent(query)}`);
			const first = (await resultsShown(tab)).slice(0, 5).map((url) => new URL(url).pathname);
			assert.ok(
				first.some((found) => (path.endsWith("nyheter/") ? found.startsWith(path) : found === path)),
				first.join(" "),
			);
		});
	});

const phone = { viewport: { width: 360, height: 740 } };

/** Opens the last result on show and comes back; tells where the result was in the window, before and after. */
async function openAndReturn(tab: Page, address: string): Promise<{ before: number; after: number }> {
	await tab.goto(`${address}?q=integration`);
	const { length } = await resultsShown(tab);
	const last = tab.locator(`#search-list li:nth-child(${length}) h3 a`);
	await last.scrollIntoViewIfNeeded();
	const top = async (): Promise<number> => (await last.boundingBox())?.y ?? Number.NaN;
	const before = await top();
	assert.ok((await tab.evaluate(() => scrollY)) > 0);
	await last.click();
	await tab.waitForURL((url) => !url.href.startsWith(address));
	await tab.goBack();
	assert.is((await resultsShown(tab)).length, length);
	await tab.waitForFunction(() => scrollY > 0);
	return { before, after: await top() };
}

test("Back returns to the result that was opened, though the page is loaded again", async () => {
	await visit.openAlone(phone, async (tab) => {
		const { before, after } = await openAndReturn(tab, addressOf(source));
		assert.ok(Math.abs(before - after) < 2, `${before} px, then ${after} px`);
	});
});

test("the page does nothing that keeps browsers from keeping it as it is for Back", async () => {
	// web.dev/articles/bfcache: the headless shell keeps no page, so that its own list of reasons is of no use.
	await visit.openAlone(phone, async (tab) => {
		await tab.addInitScript(() => {
			const listened = new Set<string>();
			const listen = globalThis.addEventListener;
			Object.assign(globalThis, {
				listened,
				addEventListener: (type: string, ...rest: [never]) => {
					listened.add(type);
					listen.call(globalThis, type, ...rest);
				},
			});
		});
		const response = await tab.goto(`${addressOf(source)}?q=integration`);
		await resultsShown(tab);
		assert.not.match((await response?.headerValue("cache-control")) ?? "", /no-store/);
		const listened = await tab.evaluate(() => [
			...(globalThis as unknown as { listened: Set<string> }).listened,
		]);
		assert.ok(listened.includes("popstate"), listened.join(" "));
		assert.equal(
			listened.filter((type) => /unload$/.test(type)),
			[],
		);
	});
});

test.run();
