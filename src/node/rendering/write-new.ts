import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { appendAll } from "../cache/atomic-file.ts";
import { stampOf } from "../cache/file-stamp.ts";
import type { WrittenFile } from "./jobs.ts";

/** Writes a file, making its folder. */
export function writeNew(folder: string, path: string, content: string | Uint8Array): WrittenFile {
	const file = join(folder, path);
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	const descriptor = openNew(file);
	try {
		appendAll(descriptor, bytes);
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		return { path, size: bytes.length, sha256, stamp: stampOf(fstatSync(descriptor)) };
	} finally {
		closeSync(descriptor);
	}
}

function openNew(file: string): number {
	try {
		return openSync(file, "w");
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
		mkdirSync(dirname(file), { recursive: true });
		return openSync(file, "w");
	}
}
