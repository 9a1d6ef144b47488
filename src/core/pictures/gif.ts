import { beginsWith, joined, type StrippedPicture } from "./bytes.ts";

const headerLength = 13;
const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const comment = 0xfe;
const application = 0xff;

/** A GIF file (GIF89a) without metadata: comments, XMP, and what follows the picture. How often it moves, and its colours, stay. */
export function gifWithoutMetadata(bytes: Uint8Array): StrippedPicture | undefined {
	let at = headerLength + tableLength(bytes[10]);
	const pieces: Uint8Array[] = [bytes.subarray(0, at)];
	while (at < bytes.length) {
		const start = at;
		const kind = bytes[at];
		if (kind === trailer) return { bytes: joined([...pieces, Uint8Array.of(trailer)]), turned: false };
		if (kind === image) at = afterBlocks(bytes, at + 10 + tableLength(bytes[at + 9]) + 1);
		else if (kind === extension) at = afterBlocks(bytes, at + 2);
		else return undefined;
		if (at > bytes.length) return undefined;
		if (kind === image || isNeeded(bytes, start)) pieces.push(bytes.subarray(start, at));
	}
	return undefined;
}

function isNeeded(bytes: Uint8Array, at: number): boolean {
	const kind = bytes[at + 1];
	if (kind === application)
		return ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].some((name) => beginsWith(bytes, name, at + 3));
	return kind !== comment;
}

/** Bytes of a colour table, from the field that tells of it. */
function tableLength(field = 0): number {
	return field & 0x80 ? 3 << ((field & 0x07) + 1) : 0;
}

/** Where a row of blocks ends, each of which begins with its length. */
function afterBlocks(bytes: Uint8Array, start: number): number {
	let at = start;
	for (let length = bytes[at]; length !== undefined && length !== 0; length = bytes[at]) at += length + 1;
	return at + 1;
}
