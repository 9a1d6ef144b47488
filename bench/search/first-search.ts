import type { Browser } from "playwright-core";
import type { Row } from "./report.ts";

/** Words that a reader may search for first. */
const firstWords = { sv: "integration", en: "integration" } as const;

/** Milliseconds in which everything that follows a search has been asked for. */
const settling = 2000;

/** What a first search loads, from the field's focus to the results, in bytes as they come over the wire. */
export async function firstSearchBytes(
	browser: Browser,
	{ site, url }: { readonly site: string; readonly url: string },
): Promise<Row[]> {
	const rows: Row[] = [];
	for (const [language, word] of Object.entries(firstWords)) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		const page = await context.newPage();
		const protocol = await context.newCDPSession(page);
		await protocol.send("Network.enable");
		let bytes = 0;
		protocol.on("Network.loadingFinished", ({ encodedDataLength }) => {
			bytes += encodedDataLength;
		});
		await page.goto(`${url}${language}/`);
		const search = await page.locator(".site-search form").getAttribute("action");
		await page.goto(new URL(search ?? "", url).href);
		await page.waitForLoadState("networkidle");
		const before = bytes;
		await page.waitForTimeout(settling / 2);
		const idle = bytes - before;
		const start = bytes;
		await page.locator("#search-query").focus();
		await page.keyboard.type(word, { delay: 30 });
		await page.locator("#search-results").waitFor({ state: "visible" });
		await page.waitForTimeout(settling);
		rows.push({ site, language, kind: "first search, kB", value: (bytes - start) / 1000 });
		rows.push({ site, language, kind: "before focus, kB", value: idle / 1000 });
		await context.close();
	}
	return rows;
}
