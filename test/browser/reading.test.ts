import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtBeside, builtSite } from "../support/build-site.ts";
import type { BuiltPage } from "../support/built-site.ts";
import { pdfText } from "../support/pdf-text.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const articles = site.pages.filter((page) => page.all("article").length > 0);
/** A translated article with headings of its own, the longest for there to be something to scroll. */
const article = longest(
	articles.filter((page) => page.all("a", { rel: "alternate" }).length > 0 && headings(page).length > 0),
);

function headings(page: BuiltPage): readonly string[] {
	const inStory = page.elements.filter(
		({ name, attributes }) => /^h[2-6]$/.test(name) && attributes["id"] !== undefined,
	);
	return inStory
		.filter((element) => element.parent?.attributes["class"]?.includes("prose"))
		.map(({ attributes }) => attributes["id"] ?? "");
}

function longest(pages: readonly BuiltPage[]): BuiltPage {
	const [first] = [...pages].sort((a, b) => b.html.length - a.html.length);
	if (first === undefined) throw new Error("No translated article has a heading.");
	return first;
}

/** Vertical place of an element in the window, in CSS pixels from its top. */
function placeOf(tab: Page, id: string): Promise<number> {
	return tab.evaluate((of) => document.getElementById(of)?.getBoundingClientRect().top ?? Number.NaN, id);
}

test("a reader goes from the chooser to an article by links", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(site.url));
		await tab.locator(`a[hreflang="${article.language}"]`).click();
		assert.is(tab.url(), visit.local(`${site.url}${article.language}/`));
		await tab.locator("main .entry-title a").first().click();
		assert.is(await tab.locator("article h1").count(), 1);
		assert.is(await tab.evaluate(() => document.documentElement.lang), article.language);
	});
});

test("a reader who came to a heading by its fragment and changes language stays at that heading", async () => {
	await visit.open({ viewport: { width: 800, height: 500 } }, async (tab) => {
		const id = headings(article).at(-1) ?? "";
		await tab.goto(`${visit.local(article.url)}#${id}`);
		await tab.locator('a[rel="alternate"][hreflang]').first().click();
		await tab.waitForURL((url) => url.href.split("#")[0] !== visit.local(article.url));
		assert.is(new URL(tab.url()).hash, `#${id}`);
		const place = await placeOf(tab, id);
		assert.ok(place >= 0 && place < 500, `the heading is at ${place}`);
	});
});

test("a reader who has scrolled to a heading and changes language stays at that heading", async () => {
	await visit.open({ viewport: { width: 800, height: 500 } }, async (tab) => {
		const id = headings(article).at(-1) ?? "";
		await tab.goto(visit.local(article.url));
		await tab.evaluate((of) => document.getElementById(of)?.scrollIntoView(), id);
		await tab
			.locator('a[rel="alternate"][hreflang]')
			.first()
			.evaluate((link: HTMLElement) => link.click());
		await tab.waitForURL((url) => url.href.split("#")[0] !== visit.local(article.url));
		const place = await placeOf(tab, id);
		assert.ok(place >= 0 && place < 500, `the heading is at ${place}`);
	});
});

test("a reader at the top of a page who changes language comes to the top", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(article.url));
		await tab.locator('a[rel="alternate"][hreflang]').first().click();
		await tab.waitForURL((url) => url.href !== visit.local(article.url));
		assert.is(new URL(tab.url()).hash, "");
		assert.is(await tab.evaluate(() => scrollY), 0);
	});
});

test("the keyboard reaches everything, first the link that skips to the content, and shows where it is", async () => {
	await visit.open({ viewport: { width: 1000, height: 700 } }, async (tab) => {
		await tab.goto(visit.local(article.url));
		const focusable = await tab.evaluate(
			() =>
				[
					...document.querySelectorAll<HTMLElement>(
						"a[href], button, input, select, textarea, summary, [tabindex]",
					),
				].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length,
		);
		const reached: string[] = [];
		for (let step = 0; step < focusable; step++) {
			await tab.keyboard.press("Tab");
			reached.push(await tab.evaluate(describeFocus));
		}
		assert.is(new Set(reached.map((item) => item.split(" ")[0])).size, focusable);
		assert.equal(
			reached.filter((item) => item.endsWith("unseen")),
			[],
		);
		assert.match(reached[0] ?? "", "#content");
	});
});

