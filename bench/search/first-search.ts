import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import type { Row } from "./report.ts";

/** What a first search may ask for, in each language. */
const firstSearches: Readonly<Record<string, Readonly<Record<"sv" | "en", readonly string[]>>>> = {
	"a word": { sv: ["integration", "kommun", "skola"], en: ["integration", "municipality", "school"] },
	"a beginning of very many words": { sv: ["arbete", "fö", "in"], en: ["work", "in", "th"] },
	"two words": { sv: ["integration arbete"], en: ["integration work"] },
	"three words": { sv: ["arbete integration kommun"], en: ["work integration municipality"] },
	"five words": {
		sv: ["arbete integration kommun skola möte"],
		en: ["work integration municipality school city"],
	},
	"a slip": { sv: ["integratoin"], en: ["municpality"] },
	"a phrase": { sv: ['"när hösten kommer"'], en: ['"labour market"'] },
	"a phrase of very common words": { sv: ['"för att det"'], en: ['"of the municipality"'] },
	"found in no language": { sv: ["qwxzvkj"], en: ["qwxzvkj"] },
	"found in the other language only": { sv: ["challenges"], en: ["bibliotek"] },
};

/** A phrase needs every place of its words, and words such as "the" have tens of thousands. */
const withoutLimit = new Set(["a phrase of very common words"]);

/** Milliseconds in which everything that follows a search has been asked for. */
const settling = 1500;

/** Types that hosts compress. */
const texts = /\.(?:css|html|js|json|svg)$/;

/**
 * What a first search loads, from the field's focus to the results, those in the other language included where they come into view:
 * the files' bytes, of texts as gzip makes them, which every host can do.
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
		await typeQuery(page, query);
		const loaded = [...asked].filter((path) => !before.has(path));
		const value = (await compressedBytes(output, loaded)) / 1000;
		const limited = withoutLimit.has(kind) ? [] : [{ site, language, kind: "first search, kB", value }];
		rows.push(...limited, { site, language, kind: `first search, kB: ${kind}`, value });
		rows.push({ site, language, kind: "before focus, kB", value: idle / 1000 });
		await context.close();
	}
	return rows;
}

/** Kinds of first searches, as their rows are named. */
export const firstSearchKinds: readonly string[] = Object.keys(firstSearches);

async function typeQuery(page: Page, query: string): Promise<void> {
	await page.locator("#search-query").focus();
	await page.keyboard.type(query, { delay: 50 });
	await page
		.locator("#search-status")
		.filter({ hasText: query.replaceAll('"', "").slice(0, 4) })
		.waitFor();
	await page.waitForTimeout(settling);
}

async function compressedBytes(output: string, paths: Iterable<string>): Promise<number> {
	let bytes = 0;
	for (const path of paths) {
		const content = await readFile(join(output, path));
		bytes += texts.test(path) ? gzipSync(content, { level: 9 }).length : content.length;
	}
	return bytes;
}
