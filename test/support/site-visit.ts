import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { sharedBrowser } from "./browser.ts";
import type { BuiltSite } from "./built-site.ts";
import { withOwnTab, withTab } from "./with-tab.ts";

/** A built site on a server of this machine, and a browser to read it with. */
export interface SiteVisit {
	/** Where the server serves a page that the site gives an absolute address. */
	local(url: string): string;
	/** Opens a tab. What it is given to `use` is closed in the end. */
	open<Value>(
		options: BrowserContextOptions,
		use: (page: Page, context: BrowserContext) => Promise<Value>,
	): Promise<Value>;
	/** The same with a profile of its own, whatever the others have. */
	openAlone: SiteVisit["open"];
	close(): Promise<void>;
}

/**
 * Serves a site under its own path with the headers of a real host.
 *
 * @param options `profiles` are `own`, empty for each tab, or `shared` by tabs with the same options: these have the cache of
 * those before, as a reader has who stays on the site, and take much less time.
 */
export async function visitSite(
	site: BuiltSite,
	{ profiles = "own" }: { readonly profiles?: "own" | "shared" } = {},
): Promise<SiteVisit> {
	const browser = await sharedBrowser();
	const server = await startStaticServer({ directory: site.directory, basePath: site.basePath });
	const shared = new Map<string, BrowserContext>();
	const profile = async (options: BrowserContextOptions): Promise<BrowserContext> => {
		const id = JSON.stringify(options);
		const context = shared.get(id) ?? (await browser.newContext(options));
		shared.set(id, context);
		return context;
	};
	const complete = (options: BrowserContextOptions): BrowserContextOptions => ({
		reducedMotion: "reduce",
		locale: "en-GB",
		...options,
	});
	const openAlone: SiteVisit["open"] = (options, use) => withOwnTab(browser, complete(options), use);
	return {
		local: (url) => server.url + url.slice(site.url.length),
		open:
			profiles === "own" ? openAlone : async (options, use) => withTab(await profile(complete(options)), use),
		openAlone,
		close: async () => {
			await Promise.all([...shared.values()].map((context) => context.close()));
			await server.close();
		},
	};
}
