import { beginsWith, bytesOf, joined, type StrippedPicture, textAt, viewOf } from "./bytes.ts";
import { type Orientation, orientationTiff, readOrientation } from "./orientation.ts";

const headerLength = 12;
const exifFlag = 0x08;
const xmpFlag = 0x04;

const kept: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** A WebP file (RFC 9649) without metadata: Exif, XMP, unknown chunks, and what follows the picture. */
export function webpWithoutMetadata(bytes: Uint8Array): StrippedPicture | undefined {
	const view = viewOf(bytes);
	const pieces: Uint8Array[] = [];
	let orientation: Orientation = 1;
	let extended: Uint8Array | undefined;
	const last = 8 + view.getUint32(4, true);
	if (last > bytes.length) return undefined;
	for (let at = headerLength; at + 8 <= last; ) {
		const length = view.getUint32(at + 4, true);
		const end = at + 8 + length + (length % 2);
		if (at + 8 + length > last) return undefined;
		const type = textAt(bytes, at, 4);
		if (type === "VP8X") {
			extended = bytes.slice(at, end);
			pieces.push(extended);
		} else if (type === "EXIF") {
			const content = bytes.subarray(at + 8, at + 8 + length);
			// Some programs write the head that Exif data has in JPEG files.
			orientation = readOrientation(content.subarray(beginsWith(content, "Exif\0\0") ? 6 : 0));
			if (orientation !== 1) pieces.push(chunk(type, orientationTiff(orientation)));
		} else if (kept.has(type)) pieces.push(bytes.subarray(at, Math.min(end, bytes.length)));
		at = end;
	}
	if (extended)
		extended[8] = ((extended[8] ?? 0) & ~(exifFlag | xmpFlag)) | (orientation === 1 ? 0 : exifFlag);
	const content = joined([bytesOf("WEBP"), ...pieces]);
	// Browsers show what is in the file, whatever its Exif data says.
	return { bytes: chunk("RIFF", content), turned: false };
}

function chunk(type: string, content: Uint8Array): Uint8Array {
	const head = joined([bytesOf(type), new Uint8Array(4)]);
	viewOf(head).setUint32(4, content.length, true);
	return joined([head, content, new Uint8Array(content.length % 2)]);
}
