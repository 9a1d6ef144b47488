import type { Page, Route } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { resultsShown, searchPageOf, searchStrings, statusSays } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

const tag = site.languages[0] ?? "";
const address = visit.local(searchPageOf(site, tag).url);

/** The page says that the search has failed, and shows every article instead. */
async function saysThatItFailed(tab: Page): Promise<void> {
	await statusSays(tab, (await searchStrings(tab))["failed"] ?? "?");
	assert.ok(await tab.locator("#search-browse").isVisible());
	assert.ok((await tab.locator("#search-browse .entry-title a").count()) > 0);
	assert.is(await tab.locator("#search-list li").count(), 0);
}

async function search(tab: Page, query: string): Promise<void> {
	await tab.locator("#search-query").fill(query);
	await tab.keyboard.press("Enter");
}

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: "Not found" });
const cut = (route: Route): Promise<void> => route.abort("connectionreset");

for (const [what, pattern, answer] of [
	["the whole index is missing", "**/pagefind/**", missing],
	["the list of files is missing", "**/pagefind/manifest.json", missing],
	["the vocabulary can't be read", "**/words/common-*", cut],
	["WebAssembly can't be loaded", "**/wasm.*", cut],
	["the metadata are missing", "**/*.pf_meta", missing],
	["a part of the index is lost", "**/index/*", cut],
	["the text of a result is lost", "**/fragment/*", cut],
	["the search's own script is missing", "**/assets/part-*", missing],
] as const)
	test(`when ${what}, the page says so, lists the articles and recovers`, async () => {
		await visit.open({}, async (tab) => {
			// The page itself brings the search's own script.
			await tab.route(pattern, answer);
			await tab.goto(address);
			await tab.locator("#search-query").focus();
			await search(tab, "integration");
			await saysThatItFailed(tab);
			await tab.unroute(pattern);
			await search(tab, "integration");
			assert.ok((await resultsShown(tab)).length > 0);
		});
	});

for (const script of ["assets/part-*", "pagefind/pagefind.js*"])
	test(`${script} runs only as it was published`, async () => {
		await visit.open({}, async (tab) => {
			await tab.route(`**/${script}`, async (route) => {
				const response = await route.fetch();
				await route.fulfill({ response, body: `document.title = "altered";${await response.text()}` });
			});
			await tab.goto(address);
			await tab.locator("#search-query").focus();
			await search(tab, "integration");
			await saysThatItFailed(tab);
			assert.is.not(await tab.title(), "altered");
		});
	});

test("when WebAssembly is blocked, the page says so and lists the articles", async () => {
	await visit.open({}, async (tab) => {
		await tab.route(
			(url) => url.href.startsWith(address),
			async (route) => {
				const response = await route.fetch();
				const policy = response.headers()["content-security-policy"]?.replace("'wasm-unsafe-eval'", "");
				await route.fulfill({
					response,
					headers: { ...response.headers(), "content-security-policy": policy ?? "" },
				});
			},
		);
		await tab.goto(`${address}?q=integration`);
		await saysThatItFailed(tab);
	});
});

test("after a deploy, a page that was loaded before finds its way to the new index", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(`${address}?q=integration`);
		await resultsShown(tab);
		// The files that the page knows of are gone, until it reads anew which there are.
		let isCurrent = false;
		await tab.route("**/pagefind/manifest.json", async (route) => {
			isCurrent = true;
			await route.continue();
		});
		let lost = 0;
		await tab.route("**/{index,fragment}/*", async (route) => {
			if (isCurrent) return route.continue();
			lost++;
			return missing(route);
		});
		await search(tab, "ordlista");
		await statusSays(tab, "ordlista");
		assert.ok((await resultsShown(tab)).length > 0);
		assert.ok(lost > 0 && isCurrent);
	});
});

test("a slow answer is announced after a moment, and dropped when the reader types on", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(address);
		const { loading = "?" } = await searchStrings(tab);
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await tab.route("**/index/*", async (route) => {
			await held;
			await route.continue();
		});
		await tab.locator("#search-query").fill("integration");
		await statusSays(tab, loading);
		await tab.locator("#search-query").fill("delmos");
		await statusSays(tab, loading);
		release();
		await resultsShown(tab);
		await statusSays(tab, "delmos");
	});
});

test("nothing moves while a search in the address is waited for, and no file of it is loaded twice", async () => {
	await visit.open({ viewport: { width: 360, height: 740 } }, async (tab) => {
		await tab.addInitScript(() => {
			const moved: number[] = [];
			Object.assign(globalThis, { moved });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					moved.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: "layout-shift", buffered: true });
		});
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const asked: string[] = [];
		await tab.route("**/pagefind/**", async (route) => {
			asked.push(new URL(route.request().url()).pathname);
			if (asked.at(-1)?.includes("/index/")) await held;
			await route.continue();
		});
		await tab.goto(`${address}?q=integration`);
		await statusSays(tab, (await searchStrings(tab))["loading"] ?? "?");
		await tab.evaluate(() => new Promise(requestAnimationFrame));
		release();
		await resultsShown(tab);
		await tab.evaluate(() => new Promise(requestAnimationFrame));
		const own = asked.filter((path) => path.startsWith(`/${tag}/`));
		assert.equal(own, [...new Set(own)]);
		assert.equal(await tab.evaluate(() => (globalThis as unknown as { moved: number[] }).moved), []);
	});
});

test("without a connection, what was found before is found again", async () => {
	await visit.open({}, async (tab, context) => {
		await tab.goto(`${address}?q=integration`);
		const results = await resultsShown(tab);
		await tab.locator("#search-query").fill("qwxzvkj");
		await tab.locator("#search-results").waitFor({ state: "hidden" });
		await context.setOffline(true);
		await search(tab, "integration");
		assert.equal(await resultsShown(tab), results);
	});
});

test.run();
