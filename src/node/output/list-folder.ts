import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../system/has-code.ts";

/** What is in a folder, by path below it, with `/`: files, symbolic links, which aren't followed, and empty folders. */
export function listFolder(folder: string): Map<string, "file" | "other"> {
	const found = new Map<string, "file" | "other">();
	const visit = (below: string): void => {
		const entries = readEntries(join(folder, below));
		if (entries.length === 0 && below !== "") found.set(below.slice(0, -1), "other");
		for (const entry of entries) {
			const path = below + entry.name;
			if (entry.isDirectory()) visit(`${path}/`);
			else found.set(path, entry.isFile() ? "file" : "other");
		}
	};
	visit("");
	return found;
}

function readEntries(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		throw error;
	}
}
