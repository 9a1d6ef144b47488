import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { launchBrowser } from "./browser.ts";
import type { BuiltSite } from "./built-site.ts";

/** A built site on a server of this machine, and a browser to read it with. */
export interface SiteVisit {
	readonly browser: Browser;
	/** Where the server serves a page that the site gives an absolute address. */
	local(url: string): string;
	/** Opens a tab with a profile of its own. What it is given to `use` is closed in the end. */
	open<Value>(
		options: BrowserContextOptions,
		use: (page: Page, context: BrowserContext) => Promise<Value>,
	): Promise<Value>;
	close(): Promise<void>;
}

/** Serves a site under its own path with the headers of a real host, and starts a browser. */
export async function visitSite(site: BuiltSite): Promise<SiteVisit> {
	const { browser, close: closeBrowser } = await launchBrowser();
	const server = await startStaticServer({ directory: site.directory, basePath: site.basePath });
	return {
		browser,
		local: (url) => server.url + url.slice(site.url.length),
		open: async (options, use) => {
			const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-GB", ...options });
			context.setDefaultTimeout(15_000);
			try {
				return await use(await context.newPage(), context);
			} finally {
				await context.close();
			}
		},
		close: async () => {
			await closeBrowser();
			await server.close();
		},
	};
}
