import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { visitSite } from "../support/site-visit.ts";

/** WCAG 2.2, 1.4.10: content reflows at this width in CSS pixels. */
const narrow = { width: 320, height: 640 };

interface Impression {
	readonly file: string;
	readonly isArticle: boolean;
	readonly requests: readonly { readonly url: string; readonly type: string }[];
	readonly complaints: readonly string[];
	/** CSS pixels by which the page is wider than the window. */
	readonly overflow: number;
	/** Cumulative Layout Shift (web.dev/cls), all shifts added. */
	readonly layoutShift: number;
	readonly cookies: number;
}

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

const impressions: Impression[] = [];
await visit.open({ viewport: narrow }, async (tab, context) => {
	const seen = watchPage(tab);
	for (const page of site.pages.filter(({ kind }) => kind !== "redirect")) {
		const { requests, complaints } = seen.renew();
		await tab.goto(visit.local(page.url), { waitUntil: "load" });
		const measured = await tab.evaluate(measure);
		const cookies = (await context.cookies()).length;
		const isArticle = page.all("article").length > 0;
		impressions.push({ file: page.file, isArticle, requests, complaints, cookies, ...measured });
	}
});

/** Runs in the page: scrolls through it, then measures. */
async function measure(): Promise<Pick<Impression, "overflow" | "layoutShift">> {
	let layoutShift = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			layoutShift += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: "layout-shift", buffered: true });
	for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
		scrollTo(0, y);
		await new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
	}
	const { scrollWidth, clientWidth } = document.documentElement;
	return { overflow: scrollWidth - clientWidth, layoutShift };
}

function filesWhere(condition: (impression: Impression) => boolean): string[] {
	return impressions.filter(condition).map(({ file }) => file);
}

test("no page scrolls sideways at 320 pixels", () => {
	assert.ok(impressions.length > 0);
	assert.equal(
		filesWhere(({ overflow }) => overflow > 0),
		[],
	);
});

test("no page asks for anything outside of the site's own origin and path", () => {
	const start = visit.local(site.url);
	for (const { file, requests } of impressions) {
		assert.equal(
			requests.map(({ url }) => url).filter((url) => !url.startsWith(start)),
			[],
			file,
		);
	}
});

test("no page violates the content security policy, logs an error or fails to load a part", () => {
	assert.equal(
		impressions.flatMap(({ file, complaints }) => complaints.map((complaint) => `${file}: ${complaint}`)),
		[],
	);
});

test("an article takes three requests at most, images left out", () => {
	const articles = impressions.filter(({ isArticle }) => isArticle);
	assert.ok(articles.length > 0);
	for (const { file, requests } of articles) {
		const counted = requests.filter(({ type, url }) => type !== "image" && !url.endsWith(".svg"));
		assert.ok(counted.length <= 3, `${file}: ${counted.map(({ url }) => url).join(" ")}`);
	}
});

test("nothing moves while a page loads or is scrolled", () => {
	assert.equal(
		filesWhere(({ layoutShift }) => layoutShift > 0),
		[],
	);
});

test("no page sets a cookie", () => {
	assert.equal(
		filesWhere(({ cookies }) => cookies > 0),
		[],
	);
});

test.run();
