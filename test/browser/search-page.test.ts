/** The search page as readers meet it: filters and order, the browser's history, narrow screens, and what assistive technology sees. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult } from "axe-core";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { resultsShown, searchPageOf, statusSays } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [source = "", target = ""] = site.languages;
const addressOf = (tag: string): string => visit.local(searchPageOf(site, tag).url);

/** The suggestions below the search page's field: the filters have options as well. */
const suggested = "#search-query-suggestions [role=option]";

async function suggestions(tab: Page, typed: string): Promise<void> {
	await tab.locator("#search-query").fill("");
	await tab.locator("#search-query").pressSequentially(typed);
	await tab.locator(suggested).first().waitFor();
}

test("sorting by date puts the latest first, and what has no date last", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(`${addressOf(source)}?q=kommun`);
		const byRelevance = await resultsShown(tab);
		await tab.locator("#search-sort").selectOption("date");
		await tab.waitForURL((url) => url.searchParams.get("sort") === "date");
		await tab.waitForFunction(
			(first) => document.querySelector<HTMLAnchorElement>("#search-list h3 a")?.href.split("#")[0] !== first,
			byRelevance[0],
		);
		const dates = await tab
			.locator("#search-list li")
			.evaluateAll((items) => items.map((item) => item.querySelector("time")?.dateTime ?? ""));
		assert.ok(dates.filter(Boolean).length > 2);
		assert.equal(dates, dates.toSorted().toReversed());
	});
});

test("each filter narrows the results, together they narrow more", async () => {
	await visit.open({}, async (tab) => {
		const found = async (query: string): Promise<string[]> => {
			await tab.goto(`${addressOf(source)}?${query}`);
			return resultsShown(tab);
		};
		const topics = await tab
			.goto(addressOf(source))
			.then(() =>
				tab
					.locator("#search-topic option")
					.evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value)),
			);
		const ofPlace = await found("municipality=sigtuna");
		assert.ok(ofPlace.length > 0);
		let narrower = 0;
		for (const topic of topics.filter(Boolean)) {
			const all = await found(`topic=${topic}`);
			await tab.locator("#search-municipality").selectOption("sigtuna");
			await tab.waitForURL((url) => url.searchParams.get("municipality") === "sigtuna");
			await tab.waitForFunction(() =>
				/\d|\.$/.test(document.getElementById("search-status")?.textContent ?? ""),
			);
			const both = all.filter((url) => ofPlace.includes(url));
			if (both.length === 0 || both.length === all.length) continue;
			narrower++;
			await tab.waitForFunction(
				(count) => document.querySelectorAll("#search-list li").length === count,
				both.length,
			);
			assert.equal((await resultsShown(tab)).toSorted(), both.toSorted());
		}
		assert.ok(narrower > 0);
	});
});

test("back and forward restore the words, the filters and as many results as were shown", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(`${addressOf(source)}?q=integration`);
		const first = await resultsShown(tab);
		await tab.locator("#search-more").click();
		await tab.locator(`#search-list li:nth-child(${first.length + 1})`).waitFor();
		const all = await resultsShown(tab);
		await tab.locator("#search-municipality").selectOption("sigtuna");
		await tab.waitForFunction(
			(count) => document.querySelectorAll("#search-list li").length < count,
			all.length,
		);
		const narrowed = await resultsShown(tab);
		await tab.locator("#search-list h3 a").first().click();
		await tab.locator("article, main h1").first().waitFor();
		await tab.goBack();
		assert.equal(await resultsShown(tab), narrowed);
		assert.is(await tab.locator("#search-municipality").inputValue(), "sigtuna");
		await tab.goBack();
		await tab.waitForFunction(
			(count) => document.querySelectorAll("#search-list li").length === count,
			all.length,
		);
		assert.is(await tab.locator("#search-municipality").inputValue(), "");
		assert.is(await tab.locator("#search-query").inputValue(), "integration");
		await tab.goForward();
		await tab.waitForFunction(
			(count) => document.querySelectorAll("#search-list li").length === count,
			narrowed.length,
		);
	});
});

