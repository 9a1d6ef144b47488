import { bytesOf, joined, type StrippedPicture, textAt, viewOf } from "./bytes.ts";
import { isTurned, type Orientation, orientationTiff, readOrientation } from "./orientation.ts";

const signatureLength = 8;

/** Chunks that aren't critical, but decide how a picture looks or moves (PNG, third edition, 11.3). */
const kept: ReadonlySet<string> = new Set(
	"tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split(" "),
);

/** A PNG file without metadata: texts, times, Exif, private chunks, and what follows the picture. */
export function pngWithoutMetadata(bytes: Uint8Array): StrippedPicture | undefined {
	const view = viewOf(bytes);
	const pieces: Uint8Array[] = [bytes.subarray(0, signatureLength)];
	let orientation: Orientation = 1;
	for (let at = signatureLength; at + 12 <= bytes.length; ) {
		const end = at + 12 + view.getUint32(at);
		if (end > bytes.length) return undefined;
		const type = textAt(bytes, at + 4, 4);
		if (type === "eXIf") {
			orientation = readOrientation(bytes.subarray(at + 8, end - 4));
			if (orientation !== 1) pieces.push(chunk(type, orientationTiff(orientation)));
		} else if (/^[A-Z]/.test(type) || kept.has(type)) pieces.push(bytes.subarray(at, end));
		if (type === "IEND") return { bytes: joined(pieces), turned: isTurned(orientation) };
		at = end;
	}
	return undefined;
}

/** A chunk of a PNG file, with its length and checksum. */
export function chunk(type: string, content: Uint8Array): Uint8Array {
	const whole = joined([new Uint8Array(4), bytesOf(type), content, new Uint8Array(4)]);
	const view = viewOf(whole);
	view.setUint32(0, content.length);
	view.setUint32(whole.length - 4, crc32(whole.subarray(4, -4)));
	return whole;
}

/** The checksum of a chunk (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
