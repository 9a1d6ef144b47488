import { zlibSync } from "fflate";
import { joined } from "./bytes.ts";
import { chunk } from "./png.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How hard the pixels are packed: with 6, flat colours and text take a third more time and a twentieth fewer bytes. */
const packing = 4;

/** Colours that a PNG with a palette can have. */
const mostColours = 256;

/**
 * A picture as PNG with a palette (PNG, third edition): half as large as in true colour, for pictures of flat colours and text. It is packed
 * by JavaScript, since zlib gives other bytes on other processors and in other versions of Node.
 *
 * @param pixels RGBA, four bytes a pixel, row by row, none of them transparent.
 * @returns `undefined` for a picture with more colours than a palette has.
 */
export function palettePng(
	pixels: Uint8Array,
	{ width, height }: { readonly width: number; readonly height: number },
): Uint8Array | undefined {
	const colours = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
	const numbers = new Map<number, number>();
	const rows = new Uint8Array((width + 1) * height);
	let [last, number] = [-1, 0];
	for (let row = 0, at = 0; row < height; row++) {
		const start = row * (width + 1) + 1;
		for (let to = start; to < start + width; to++, at += 4) {
			const colour = colours.getUint32(at);
			if (colour !== last) {
				number = numbers.get(colour) ?? numbers.size;
				if (number === mostColours) return undefined;
				numbers.set(colour, number);
				last = colour;
			}
			rows[to] = number;
		}
	}
	const header = new Uint8Array(13);
	const view = new DataView(header.buffer);
	view.setUint32(0, width);
	view.setUint32(4, height);
	header.set([8, 3], 8);
	const palette = [...numbers.keys()].flatMap((colour) => [
		colour >>> 24,
		(colour >> 16) & 255,
		(colour >> 8) & 255,
	]);
	return joined([
		Uint8Array.from(signature),
		chunk("IHDR", header),
		chunk("PLTE", Uint8Array.from(palette)),
		chunk("IDAT", zlibSync(rows, { level: packing })),
		chunk("IEND", new Uint8Array()),
	]);
}
