import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { noteMovement } from "./gate/note-movement.ts";
import { watchForStall } from "./gate/stall-watch.ts";

/** Longest time in which a tab neither asks for anything nor gets or says anything, in milliseconds. */
const stallLimit = 60_000;

/**
 * Opens a tab in a profile. What it is given to `use` is closed in the end, the profile isn't: a tab that loads again by itself needs one
 * of its own. A wait in it takes as long as it needs while something moves in the tab; then it fails with the reason.
 */
export async function withTab<Value>(
	context: BrowserContext,
	use: (page: Page, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
	try {
		return await useTab(context, use);
	} finally {
		await Promise.all(context.pages().map((tab) => tab.close()));
	}
}

/** Opens a tab with a profile of its own, which goes with it: Chromium may forget to close a tab that is just loading, but not a profile. */
export async function withOwnTab<Value>(
	browser: Browser,
	options: BrowserContextOptions,
	use: (page: Page, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
	const context = await browser.newContext(options);
	try {
		return await useTab(context, use);
	} finally {
		await context.close();
	}
}

async function useTab<Value>(
	context: BrowserContext,
	use: (page: Page, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
	context.setDefaultTimeout(0);
	const page = await context.newPage();
	const stall = watchForStall(stallLimit, () => {
		void page.close({ reason: `Nothing has moved in the tab for ${stallLimit / 1000} s.` });
	});
	const moved = (): void => {
		stall.moved();
		noteMovement("a page in the browser");
	};
	const events = ["request", "response", "requestfailed", "console"] as const;
	for (const event of events) context.on(event as "request", moved);
	try {
		return await use(page, context);
	} finally {
		stall.end();
		for (const event of events) context.off(event as "request", moved);
	}
}
