import { viewOf } from "./bytes.ts";

/** How a picture is to be turned when it is shown: 1 as it is, 2–8 mirrored or turned (Exif 2.32, tag 0x0112). */
export type Orientation = number;

const orientationTag = 0x0112;
const entryLength = 12;

/** From here on, pictures are turned by a quarter. */
const firstTurned = 5;

/** Whether width and height change places. */
export function isTurned(orientation: Orientation): boolean {
	return orientation >= firstTurned;
}

/** The orientation that Exif data states, beginning with its TIFF header; 1 when it states none. */
export function readOrientation(tiff: Uint8Array): Orientation {
	const view = viewOf(tiff);
	const byteOrder = view.byteLength >= 8 ? view.getUint16(0) : 0;
	if (byteOrder !== 0x4949 && byteOrder !== 0x4d4d) return 1;
	const little = byteOrder === 0x4949;
	const start = view.getUint32(4, little);
	if (start + 2 > view.byteLength) return 1;
	const entries = view.getUint16(start, little);
	for (let index = 0; index < entries; index++) {
		const entry = start + 2 + index * entryLength;
		if (entry + entryLength > view.byteLength) return 1;
		if (view.getUint16(entry, little) !== orientationTag) continue;
		const value = view.getUint16(entry + 8, little);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}

/** Exif data that states an orientation and nothing else. */
export function orientationTiff(orientation: Orientation): Uint8Array {
	const tiff = new Uint8Array(8 + 2 + entryLength + 4);
	const view = viewOf(tiff);
	view.setUint16(0, 0x4d4d);
	view.setUint16(2, 42);
	view.setUint32(4, 8);
	view.setUint16(8, 1);
	view.setUint16(10, orientationTag);
	view.setUint16(12, 3);
	view.setUint32(14, 1);
	view.setUint16(18, orientation);
	return tiff;
}
