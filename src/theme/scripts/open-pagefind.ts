import type { PagefindInstance } from "./search/pagefind-index.ts";
import { verifyPagefind } from "./verified.ts";

/** Opens a search bundle. */
export type OpenPagefind = (bundle: string, attempt: number) => Promise<PagefindInstance>;

/**
 * Opens a search bundle by Pagefind's own script, which then loads what every search needs. Without a worker: policies with Trusted Types refuse to start it.
 *
 * @param bundle Its address, with a last slash.
 * @param attempt Number of the try, from 0: browsers keep a script that failed to load.
 */
export const openPagefind: OpenPagefind = async (bundle, attempt) => {
	const script = `${bundle}pagefind.js${attempt > 0 ? `?${attempt}` : ""}`;
	await verifyPagefind(script);
	const { createInstance } = await import(script);
	return createInstance({ basePath: bundle, baseUrl: "/", noWorker: true });
};
