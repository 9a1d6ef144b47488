import { hash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { stampOf } from "../cache/file-stamp.ts";
import { appendAll } from "../system/write-whole.ts";
import type { WrittenFile } from "../threads/jobs.ts";

/** Where texts are encoded one after another, since memory of its own for each takes longer than its encoding. */
const room = Buffer.allocUnsafe(1 << 20);

/** UTF-8 takes no more bytes for a unit of UTF-16. */
const mostBytes = 3;

/** Writes a file, making its folder. */
export function writeNew(folder: string, path: string, content: string | Uint8Array): WrittenFile {
	const file = join(folder, path);
	const bytes = typeof content === "string" ? encode(content) : content;
	mkdirSync(dirname(file), { recursive: true });
	const descriptor = openSync(file, "w");
	try {
		appendAll(descriptor, bytes);
		const sha256 = hash("sha256", bytes, "hex");
		return { path, size: bytes.length, sha256, stamp: stampOf(fstatSync(descriptor)) };
	} finally {
		closeSync(descriptor);
	}
}

/** A text's bytes, until the next text is encoded. */
function encode(text: string): Uint8Array {
	if (text.length * mostBytes > room.length) return Buffer.from(text);
	return room.subarray(0, room.write(text));
}
