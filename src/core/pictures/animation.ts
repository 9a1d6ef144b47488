import { beginsWith, textAt, viewOf } from "./bytes.ts";

/** Whether a picture moves: a GIF, which is kept as it is in any case, an animated PNG or WebP, or an AVIF sequence. */
export function isAnimated(bytes: Uint8Array): boolean {
	if (beginsWith(bytes, "GIF8")) return true;
	if (beginsWith(bytes, "RIFF")) return textAt(bytes, 12, 4) === "VP8X" && ((bytes[20] ?? 0) & 0x02) !== 0;
	if (beginsWith(bytes, "ftyp", 4)) return textAt(bytes, 8, 4) === "avis";
	return beginsWith(bytes, "\x89PNG") && hasAnimationControl(bytes);
}

/** An animated PNG has a chunk `acTL` before its first pixels (PNG, third edition, 11.3.5). */
function hasAnimationControl(bytes: Uint8Array): boolean {
	const view = viewOf(bytes);
	for (let at = 8; at + 8 <= bytes.length; ) {
		const type = textAt(bytes, at + 4, 4);
		if (type === "acTL") return true;
		if (type === "IDAT") return false;
		at += 12 + view.getUint32(at);
	}
	return false;
}
