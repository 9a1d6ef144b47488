import type { Browser } from "playwright-core";
import sharp from "sharp";
import { withOwnTab } from "../support/with-tab.ts";

/** A screenshot and its place in a picture, in CSS pixels. */
export interface PlacedShot {
	readonly png: Buffer;
	readonly x: number;
	readonly y: number;
	/** The width follows from it. */
	readonly height: number;
}

/** Writes one picture of several screenshots. `width` and `height` are the picture's own, in pixels. */
export async function composeShots(
	browser: Browser,
	{
		file,
		width,
		height,
		shots,
	}: {
		readonly file: string;
		readonly width: number;
		readonly height: number;
		readonly shots: readonly PlacedShot[];
	},
): Promise<void> {
	const images = shots.map(
		({ png, x, y, height: own }) =>
			`<img style="left:${x}px;top:${y}px;height:${own}px" src="data:image/png;base64,${png.toString("base64")}">`,
	);
	await withOwnTab(browser, { viewport: { width, height } }, async (tab) => {
		await tab.setContent(
			`<style>body{background:#cdd9da}img{position:absolute;border-radius:6px;box-shadow:0 4px 16px #10252c40}</style>${images.join("")}`,
			{ waitUntil: "load" },
		);
		await sharp(await tab.screenshot())
			.png({ palette: true })
			.toFile(file);
	});
}
