import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive. */
export interface ZippedFile {
	/** Path with `/`. */
	readonly name: string;
	readonly text: string;
}

/** Bit 11: names are UTF-8. */
const utf8Names = 0x0800;
const deflated = 8;
/** Version 2.0: what deflated files need. */
const version = 20;

/** An archive of text files (PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
export function zipFile(files: readonly ZippedFile[], date: Date): Uint8Array<ArrayBuffer> {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, text } of files) {
		const bytes = Buffer.from(text);
		const packed = deflateRawSync(bytes);
		const nameBytes = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(version, 0);
		common.writeUInt16LE(utf8Names, 2);
		common.writeUInt16LE(deflated, 4);
		common.writeUInt16LE(dosTime(date), 6);
		common.writeUInt16LE(dosDate(date), 8);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(nameBytes.length, 22);
		const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, nameBytes, packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), uint16(version), common, rest, nameBytes]));
		parts.push(local);
		offset += local.length;
	}
	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", 0, "latin1");
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, central, end]));
}

function uint16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return bytes;
}

/** Two seconds, minutes, hours. */
function dosTime(date: Date): number {
	return (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
}

function dosDate(date: Date): number {
	return (
		(Math.max(0, date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
	);
}
