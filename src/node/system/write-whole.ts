import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";

/** Writes a file that readers see either whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array): void {
	const part = `${file}.${process.pid}.part`;
	try {
		rmSync(part, { force: true });
		writeFileSync(part, content, { flag: "wx" });
		renameSync(part, file);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
}

/** The same, and on the disk before this returns: whole even if the machine stops. */
export function writeDurably(file: string, content: string): void {
	const part = `${file}.part`;
	const descriptor = openSync(part, "w");
	try {
		writeFileSync(descriptor, content);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	renameSync(part, file);
}

/** Appends bytes to a file, however often the system has to be asked. */
export function appendAll(descriptor: number, bytes: Uint8Array): void {
	for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
