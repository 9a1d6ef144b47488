import { beginsWith, bytesOf, joined, type StrippedPicture, viewOf } from "./bytes.ts";
import { isTurned, type Orientation, orientationTiff, readOrientation } from "./orientation.ts";

const soi = 0xd8;
const eoi = 0xd9;
const sos = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;

const exif = "Exif\0\0";

/**
 * A JPEG file (ITU-T T.81) without metadata: of the application segments only those of JFIF, the colour profile and Adobe's
 * colour transform stay; comments go, and so does what follows the picture: previews, moving pictures.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): StrippedPicture | undefined {
	const view = viewOf(bytes);
	const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
	let orientation: Orientation = 1;
	let at = 2;
	while (at < bytes.length) {
		if (bytes[at] !== 0xff) return undefined;
		while (bytes[at + 1] === 0xff) at++;
		const marker = bytes[at + 1];
		if (marker === undefined || marker === 0 || marker === soi) return undefined;
		if (marker === eoi) break;
		const length = at + 4 <= bytes.length ? view.getUint16(at + 2) : 0;
		const end = at + 2 + length;
		if (length < 2 || end > bytes.length) return undefined;
		const content = bytes.subarray(at + 4, end);
		if (marker === app1 && beginsWith(content, exif) && orientation === 1) {
			orientation = readOrientation(content.subarray(exif.length));
			if (orientation !== 1) pieces.push(exifSegment(orientation));
		} else if (isNeeded(marker, content)) pieces.push(bytes.subarray(at, end));
		at = end;
		if (marker !== sos) continue;
		const scan = at;
		at = endOfScan(bytes, at);
		pieces.push(bytes.subarray(scan, at));
	}
	return { bytes: joined([...pieces, Uint8Array.of(0xff, eoi)]), turned: isTurned(orientation) };
}

function isNeeded(marker: number, content: Uint8Array): boolean {
	if (marker === app0) return beginsWith(content, "JFIF\0");
	if (marker === app2) return beginsWith(content, "ICC_PROFILE\0");
	if (marker === app14) return beginsWith(content, "Adobe");
	return marker !== comment && (marker < app0 || marker > app15);
}

/** Where the compressed data ends: at the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
	for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
	}
	return bytes.length;
}

function exifSegment(orientation: Orientation): Uint8Array {
	const content = joined([bytesOf(exif), orientationTiff(orientation)]);
	const length = content.length + 2;
	return joined([Uint8Array.of(0xff, app1, length >> 8, length & 0xff), content]);
}