/** Runs in the page: a number of its own for the focused element, where it leads, and whether its focus can be seen. */
function describeFocus(): string {
	const element = document.activeElement;
	if (!(element instanceof HTMLElement)) return "none";
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	const { top, bottom, width } = element.getBoundingClientRect();
	const isSeen =
		outlineStyle !== "none" && outlineWidth !== "0px" && width > 1 && bottom > 0 && top < innerHeight;
	const number = [...document.querySelectorAll("*")].indexOf(element);
	return `${number} ${element.getAttribute("href") ?? element.id} ${isSeen ? "seen" : "unseen"}`;
}

test("the link that skips to the content moves the focus there", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(article.url));
		await tab.keyboard.press("Tab");
		await tab.keyboard.press("Enter");
		await tab.keyboard.press("Tab");
		assert.ok(await tab.evaluate(() => document.activeElement?.closest("main") !== null));
	});
});

test("an article reads whole without scripts", async () => {
	await visit.open({ javaScriptEnabled: false }, async (tab) => {
		await tab.goto(visit.local(article.url));
		const shown = ((await tab.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
		for (const paragraph of article.all("p").filter((element) => element.within("main"))) {
			assert.ok(shown.includes(paragraph.text()), paragraph.text());
		}
		await tab.locator('a[rel="alternate"][hreflang]').first().click();
		assert.is(await tab.locator("article h1").count(), 1);
	});
});

test("paper has the text and its address, and no menus", async () => {
	await visit.open({ viewport: { width: 800, height: 1000 } }, async (tab) => {
		await tab.goto(visit.local(article.url));
		await tab.emulateMedia({ media: "print" });
		for (const menu of await tab.locator("nav, search").all()) assert.not(await menu.isVisible());
		assert.ok(await tab.locator("article h1").isVisible());
		const text = pdfText(await tab.pdf({ format: "A4" }));
		const original = article.all("link", { rel: "alternate", hreflang: "x-default" })[0]?.attributes["href"];
		const [opening] = article.all("p").filter(({ attributes }) => attributes["id"] === "p1");
		for (const part of [article.url, original ?? "?", opening?.text() ?? "?", "1 /"])
			assert.ok(text.includes(part.replace(/\s/g, "")), part);
	});
});

test("an address that is its own text stands once on paper", async () => {
	const place = site.pages.find((page) => page.all("a", { class: "address" }).length > 0);
	assert.ok(place);
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(place.url));
		const address = place.all("a", { class: "address" })[0]?.text() ?? "?";
		assert.is(pdfText(await tab.pdf({ format: "A4" })).split(address).length - 1, 1, address);
	});
});

test("the headings of a page are folded on a phone, and stand beside the text on a wide screen", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(article.url));
		const contents = tab.getByRole("navigation", { name: "On this page" });
		for (const { width, folded } of [
			{ width: 360, folded: true },
			{ width: 1280, folded: false },
		]) {
			await tab.setViewportSize({ width, height: 740 });
			assert.is(await contents.getByRole("link").first().isVisible(), !folded);
			assert.is(await contents.locator("summary").isVisible(), folded);
		}
	});
});

test("the list of headings says which part is being read, also after a leap", async () => {
	await visit.open({ viewport: { width: 1280, height: 720 } }, async (tab) => {
		await tab.goto(visit.local(article.url));
		const links = tab.getByRole("navigation", { name: "On this page" }).getByRole("link");
		const current = tab.locator(".contents [aria-current]");
		assert.ok((await links.count()) > 2);
		assert.is(await current.count(), 0, "nothing is marked above the first heading");
		for (const index of [1, 0]) {
			const address = (await links.nth(index).getAttribute("href")) ?? "";
			await tab.evaluate(
				(hash) => document.getElementById(decodeURIComponent(hash))?.scrollIntoView(),
				address.slice(1),
			);
			await tab.locator(`.contents a[aria-current="location"][href="${address}"]`).waitFor();
			assert.is(await current.count(), 1);
		}
	});
});

