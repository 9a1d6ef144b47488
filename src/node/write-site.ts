import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
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

/**
 * Fills a new folder beside the output and puts it in the output's place once it is whole. When filling fails, the old
 * output stays as it was and the new folder is removed.
 *
 * @param output The folder to replace; it need not exist.
 * @param fill Writes everything into the folder it is given, and says whether that is to be published.
 * @returns What `fill` returned.
 */
export async function replaceFolder<Filled extends { readonly complete: boolean }>(
	output: string,
	fill: (staging: string) => Promise<Filled>,
): Promise<Filled> {
	await mkdir(dirname(output), { recursive: true });
	const staging = await mkdtemp(`${output}.new-`);
	try {
		await chmod(staging, 0o755);
		const filled = await fill(staging);
		if (filled.complete) await swap(staging, output);
		return filled;
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

async function swap(staging: string, output: string): Promise<void> {
	const old = `${staging}.old`;
	const replaces = await exists(output);
	if (replaces) await rename(output, old);
	try {
		await rename(staging, output);
	} catch (error) {
		if (replaces) await rename(old, output);
		throw error;
	}
	await rm(old, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}
