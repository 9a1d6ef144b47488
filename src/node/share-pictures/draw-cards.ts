import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { palettePng } from "../../core/pictures/palette-png.ts";
import { type FontMetrics, fontMetrics } from "../../core/share-pictures/font-metrics.ts";
import { cardSize, fontsOf, type ShareCard, shareCardSvg } from "../../core/share-pictures/share-card.ts";
import { ownTheme } from "../system/generator-paths.ts";

/** The fonts that come with the generator, in the order in which they are asked for a character. */
const families = {
	"Noto Sans": "noto-sans-bold.ttf",
	"Noto Sans CJK JP": "noto-sans-jp-bold.otf",
};

/** Draws a card as PNG. */
export type CardDrawer = (card: ShareCard) => Uint8Array;

/** Made once in a thread, whose WebAssembly is the module's own. */
let drawer: Promise<CardDrawer> | undefined;

/** What draws cards, by WebAssembly and with fonts of its own: the same bytes on every machine. */
export function cardDrawer(): Promise<CardDrawer> {
	drawer ??= createCardDrawer();
	return drawer;
}

async function createCardDrawer(): Promise<CardDrawer> {
	const program = fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
	await initWasm(readFileSync(program));
	const files = new Map<FontMetrics, Uint8Array>();
	for (const [family, name] of Object.entries(families)) {
		const bytes = readFileSync(join(ownTheme, "fonts", name));
		files.set(fontMetrics(bytes, family), bytes);
	}
	const fonts = [...files.keys()];
	return (card) => {
		const needed = fontsOf(card, fonts);
		const drawing = new Resvg(shareCardSvg(card, fonts), {
			font: { fontBuffers: needed.flatMap((font) => files.get(font) ?? []), loadSystemFonts: false },
		});
		const image = drawing.render();
		const bytes = palettePng(image.pixels, cardSize) ?? image.asPng();
		image.free();
		drawing.free();
		return bytes;
	};
}
