import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { buildSite, copyContent } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";
import { composeShots, type PlacedShot } from "./compose.ts";

/** Pages that the README's picture shows beside each other, with their places in it in CSS pixels. */
const views = [
	{ path: "en/news/continued-measures/", colorScheme: "light", width: 780, x: 32 },
	{ path: "en/news/eu-delegates/with-sv/", colorScheme: "dark", width: 900, x: 632 },
	{ path: "en/", colorScheme: "light", width: 360, x: 1320 },
] as const;

const frame = { width: 1600, height: 720, margin: 32 };

/** Takes the picture of the README: an article, one beside its original, and the start page on a phone. @returns The file. */
export async function takeReading(browser: Browser): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "brygga-reading-"));
	const path = fileURLToPath(new URL("../../docs/screenshot.png", import.meta.url));
	try {
		await copyContent(folder);
		const site = await buildSite({ root: folder, output: join(folder, "_site") });
		const visit = await visitSite(site);
		const height = frame.height - 2 * frame.margin;
		const shots: PlacedShot[] = [];
		try {
			for (const { path: page, colorScheme, width, x } of views) {
				// Wide pages stand smaller in the picture than they are.
				const scale = width > 400 ? 0.72 : 0.69;
				const viewport = { width, height: Math.round(height / scale) };
				const png = await visit.openAlone({ viewport, colorScheme }, async (tab) => {
					await tab.goto(visit.local(site.url + page));
					return tab.screenshot();
				});
				shots.push({ png, x, y: frame.margin, height });
			}
		} finally {
			await visit.close();
		}
		await composeShots(browser, { file: path, width: frame.width, height: frame.height, shots });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return path;
}