test("a search prints its results without the form that asked for them", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(`${site.url}en/search/?q=integration`));
		await tab.locator("#search-list li").first().waitFor();
		await tab.emulateMedia({ media: "print" });
		for (const [part, isPrinted] of [
			["#search-list li", true],
			["#search-status", true],
			["#search-query", false],
			["#search-key", false],
		] as const)
			assert.is(await tab.locator(part).first().isVisible(), isPrinted, part);
	});
});

test("the last heading is marked at the end of the page, however short what follows it is", async () => {
	await visit.open({ viewport: { width: 1280, height: 1400 } }, async (tab) => {
		await tab.goto(visit.local(`${site.url}en/about/`));
		const last = tab.locator(".contents a").last();
		const isLast = tab.locator(".contents li:last-child [aria-current=location]");
		await last.click();
		const top = await tab.evaluate((hash) => {
			const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
			return heading?.getBoundingClientRect().top ?? 0;
		}, new URL(tab.url()).hash);
		assert.ok(top > 1400 * 0.3, `it can be brought up to ${top}, so that this asks nothing`);
		await isLast.waitFor();
		await tab.evaluate(() => scrollTo(0, 0));
		await isLast.waitFor({ state: "detached" });
	});
});

test("on a wide screen an article's facts stand in the free margin, unless the original is there", async () => {
	await visit.open({ viewport: { width: 1920, height: 1080 } }, async (tab) => {
		await tab.goto(visit.local(article.url));
		const facts = tab.getByRole("region", { name: "About this article" });
		const edges = async (): Promise<readonly [number, number]> => {
			const [text, box] = [await tab.locator(".story").boundingBox(), await facts.boundingBox()];
			assert.ok(text && box);
			return [text.x + text.width, box.x];
		};
		const [end, start] = await edges();
		assert.ok(start > end, `facts at ${start}, text until ${end}`);
		await tab.getByRole("link", { name: "Side by side" }).click();
		await tab.locator(".two").waitFor();
		const [, besideOriginal] = await edges();
		assert.ok(besideOriginal < end, `facts at ${besideOriginal}`);
	});
});

test("an article in a tree has its facts below the tree, at a distance", async () => {
	const docs = await builtBeside("docs");
	const decision = docs.pages.find(
		(page) => page.all("article").length > 0 && page.all("nav", { class: "tree" }).length > 0,
	);
	assert.ok(decision);
	const reader = await visitSite(docs);
	try {
		for (const width of [1100, 1280, 1920]) {
			await reader.open({ viewport: { width, height: 900 } }, async (tab) => {
				await tab.goto(reader.local(decision.url));
				const tree = await tab.locator(".tree").boundingBox();
				const facts = await tab.locator(".facts").boundingBox();
				assert.ok(tree && facts, decision.file);
				const distance = facts.y - (tree.y + tree.height);
				assert.ok(distance >= 16, `${distance} at ${width}`);
			});
		}
	} finally {
		await reader.close();
	}
});

test("a text in a language of the other direction stands on the side of its title", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(`${site.url}en/news/`));
		for (const [page, summary, side] of [
			["ltr", "rtl", "left"],
			["rtl", "ltr", "right"],
		] as const) {
			const found = await tab.locator(".entry-body > p").first().evaluate(sideOf, { page, summary });
			assert.equal(found, side);
		}
	});
});

/** Runs in the page: on which side a text stands when it and the page run so. */
function sideOf(
	text: HTMLElement | SVGElement,
	{ page, summary }: { readonly page: string; readonly summary: string },
): string {
	document.documentElement.setAttribute("dir", page);
	text.setAttribute("dir", summary);
	text.textContent = "Kaj";
	const range = document.createRange();
	range.selectNodeContents(text);
	const word = range.getBoundingClientRect();
	const box = text.getBoundingClientRect();
	return word.left - box.left < box.right - word.right ? "left" : "right";
}

test("an address that leads nowhere shows the page of its language, in working order", async () => {
	for (const tag of site.languages) {
		await visit.open({}, async (tab) => {
			const response = await tab.goto(`${visit.local(site.url)}${tag}/no/such/page/`);
			assert.is(response?.status(), 404);
			assert.is(await tab.evaluate(() => document.documentElement.lang), tag);
			assert.ok(
				await tab.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)),
			);
			await tab.locator("main a").first().click();
			assert.ok(tab.url().startsWith(`${visit.local(site.url)}${tag}/`));
		});
	}
});

test.run();