test("the search page's field is a combobox too, from two characters on, and Enter keeps what was typed", async () => {
	await visit.openAlone({}, async (tab) => {
		const { complaints } = watchPage(tab).renew();
		await tab.clock.install();
		await tab.goto(addressOf(source));
		await suggestions(tab, "ko");
		// What it takes for one character is there too, and as much time as anything waits for.
		await tab.keyboard.press("Backspace");
		await tab.locator("#search-query-suggestions").waitFor({ state: "hidden" });
		await tab.clock.runFor(10_000);
		assert.is(await tab.locator("#search-query").inputValue(), "k");
		assert.ok(await tab.locator("#search-query-suggestions").isHidden());
		await suggestions(tab, "ko");
		assert.is(await tab.locator("#search-query").getAttribute("role"), "combobox");
		await tab.keyboard.press("Enter");
		await tab.locator("#search-query-suggestions").waitFor({ state: "hidden" });
		await tab.waitForURL((url) => url.searchParams.get("q") === "ko");
		assert.ok((await resultsShown(tab)).length > 0);
		assert.equal(complaints, []);
	});
});

test("the whole search fits a screen of 320 pixels", async () => {
	await visit.open({ viewport: { width: 320, height: 640 } }, async (tab) => {
		for (const tag of site.languages) {
			for (const query of [
				"?q=integration",
				`?q=${"abcdefghij".repeat(9)}`,
				"?q=segragation&municipality=sigtuna",
			]) {
				await tab.goto(addressOf(tag) + query);
				await tab.waitForFunction(() => document.getElementById("search-status")?.textContent !== "");
				const width = await tab.evaluate(() => document.documentElement.scrollWidth);
				assert.ok(width <= 320, `${tag} ${query}: ${width} px`);
			}
			await suggestions(tab, "in");
			const box = await tab.getByRole("listbox").boundingBox();
			assert.ok(box && box.x >= 0 && box.x + box.width <= 320, `${tag}: ${JSON.stringify(box)}`);
		}
	});
});

test("suggestions and results lead to pages under a site's path", async () => {
	const under = await builtSite("sub-path");
	const visitUnder = await visitSite(under);
	try {
		await visitUnder.open({}, async (tab) => {
			const { complaints, requests } = watchPage(tab).renew();
			await tab.goto(visitUnder.local(`${under.url}${source}/`));
			await tab.locator("#site-search").focus();
			// At once, as what is typed slowly has suggestions on the way.
			await tab.keyboard.insertText("studiebes");
			await tab.getByRole("option").first().waitFor();
			await tab.keyboard.press("ArrowDown");
			await tab.keyboard.press("Enter");
			await tab.waitForURL(/\/nyheter\/./);
			assert.match(new URL(tab.url()).pathname, under.basePath);
			assert.equal(complaints, []);
			assert.ok(requests.every(({ url }) => new URL(url).pathname.startsWith(`${under.basePath}/`)));
		});
	} finally {
		await visitUnder.close();
	}
});

/** States of the search page that only scripts bring about, each with what makes it. */
const states: Readonly<Record<string, (tab: Page) => Promise<void>>> = {
	"results and the other language's": async (tab) => {
		await tab.goto(`${addressOf(target)}?q=integration`);
		await resultsShown(tab);
		await tab.locator(".other-language button").click();
		await tab.locator(".other-language li").first().waitFor();
	},
	"suggestions, one of them chosen": async (tab) => {
		await tab.goto(addressOf(source));
		await suggestions(tab, "kom");
		await tab.keyboard.press("ArrowDown");
	},
	"a correction with filters": async (tab) => {
		await tab.goto(`${addressOf(source)}?q=segragation&municipality=sigtuna`);
		await resultsShown(tab);
	},
	"nothing found": async (tab) => {
		await tab.goto(`${addressOf(source)}?q=qwxzvkj`);
		await statusSays(tab, "qwxzvkj");
	},
};

/** Whether axe couldn't tell the contrast of what the suggestions lie over, or of one that is scrolled half out of their list. */
function isCovered({ any }: NodeResult): boolean {
	return any.some(({ data }) => /overlap|obscur/i.test(data?.messageKey ?? ""));
}

for (const [state, bring] of Object.entries(states))
	test(`axe finds nothing wrong with ${state}`, async () => {
		await visit.open({ bypassCSP: true }, async (tab) => {
			await bring(tab);
			await tab.evaluate(axeSource);
			for (const colorScheme of ["light", "dark"] as const) {
				await tab.emulateMedia({ colorScheme });
				for (const width of [320, 1280]) {
					await tab.setViewportSize({ width, height: 800 });
					const { violations, incomplete }: AxeResults = await tab.evaluate(() =>
						(globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
					);
					const found = [...violations, ...incomplete].flatMap(({ id, nodes }) =>
						nodes.filter((node) => !isCovered(node)).map(({ html }) => `${id}: ${html}`),
					);
					assert.equal(found, [], `${colorScheme}, ${width} px`);
				}
			}
		});
	});

test.run();
