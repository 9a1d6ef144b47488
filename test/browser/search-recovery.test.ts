/** The search after something went wrong on the way: what it retries by itself, and what it leaves working. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite, builtSite } from "../support/build-site.ts";
import { resultsShown, searchPageOf, searchStrings, statusSays } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";
import { temporarySite } from "../support/temporary-site.ts";

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

const [source = "", target = ""] = site.languages;
const addressOf = (tag: string): string => visit.local(searchPageOf(site, tag).url);
const cut = (route: Route): Promise<void> => route.abort("connectionreset");

async function search(tab: Page, query: string): Promise<void> {
	await tab.locator("#search-query").fill(query);
	await tab.keyboard.press("Enter");
}

for (const tag of site.languages)
	test(`${tag}: a failure is told in the page's language, in the live region`, async () => {
		await visit.open({}, async (tab) => {
			await tab.goto(addressOf(tag));
			await tab.route("**/pagefind/**", cut);
			await tab.locator("#search-query").focus();
			await search(tab, "integration");
			const failed = (await searchStrings(tab))["failed"] ?? "?";
			assert.is(await statusSays(tab, failed), failed);
			assert.is(await tab.locator("#search-status").getAttribute("role"), "status");
			assert.is(await tab.locator("html").getAttribute("lang"), tag);
		});
	});

test("one answer that is lost on the way is asked for again, and nobody told", async () => {
	await visit.open({}, async (tab) => {
		await tab.addInitScript(() => {
			const said: string[] = [];
			Object.assign(globalThis, { said });
			document.addEventListener("DOMContentLoaded", () => {
				const status = document.getElementById("search-status");
				if (status)
					new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, {
						childList: true,
					});
			});
		});
		const lost = new Set<string>();
		let left = 1;
		await tab.route("**/index/*", async (route) => {
			if (left-- <= 0) return route.continue();
			lost.add(route.request().url());
			await cut(route);
		});
		await tab.goto(`${addressOf(source)}?q=integration`);
		await statusSays(tab, "integration");
		assert.ok((await resultsShown(tab)).length > 0);
		assert.is(lost.size, 1);
		const { failed = "?" } = await searchStrings(tab);
		const said = await tab.evaluate(() => (globalThis as unknown as { said: string[] }).said);
		assert.ok(said.length > 0 && !said.includes(failed), said.join("\n"));
	});
});

/** Pagefind's program may be there before the script that keeps the form from leaving the page. */
async function takesSearches(tab: Page): Promise<void> {
	await tab.waitForFunction(
		() => !document.getElementById("search-form")?.dispatchEvent(new Event("submit", { cancelable: true })),
	);
}

test("a search that failed is asked again when the connection is back", async () => {
	await visit.open({}, async (tab, context) => {
		await tab.goto(addressOf(source));
		const [program] = await Promise.all([
			tab.waitForResponse(/\/pagefind\/wasm\./),
			tab.locator("#search-query").focus(),
		]);
		await program.finished();
		await takesSearches(tab);
		await context.setOffline(true);
		await search(tab, "integration");
		await statusSays(tab, (await searchStrings(tab))["failed"] ?? "?");
		await context.setOffline(false);
		assert.ok((await resultsShown(tab)).length > 0);
		await statusSays(tab, "integration");
	});
});

test("when further results are lost, the page says so and lists the articles", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(`${addressOf(source)}?q=integration`);
		const first = await resultsShown(tab);
		await tab.route("**/fragment/*", cut);
		await tab.locator("#search-more").click();
		await statusSays(tab, (await searchStrings(tab))["failed"] ?? "?");
		assert.ok(await tab.locator("#search-browse").isVisible());
		assert.is(await tab.evaluate(() => document.activeElement?.id), "search-query");
		await tab.unroute("**/fragment/*");
		await tab.keyboard.press("Enter");
		assert.equal(await resultsShown(tab), first);
		await tab.locator("#search-more").click();
		await tab.locator(`#search-list li:nth-child(${first.length + 1})`).waitFor();
	});
});

