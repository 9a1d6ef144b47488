import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file by which an output folder is known to be one: what is in such a folder may be replaced and removed. */
export const outputMark = ".brygga-output";

const text = `Brygga builds into this folder. Whatever doesn't belong to the site is removed from it.\n`;

/** Marks a folder as an output folder. */
export function markOutput(folder: string): void {
	const file = join(folder, outputMark);
	if (!existsSync(file)) writeFileSync(file, text);
}
