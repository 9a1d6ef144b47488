import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { noteMovement } from "./gate/note-movement.ts";
import { watchForStall } from "./gate/stall-watch.ts";

/** Longest time in which a tab neither asks for anything nor gets or says anything, in milliseconds. */
const stallLimit = 60_000;

/**
 * Opens a tab with a profile of its own. What it is given to `use` is closed in the end. A wait in it takes as long as it
 * needs while something moves in the tab; then it fails with the reason.
 */
export async function withTab<Value>(
	browser: Browser,
	options: BrowserContextOptions,
	use: (page: Page, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
	const context = await browser.newContext(options);
	context.setDefaultTimeout(0);
	const stall = watchForStall(stallLimit, () => {
		void context.close({ reason: `Nothing has moved in the tab for ${stallLimit / 1000} s.` });
	});
	const moved = (): void => {
		stall.moved();
		noteMovement("a page in the browser");
	};
	context.on("request", moved).on("response", moved).on("requestfailed", moved).on("console", moved);
	try {
		return await use(await context.newPage(), context);
	} finally {
		stall.end();
		await context.close();
	}
}
