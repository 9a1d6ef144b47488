import { rm } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../../test/support/browser.ts";
import { sizeOf } from "../compare-sites.ts";
import { brygga } from "../peers/peers.ts";
import { createTally, type Result } from "../results.ts";
import { startServe } from "../start-serve.ts";
import type { WorkOptions } from "./builds.ts";
import { changeTitle, pathToChange } from "./change-title.ts";

/** Milliseconds before a change: after the one before it, or once the search index is being brought up to date. */
const pauses = { saved: 700, "saved while indexing": 4000 } as const;

/**
 * Has `brygga serve` follow changes: from the moment that a title is saved until a browser in which the page is open has painted it
 * with the new title.
 */
export async function measureServe({ articles, rounds, folder, texts }: WorkOptions): Promise<Result> {
	const directory = join(folder, `serve-${articles}`);
	await brygga.make({ articles, directory, texts });
	const server = await startServe(directory);
	const browser = await launchBrowser();
	const { add, rows } = createTally();
	try {
		const tab = await browser.newPage();
		let round = 0;
		const measure = async (work: string, pause: number): Promise<void> => {
			await tab.goto(new URL(await pathToChange(directory, round), server.url).href);
			await new Promise((resolve) => setTimeout(resolve, pause));
			const { title, savedAt } = await changeTitle(directory, round++);
			await tab.getByRole("heading", { level: 1, name: title, exact: true }).waitFor({ timeout: patience });
			const painted = Number(await tab.evaluate(firstPaint));
			add(`Brygga serve, ${work}`, {
				seconds: (painted - savedAt) / 1000,
				processorSeconds: 0,
				megabytes: 0,
			});
		};
		// The first change finds nothing warm.
		await measure("saved, first time", pauses.saved);
		for (let count = 0; count < rounds * 2; count++) await measure("saved", pauses.saved);
		for (let count = 0; count < rounds; count++)
			await measure("saved while indexing", pauses["saved while indexing"]);
	} catch (error) {
		throw new Error(`The change wasn't shown: ${server.output()}`, { cause: error });
	} finally {
		await browser.close();
		await server.stop();
	}
	const size = sizeOf(join(directory, "_site"));
	await rm(directory, { recursive: true, force: true });
	return { articles, size, rows: rows() };
}

/** Milliseconds in which a change must be shown at all. */
const patience = 60_000;

/** Milliseconds since 1970 of a page's first paint (Paint Timing, first-contentful-paint), in the browser. */
const firstPaint = `new Promise((resolve) => {
	new PerformanceObserver((list, observer) => {
		for (const { name, startTime } of list.getEntries()) {
			if (name !== "first-contentful-paint") continue;
			observer.disconnect();
			resolve(performance.timeOrigin + startTime);
		}
	}).observe({ type: "paint", buffered: true });
})`;
