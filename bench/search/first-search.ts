import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import type { Row } from "./report.ts";

/** What a reader may search for first, with enough results to fill the screen, by what it is measured as. */
const firstSearches: Readonly<Record<string, Readonly<Record<"sv" | "en", readonly string[]>>>> = {
	"first search, kB": {
		sv: ["integration", "kommun", "skola"],
		en: ["integration", "municipality", "school"],
	},
	// Beginnings of very many words, and several words.
	"heavy first search, kB": {
		sv: ["arbete", "integration arbete"],
		en: ["work", "integration work"],
	},
};

/** Milliseconds in which everything that follows a search has been asked for. */
const settling = 1500;

/** Types that hosts compress. */
const texts = /\.(?:css|html|js|json|svg)$/;

/**
 * What a first search loads, from the field's focus to the results: the files' bytes, of texts as gzip makes them, which every host
 * can do.
 */
export async function firstSearchBytes(
	browser: Browser,
	{ site, url, output }: { readonly site: string; readonly url: string; readonly output: string },
): Promise<Row[]> {
	const rows: Row[] = [];
	const searches = Object.entries(firstSearches).flatMap(([kind, byLanguage]) =>
		Object.entries(byLanguage).flatMap(([language, queries]) =>
			queries.map((query) => ({ kind, language, query })),
		),
	);
	for (const { kind, language, query } of searches) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		const page = await context.newPage();
		const asked = new Set<string>();
		page.on("requestfinished", (request) => asked.add(new URL(request.url()).pathname.slice(1)));
		await page.goto(`${url}${language}/`);
		const search = await page.locator(".site-search form").getAttribute("action");
		await page.goto(new URL(search ?? "", url).href);
		await page.waitForTimeout(settling);
		const before = new Set(asked);
		asked.clear();
		await page.waitForTimeout(settling);
		const idle = await compressedBytes(output, asked);
		await page.locator("#search-query").focus();
		await page.keyboard.type(query, { delay: 50 });
		await page.locator("#search-results").waitFor({ state: "visible" });
		await page.waitForTimeout(settling);
		const loaded = [...asked].filter((path) => !before.has(path));
		rows.push({
			site,
			language,
			kind,
			value: (await compressedBytes(output, loaded)) / 1000,
		});
		rows.push({ site, language, kind: "before focus, kB", value: idle / 1000 });
		await context.close();
	}
	return rows;
}

async function compressedBytes(output: string, paths: Iterable<string>): Promise<number> {
	let bytes = 0;
	for (const path of paths) {
		const content = await readFile(join(output, path));
		bytes += texts.test(path) ? gzipSync(content, { level: 9 }).length : content.length;
	}
	return bytes;
}
