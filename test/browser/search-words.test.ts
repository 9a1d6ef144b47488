import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { resultsShown, searchPageOf, searchStrings, statusSays } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const [source = "", target = ""] = site.languages;

/** Articles of a language with a paragraph that matches. */
function articlesWith(tag: string, pattern: RegExp): string[] {
	return site.pages
		.filter((page) => page.language === tag && page.all("article").length > 0)
		.filter((page) => page.all("p").some((paragraph) => pattern.test(paragraph.text())))
		.map(({ url }) => visit.local(url));
}

function address(tag: string, query: string): string {
	return `${visit.local(searchPageOf(site, tag).url)}?q=${encodeURIComponent(query)}`;
}

test("the end of a compound finds it, and no mark is ever shown", async () => {
	await visit.open({}, async (tab) => {
		const { complaints } = watchPage(tab).renew();
		await tab.goto(address("sv", "besök"));
		const results = await resultsShown(tab);
		const wanted = articlesWith("sv", /studiebesök/i);
		assert.ok(wanted.length > 0);
		for (const url of wanted) assert.ok(results.includes(url), url);
		assert.match((await tab.locator("#search-list mark").allTextContents()).join(" "), /studiebesök/i);
		assert.not.match((await tab.locator("#search-list").textContent()) ?? "", "~");
		assert.equal(complaints, []);
	});
});

test("a definite form finds the indefinite", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(address("sv", "mötesplatsen"));
		const results = await resultsShown(tab);
		for (const url of articlesWith("sv", /mötesplatser/i)) assert.ok(results.includes(url), url);
	});
});

test("a slip is answered by the word that was meant, and can be insisted on", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(address("sv", "segragation"));
		await resultsShown(tab);
		await statusSays(tab, "segregation");
		const instead = tab.locator("#search-instead a");
		assert.match((await instead.textContent()) ?? "", "segragation");
		await instead.click();
		await tab.locator("#search-results").waitFor({ state: "hidden" });
		await statusSays(tab, "segragation");
		assert.is(new URL(tab.url()).searchParams.get("q"), "segragation");
		await tab.goBack();
		assert.ok((await resultsShown(tab)).length > 0);
		await tab.goForward();
		await tab.locator("#search-results").waitFor({ state: "hidden" });
		await tab.locator("#search-instead a").click();
		await resultsShown(tab);
		assert.is(await tab.locator("#search-query").inputValue(), "segregation");
	});
});

for (const word of ["qwxzvkj", "blorfande skvimptal"])
	test(`a word that no page has finds nothing: ${word}`, async () => {
		await visit.open({}, async (tab) => {
			for (const tag of site.languages) {
				await tab.goto(address(tag, word));
				const status = await statusSays(tab, word);
				assert.match(status, (await searchStrings(tab))["noneHelp"] ?? "?");
				assert.ok(await tab.locator("#search-browse").isVisible());
				assert.is(await tab.locator("#search-list li").count(), 0);
			}
		});
	});

test("a term of one language finds the pages that say it in the other", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(address(target, "försörjningsstöd"));
		const results = await resultsShown(tab);
		const wanted = articlesWith(target, /income support/i);
		assert.ok(wanted.length > 0);
		for (const url of wanted) assert.ok(results.includes(url), url);
		assert.match((await tab.locator("#search-list mark").allTextContents()).join(" "), /income support/i);
	});
});

test("the other language's results are a group of their own, in their language", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(address(target, "Samhällsbyggnadslyftet"));
		const group = tab.locator(".other-language");
		await group.scrollIntoViewIfNeeded();
		const list = group.locator("ol[lang]");
		await list.locator("h3 a").first().waitFor();
		for (const kicker of await list.locator(".kicker").allTextContents()) assert.match(kicker, /svenska$/i);
		assert.is(await list.getAttribute("lang"), source);
		const own = site.languages.indexOf(source);
		assert.ok(own >= 0);
		for (const href of await list
			.locator("h3 a")
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
			assert.ok(href.startsWith(`${site.basePath}/${source}/`), href);
		assert.is(await group.locator("h2").getAttribute("id"), await group.getAttribute("aria-labelledby"));
	});
});