test("when the other language can't be searched, the page's own results stay, and the button tries again", async () => {
	await visit.open({ viewport: { width: 1280, height: 4000 } }, async (tab) => {
		await tab.goto(addressOf(target));
		await tab.route(`**/${source}/pagefind/**`, cut);
		await search(tab, "integration");
		const own = await resultsShown(tab);
		const button = tab.locator(".other-language button");
		await button.waitFor();
		await button.click();
		const status = tab.locator(".other-language [role=status]");
		await status.filter({ hasText: /\w/ }).waitFor();
		assert.equal(await resultsShown(tab), own);
		assert.ok(await button.isVisible());
		await tab.unroute(`**/${source}/pagefind/**`);
		await button.click();
		await tab.locator(".other-language li").first().waitFor();
		assert.is(await status.textContent(), "");
		const { more } = JSON.parse((await tab.locator("#search-configuration").textContent()) ?? "{}").others[0];
		if (await button.isVisible()) assert.is(await button.textContent(), more);
	});
});

test("without what suggestions are made from, the field works as it is", async () => {
	await visit.open({}, async (tab) => {
		await tab.route("**/words/*", cut);
		await tab.goto(visit.local(`${site.url}${source}/`));
		await tab.locator("#site-search").click();
		const lost = tab.waitForEvent("requestfailed", (request) => request.url().includes("/words/"));
		await tab.keyboard.type("segr");
		await lost;
		assert.is(await tab.locator(".suggestions [role=option]").count(), 0);
		await tab.unroute("**/words/*");
		await tab.keyboard.press("Enter");
		await tab.waitForURL((url) => url.searchParams.get("q") === "segr");
		assert.ok((await resultsShown(tab)).length > 0);
	});
});

/** A host that lets browsers keep every file for ten minutes, as GitHub Pages does. */
async function keepingHost(behind: string): Promise<{ origin: string; close: () => Promise<void> }> {
	const server = createServer((request, response) => {
		void fetch(new URL(request.url ?? "/", behind)).then(async (answer) => {
			const type = answer.headers.get("content-type") ?? "text/plain";
			const body = Buffer.from(await answer.arrayBuffer());
			response.writeHead(answer.status, { "content-type": type, "cache-control": "max-age=600" }).end(body);
		});
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((settle) => server.close(settle));
		},
	};
}

test("after a deploy, pages from before it and caches from before it find what is new", async () => {
	const content = await temporarySite("harbour");
	const output = join(content.root, "_site");
	const before = await buildSite({ root: content.root, output });
	const own = await visitSite(before);
	const host = await keepingHost(own.local(before.url));
	try {
		await own.open({}, async (tab, context) => {
			const address = own.local(searchPageOf(before, "sv").url).replace(/^http:\/\/[^/]+/, host.origin);
			await tab.goto(`${address}?q=bro`);
			assert.ok((await resultsShown(tab)).some((url) => url.includes("/nyheter/")));
			await content.write(
				"content/sv/nyheter/fyr.md",
				"---\ntitle: Fyren tänds igen\ndescription: Fyrvaktaren är tillbaka.\ndate: 2024-06-01\n---\n\nÅngvisslan ljuder från fyrtornet, och bron är stängd.\n",
			);
			await buildSite({ root: content.root, output });
			// The page that is open asks for parts of an index that are gone.
			await search(tab, "hamnfest");
			assert.ok((await resultsShown(tab)).length > 0);
			// Another page of the same reader has the browser's cache.
			const next = await context.newPage();
			await next.goto(`${address}?q=${encodeURIComponent("ångvisslan")}`);
			assert.match((await resultsShown(next)).join(" "), "fyr");
		});
	} finally {
		await host.close();
		await own.close();
		await content.close();
	}
});

test.run();
