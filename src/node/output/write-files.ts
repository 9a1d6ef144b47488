import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file of the built site. */
export interface OutputFile {
	/** Path below the output folder, with `/`. */
	readonly path: string;
	readonly content: string | Uint8Array;
}

/** Files that are written at the same time. */
const parallelWrites = 32;

/** Writes files below a folder, making the folders that they need. */
export async function writeFiles(directory: string, files: readonly OutputFile[]): Promise<void> {
	const folders = new Set(files.map(({ path }) => dirname(join(directory, path))));
	for (const folder of folders) await mkdir(folder, { recursive: true });
	const waiting = [...files];
	const writer = async (): Promise<void> => {
		for (let file = waiting.pop(); file; file = waiting.pop())
			await writeFile(join(directory, file.path), file.content);
	};
	await Promise.all(Array.from({ length: parallelWrites }, writer));
}
