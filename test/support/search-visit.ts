import type { Page } from "playwright-core";
import type { BuiltPage, BuiltSite } from "./built-site.ts";

/** The search page of a language. */
export function searchPageOf(site: BuiltSite, tag: string): BuiltPage {
	const page = site.pages.find(
		(candidate) => candidate.language === tag && candidate.all("search", { id: "search" }).length > 0,
	);
	if (page === undefined) throw new Error(`No search page in ${tag}.`);
	return page;
}

/** Waits for results and gives their addresses, without fragments. */
export async function resultsShown(tab: Page): Promise<string[]> {
	await tab.locator("#search-results").waitFor({ state: "visible" });
	return tab
		.locator("#search-list h3 a")
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.split("#")[0] ?? ""));
}

/** Waits until the live region says something that matches. */
export async function statusSays(tab: Page, text: string): Promise<string> {
	const status = tab.locator("#search-status").filter({ hasText: text });
	await status.waitFor();
	return (await status.textContent()) ?? "";
}

/** The text that a language's search page has for its script to say. */
export async function searchStrings(tab: Page): Promise<Readonly<Record<string, string>>> {
	return JSON.parse((await tab.locator("#search-configuration").textContent()) ?? "{}").strings;
}
