import { lstatSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file by which an output folder is known to be one: what is in such a folder may be replaced and removed. */
export const outputMark = ".brygga-output";

const text = `Brygga builds into this folder. Whatever doesn't belong to the site is removed from it.\n`;

/** Whether a folder is marked as an output folder: a link or a folder of the mark's name is somebody else's. */
export function isMarked(folder: string): boolean {
	return lstatSync(join(folder, outputMark), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Marks a folder as an output folder. */
export function markOutput(folder: string): void {
	if (!isMarked(folder)) writeFileSync(join(folder, outputMark), text);
}
