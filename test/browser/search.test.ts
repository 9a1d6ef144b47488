import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import type { BuiltPage, BuiltSite } from "../support/built-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { resultsShown, searchPageOf } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

/** An article of a language and the longest word of its heading, by which it must be found. */
function sample(of: BuiltSite, tag: string): { article: BuiltPage; word: string } {
	const article = of.pages.find((page) => page.language === tag && page.all("article").length > 0);
	if (article === undefined) throw new Error(`No article in ${tag}.`);
	const words =
		article
			.one("h1")
			.text()
			.match(/\p{Letter}+/gu) ?? [];
	return { article, word: words.sort((a, b) => b.length - a.length)[0] ?? "" };
}

for (const tag of site.languages) {
	const { article, word } = sample(site, tag);

	test(`${tag}: a reader finds an article by mouse from another page`, async () => {
		await visit.open({}, async (tab) => {
			const { complaints, requests } = watchPage(tab).renew();
			await tab.goto(visit.local(`${site.url}${tag}/`));
			await tab.locator("#site-search").click();
			await tab.keyboard.type(word);
			await tab.locator(".site-search button").click();
			assert.ok((await resultsShown(tab)).includes(visit.local(article.url)), word);
			assert.match((await tab.locator("#search-status").textContent()) ?? "", /\d/);
			await tab
				.locator(`#search-list a[href^="${new URL(visit.local(article.url)).pathname}"]`)
				.first()
				.click();
			assert.is(await tab.locator("h1").textContent(), article.one("h1").text());
			assert.equal(complaints, []);
			assert.equal(
				requests.filter(({ url }) => !url.startsWith(visit.local(site.url))),
				[],
			);
		});
	});

	test(`${tag}: a reader finds an article by keyboard, from the slash key on`, async () => {
		await visit.open({}, async (tab) => {
			await tab.goto(visit.local(`${site.url}${tag}/`));
			await tab.keyboard.press("/");
			assert.is(await tab.evaluate(() => document.activeElement?.id), "site-search");
			await tab.keyboard.type(word);
			await tab.keyboard.press("Enter");
			const results = await resultsShown(tab);
			assert.ok(results.length > 0);
			await tab.locator("#search-query").focus();
			const isResult = () => document.activeElement?.closest("#search-list") !== null;
			for (let step = 0; step < 20 && !(await tab.evaluate(isResult)); step++)
				await tab.keyboard.press("Tab");
			assert.ok(await tab.evaluate(isResult), "twenty steps don't reach a result");
			await tab.keyboard.press("Enter");
			await tab.waitForURL((url) => (url.href.split("#")[0] ?? "") === results[0]);
		});
	});

	test(`${tag}: results follow what is typed, the address keeps the search, and words on no page find nothing`, async () => {
		await visit.open({}, async (tab) => {
			await tab.goto(visit.local(searchPageOf(site, tag).url));
			await tab.locator("#search-query").click();
			await tab.keyboard.type(word);
			assert.ok((await resultsShown(tab)).includes(visit.local(article.url)));
			await tab.waitForURL((url) => url.searchParams.get("q") === word);
			await tab.reload();
			assert.ok((await resultsShown(tab)).includes(visit.local(article.url)));
			await tab.locator("#search-query").fill("qwxzvkj");
			await tab.locator("#search-results").waitFor({ state: "hidden" });
			assert.match((await tab.locator("#search-status").textContent()) ?? "", "qwxzvkj");
		});
	});

	test(`${tag}: a filter narrows the results to articles that fit, and can be cleared`, async () => {
		await visit.open({}, async (tab) => {
			await tab.goto(visit.local(searchPageOf(site, tag).url));
			await tab.locator("#search-query").focus();
			const filter = tab.locator("#search-municipality");
			const chosen = (await filter.locator("option").nth(1).textContent()) ?? "";
			await filter.selectOption({ index: 1 });
			const results = await resultsShown(tab);
			const expected = site.pages.filter(
				(page) =>
					page.language === tag &&
					page
						.all("section", { "aria-labelledby": "facts-heading" })
						.some((facts) => facts.text().includes(chosen)) &&
					page.all("article").length > 0,
			);
			assert.ok(expected.length > 0);
			assert.equal(results.sort(), expected.map(({ url }) => visit.local(url)).sort());
			await tab.locator("#search-clear").click();
			await tab.locator("#search-results").waitFor({ state: "hidden" });
			assert.is(await filter.inputValue(), "");
		});
	});

	test(`${tag}: without scripts the search page says so and lists every article`, async () => {
		await visit.open({ javaScriptEnabled: false }, async (tab) => {
			await tab.goto(`${visit.local(searchPageOf(site, tag).url)}?q=${encodeURIComponent(word)}`);
			assert.ok(await tab.locator("noscript").first().isVisible());
			const links = await tab
				.locator("#search-browse .entry-title a")
				.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
			const own = site.pages.filter((page) => page.language === tag && page.all("article").length > 0);
			for (const page of own) assert.ok(links.includes(visit.local(page.url)), page.file);
		});
	});
}

test("search works on a site under a path", async () => {
	const under = await builtSite("sub-path");
	const visitUnder = await visitSite(under);
	try {
		const tag = under.languages.at(-1) ?? "";
		const { article, word } = sample(under, tag);
		await visitUnder.open({}, async (tab) => {
			const { complaints } = watchPage(tab).renew();
			await tab.goto(`${visitUnder.local(searchPageOf(under, tag).url)}?q=${encodeURIComponent(word)}`);
			assert.ok((await resultsShown(tab)).includes(visitUnder.local(article.url)));
			assert.equal(complaints, []);
		});
	} finally {
		await visitUnder.close();
	}
});

test.run();
