/** The choice between the light and the dark colours, at the foot of each page. */
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

const start = visit.local(`${site.url}en/`);
const choiceIn = (tab: Page) => tab.getByRole("combobox", { name: "Colours" });
const colours = (tab: Page): Promise<string> =>
	tab.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.body);
		return `${color} on ${backgroundColor}`;
	});

test("a choice by keyboard holds on this page, on the next before any file of it has run, and in other tabs; the system's can be chosen again", async () => {
	await visit.open({ colorScheme: "light" }, async (tab, context) => {
		const said: string[] = [];
		tab.on("console", (message) => said.push(message.text()));
		await tab.goto(start);
		const light = await colours(tab);
		await tab.emulateMedia({ colorScheme: "dark" });
		const dark = await colours(tab);
		assert.is.not(dark, light);
		await tab.emulateMedia({ colorScheme: "light" });

		const other = await context.newPage();
		await other.goto(start);
		await choiceIn(tab).press("End");
		assert.is(await colours(tab), dark);
		await other.waitForFunction(() => document.documentElement.style.colorScheme === "dark");
		assert.is(await choiceIn(other).inputValue(), "dark");

		await tab.route("**/script-*.js", (route) => route.abort());
		for (const path of ["en/news/", ""]) {
			await tab.goto(visit.local(site.url + path));
			assert.is(await colours(tab), dark, path);
		}
		await tab.unroute("**/script-*.js");
		await tab.goto(start);
		await choiceIn(tab).press("Home");
		assert.is(await colours(tab), light);
		assert.is(await tab.evaluate(() => localStorage.length), 0);
		assert.equal(
			said.filter((text) => text.includes("Content Security Policy")),
			[],
		);
	});
});

test("without a choice every page begins in the system's colours, before any file of it has run", async () => {
	await visit.open({ colorScheme: "dark" }, async (tab) => {
		await tab.route("**/script-*.js", (route) => route.abort());
		for (const path of ["en/news/", ""]) {
			await tab.goto(visit.local(site.url + path));
			const dark = await colours(tab);
			await tab.emulateMedia({ colorScheme: "light" });
			assert.is.not(await colours(tab), dark, path);
			await tab.emulateMedia({ colorScheme: "dark" });
		}
	});
});

test("paper is light whatever was chosen", async () => {
	await visit.open({ colorScheme: "dark" }, async (tab) => {
		await tab.goto(start);
		await choiceIn(tab).selectOption("dark");
		await tab.emulateMedia({ media: "print" });
		const [text, mark] = await tab.evaluate(() => {
			const probe = document.querySelector("main")?.appendChild(document.createElement("mark"));
			return [getComputedStyle(document.body).color, probe && getComputedStyle(probe).backgroundColor];
		});
		assert.is(text, "rgb(0, 0, 0)");
		assert.is(mark, "rgb(251, 221, 166)");
	});
});

test("there is no choice without scripts, without storage, and where the system's colours are all there is", async () => {
	await visit.open({ javaScriptEnabled: false }, async (tab) => {
		await tab.goto(start);
		assert.is(await tab.locator(".scheme").isVisible(), false);
	});
	await visit.open({ forcedColors: "active" }, async (tab) => {
		await tab.goto(start);
		assert.is(await tab.locator(".scheme").isVisible(), false);
	});
	await visit.open({}, async (tab) => {
		await tab.addInitScript(() =>
			Object.defineProperty(window, "localStorage", {
				get: () => {
					throw new DOMException("Refused", "SecurityError");
				},
			}),
		);
		const failures: Error[] = [];
		tab.on("pageerror", (error) => failures.push(error));
		await tab.goto(start);
		await tab.waitForLoadState("load");
		assert.is(await tab.locator(".scheme").isVisible(), false);
		assert.equal(failures, []);
	});
});

test("where the storage is full, a choice holds on the page", async () => {
	await visit.open({ colorScheme: "light" }, async (tab) => {
		await tab.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException("Full", "QuotaExceededError");
			};
		});
		const failures: Error[] = [];
		tab.on("pageerror", (error) => failures.push(error));
		await tab.goto(start);
		const light = await colours(tab);
		await choiceIn(tab).selectOption("dark");
		assert.is.not(await colours(tab), light);
		await tab.reload();
		assert.is(await colours(tab), light);
		assert.is(await choiceIn(tab).inputValue(), "");
		assert.equal(failures, []);
	});
});

test("nothing moves when the choice appears", async () => {
	const footHeight = async (javaScriptEnabled: boolean): Promise<number> =>
		visit.open({ javaScriptEnabled, viewport: { width: 360, height: 740 } }, async (tab) => {
			await tab.route("**/script-*.js", (route) => route.abort());
			await tab.goto(start);
			return (await tab.locator(".foot").boundingBox())?.height ?? 0;
		});
	await visit.open({ viewport: { width: 360, height: 740 } }, async (tab) => {
		await tab.goto(start);
		await choiceIn(tab).waitFor();
		assert.is((await tab.locator(".foot").boundingBox())?.height, await footHeight(true));
	});
	assert.ok((await footHeight(false)) < (await footHeight(true)), "no room is kept where there is no script");
});

test.run();
