import { join } from "node:path";
import type { Locator, Page as Tab } from "playwright-core";
import { wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../browser.ts";
import { type ServedSite, serveSite } from "../served-site.ts";
import { withOwnTab } from "../with-tab.ts";
import { copySite, type SiteCopy } from "./site-copy.ts";

const words = wordsOf("en");

/** A copy of this repository's site that is served, with its workbench in a browser. */
export interface OpenWorkbench {
	readonly site: SiteCopy;
	readonly served: ServedSite;
	/** A file of the site's on the disk. */
	readonly path: (name: string) => string;
	/** Opens an address of the workbench in a profile of its own. */
	readonly open: (address: string, use: (tab: Tab) => Promise<void>) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Whoever runs the tests has a name that Git knows: the server doesn't get it. */
const noGitSettings = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

export async function openWorkbench(): Promise<OpenWorkbench> {
	const site = await copySite([]);
	const served = await serveSite({ root: site.root, output: site.output, environment: noGitSettings });
	const browser = await sharedBrowser();
	return {
		site,
		served,
		path: (name) => join(site.root, name),
		open: (address, use) =>
			withOwnTab(browser, { locale: "en-GB", viewport: { width: 1280, height: 800 } }, async (tab) => {
				await tab.goto(new URL(`_workbench/${address}`, served.url).href);
				await use(tab);
			}),
		close: async () => {
			await served.close();
			await site.close();
		},
	};
}

/** The editor of a page's title. */
export function titleIn(tab: Tab): Locator {
	return tab.getByRole("textbox", { name: "Title, English", exact: true });
}

/** Types at a text's end. */
export async function addTo(text: Locator, more: string): Promise<void> {
	await text.focus();
	await text.page().keyboard.press("Control+End");
	await text.page().keyboard.type(more);
}

/** Saves, and waits until it is. */
export async function saveIn(tab: Tab): Promise<void> {
	await tab.keyboard.press("Control+s");
	await tab.getByText(words.saving.saved, { exact: true }).waitFor();
}
