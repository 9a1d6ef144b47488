import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { sharedBrowser } from "./browser.ts";
import type { BuiltSite } from "./built-site.ts";
import { withTab } from "./with-tab.ts";

/** A built site on a server of this machine, and a browser to read it with. */
export interface SiteVisit {
	/** Where the server serves a page that the site gives an absolute address. */
	local(url: string): string;
	/** Opens a tab with a profile of its own. What it is given to `use` is closed in the end. */
	open<Value>(
		options: BrowserContextOptions,
		use: (page: Page, context: BrowserContext) => Promise<Value>,
	): Promise<Value>;
	close(): Promise<void>;
}

/** Serves a site under its own path with the headers of a real host. */
export async function visitSite(site: BuiltSite): Promise<SiteVisit> {
	const browser = await sharedBrowser();
	const server = await startStaticServer({ directory: site.directory, basePath: site.basePath });
	return {
		local: (url) => server.url + url.slice(site.url.length),
		open: (options, use) => withTab(browser, { reducedMotion: "reduce", locale: "en-GB", ...options }, use),
		close: () => server.close(),
	};
}
