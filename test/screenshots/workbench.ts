import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page as Tab } from "playwright-core";
import { serveSite } from "../support/served-site.ts";
import { withOwnTab } from "../support/with-tab.ts";
import { copySite, type SiteCopy } from "../support/workbench/site-copy.ts";

const guides = fileURLToPath(new URL("../../docs/content/", import.meta.url));

/** What a picture shows, and how to get there. */
const views: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
	desk: async (tab) => {
		await tab.locator("table.pages").waitFor();
	},
	page: async (tab) => {
		await tab.goto(`${tab.url().split("#")[0]}#/en/bidra`);
		const texts = tab.locator("[role=textbox]");
		await texts.first().waitFor();
		for (const text of [
			"Contribute to the website",
			"Contribute",
			"How to add an article, translate a page or report a mistake.",
		]) {
			if (text !== "Contribute to the website") await tab.keyboard.press("Enter");
			else await texts.first().focus();
			await tab.keyboard.type(text);
		}
		for (let step = 0; step < 3; step++) await tab.keyboard.press("Enter");
		await tab.keyboard.type("Download the source code and run the 3 commands below in its folder.");
		// Warnings wait until one leaves a text that was empty.
		await tab.keyboard.press("Enter");
		await tab.locator(".problem").first().waitFor();
	},
	preview: async (tab) => {
		await tab.keyboard.press("F2");
		await tab.frameLocator("iframe:not(.coming)").locator("main").waitFor();
		await tab.locator(".preview").waitFor();
	},
};

/** Takes the pictures of the workbench for the translators' guide, in both languages. @returns The files. */
export async function takeWorkbench(browser: Browser): Promise<string[]> {
	const files: string[] = [];
	for (const [language, locale] of [
		["en", "en-GB"],
		["sv", "sv-SE"],
	] as const) {
		// Each begins with a page that nobody has begun.
		const site = await copySite(["content/en/bidra.md"]);
		try {
			files.push(...(await takeOf(browser, { site, language, locale })));
		} finally {
			await site.close();
		}
	}
	return files;
}

async function takeOf(
	browser: Browser,
	{ site, language, locale }: { readonly site: SiteCopy; readonly language: string; readonly locale: string },
): Promise<string[]> {
	const served = await serveSite({ root: site.root, output: site.output });
	const files: string[] = [];
	const options = { locale, viewport: { width: 1200, height: 760 }, reducedMotion: "reduce" } as const;
	try {
		await withOwnTab(browser, options, async (tab) => {
			await tab.goto(new URL("_workbench/", served.url).href);
			for (const [name, show] of Object.entries(views)) {
				await show(tab);
				// The checks' words and the frame settle within a moment.
				await tab.waitForTimeout(1000);
				const path = join(guides, language, "guides", `workbench-${name}.png`);
				await tab.screenshot({ path, caret: "hide" });
				files.push(path);
			}
		});
	} finally {
		await served.close();
	}
	return files;
}