test("a result names date and place, its language only among others than the page's, and links to the headings of its passages", async () => {
	await visit.open({}, async (tab) => {
		const { url } = site.pages.find(
			(page) => page.language === "sv" && page.all("article").length > 0 && page.all("article h2").length > 0,
		) ?? { url: "" };
		await tab.goto(address("sv", "projekt"));
		await resultsShown(tab);
		const item = tab.locator("#search-list li", { has: tab.locator("time") }).first();
		assert.not.match((await item.locator(".kicker").textContent()) ?? "", /svenska/i);
		assert.ok((await item.locator("time").getAttribute("datetime")) !== null);
		const heading = tab.locator(".result-heading a").first();
		assert.match((await heading.getAttribute("href")) ?? "", /#./);
		assert.ok(url === "" || url.startsWith(site.url));
	});
});

test("the search page brings its own scripts, other pages none of them, and nothing of an index is loaded before the field has focus", async () => {
	await visit.open({}, async (tab) => {
		const watched = watchPage(tab);
		const loadedBy = async (page: string): Promise<string[]> => {
			const { requests } = watched.renew();
			await tab.goto(visit.local(page));
			// Loaded, with nothing left to do.
			await tab.evaluate(() => new Promise((done) => requestIdleCallback(done)));
			return requests.map(({ url }) => url).filter((url) => /pagefind|part-/.test(url));
		};
		assert.equal(await loadedBy(`${site.url}${source}/`), []);
		const { url, all } = searchPageOf(site, source);
		const ahead = all("link", { rel: "modulepreload" }).map(({ attributes }) => attributes["href"] ?? "");
		assert.ok(ahead.length > 0);
		assert.equal(
			(await loadedBy(url)).toSorted(),
			ahead.map((href) => new URL(href, visit.local(site.url)).href).toSorted(),
		);
	});
});

test("what an unfinished word begins with is loaded while the reader types", async () => {
	await visit.openAlone({}, async (tab) => {
		// The pause after which the search answers doesn't end.
		await tab.clock.install();
		await tab.goto(visit.local(searchPageOf(site, source).url));
		const [part] = await Promise.all([
			tab.waitForRequest(/\/pagefind\/index\//),
			tab.locator("#search-query").pressSequentially("integr"),
		]);
		await (await part.response())?.finished();
		assert.ok(await tab.locator("#search-results").isHidden());
		await tab.clock.runFor(10_000);
		assert.ok((await resultsShown(tab)).length > 0);
	});
});

test("typing shows titles and terms as a combobox does", async () => {
	await visit.openAlone({}, async (tab) => {
		const { complaints } = watchPage(tab).renew();
		await tab.clock.install();
		await tab.goto(visit.local(`${site.url}sv/`));
		const field = tab.locator("#site-search");
		await field.focus();
		await tab.waitForFunction(
			() => document.getElementById("site-search")?.getAttribute("role") === "combobox",
		);
		assert.is(await field.getAttribute("aria-expanded"), "false");
		const list = tab.getByRole("listbox");
		await tab.keyboard.type("se");
		await list.waitFor();
		// What it takes for one character is there too, and as much time as anything waits for.
		await tab.keyboard.press("Backspace");
		await list.waitFor({ state: "hidden" });
		await tab.clock.runFor(10_000);
		assert.is(await field.inputValue(), "s");
		assert.is(await field.getAttribute("aria-expanded"), "false");
		await tab.keyboard.type("egr");
		await list.waitFor();
		assert.is(await field.getAttribute("aria-expanded"), "true");
		assert.is(await field.getAttribute("aria-controls"), await list.getAttribute("id"));
		assert.ok((await list.getByRole("option").count()) > 1);
		await tab.keyboard.press("ArrowDown");
		const active = await field.getAttribute("aria-activedescendant");
		assert.is(await tab.locator(`#${active}`).getAttribute("aria-selected"), "true");
		assert.is(await tab.evaluate(() => document.activeElement?.id), "site-search");
		await tab.keyboard.press("ArrowUp");
		assert.is(await field.getAttribute("aria-activedescendant"), null);
		await tab.keyboard.press("ArrowUp");
		assert.ok(await list.getByRole("option").last().getAttribute("aria-selected"));
		await tab.keyboard.press("Escape");
		await list.waitFor({ state: "hidden" });
		assert.is(await field.inputValue(), "segr");
		await tab.keyboard.press("ArrowDown");
		await list.waitFor();
		await tab.keyboard.press("Escape");
		await list.waitFor({ state: "hidden" });
		await tab.keyboard.press("Enter");
		await tab.waitForURL((url) => url.searchParams.get("q") === "segr");
		assert.equal(complaints, []);
	});
});

test("a suggested title opens its page, a suggested term is searched for", async () => {
	await visit.open({ viewport: { width: 320, height: 640 } }, async (tab) => {
		await tab.goto(visit.local(`${site.url}sv/`));
		await tab.locator("#site-search").click();
		await tab.keyboard.insertText("segreg");
		const options = tab.getByRole("option");
		await options.first().waitFor();
		const width = await tab.evaluate(() => document.documentElement.scrollWidth);
		assert.ok(width <= 320, `the page is ${width} px wide`);
		const label = await options.locator("span").first().textContent();
		await options
			.filter({ hasText: label ?? "?" })
			.first()
			.click();
		await tab.waitForURL((url) => url.searchParams.has("q"));
		await resultsShown(tab);
		await tab.goto(visit.local(`${site.url}sv/`));
		await tab.locator("#site-search").click();
		// At once, as what is typed slowly has suggestions on the way.
		await tab.keyboard.insertText("studiebes");
		await options.first().waitFor();
		await tab.keyboard.press("ArrowDown");
		await tab.keyboard.press("Enter");
		await tab.waitForURL(/\/nyheter\//);
		assert.match((await tab.locator("h1").textContent()) ?? "", /studiebesök/i);
	});
});

test.run();
