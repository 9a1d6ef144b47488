import { crc32, deflateSync } from "node:zlib";
import { createRandom } from "./random.ts";

const width = 160;
const height = 100;

/** A PNG picture of noise, about 30 kB (PNG specification, third edition, sections 5 and 11). */
export function noisePicture(seed: number): Uint8Array {
	const { below } = createRandom(seed);
	const rows = Buffer.alloc(height * (1 + width * 2));
	for (let at = 0; at < rows.length; at++) rows[at] = at % (1 + width * 2) === 0 ? 0 : below(256);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([16, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(rows)),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(checksum(named));
	return Buffer.concat([length, named, sum]);
}

/** CRC-32 as in ISO 3309. */
function checksum(data: Uint8Array): number {
	if (typeof crc32 === "function") return crc32(data);
	let sum = 0xffffffff;
	for (const byte of data) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
	}
	return ~sum >>> 0;
}
