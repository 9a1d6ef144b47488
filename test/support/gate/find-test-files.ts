import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * Every `*.test.ts` below a folder, sorted, as paths relative to it with `/`. Folders named `fixtures` are left out:
 * what they hold is material for tests.
 *
 * @param filters When there are any, only files whose path holds one of them.
 */
export async function findTestFiles(directory: string, filters: readonly string[] = []): Promise<string[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
		.map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.filter((file) => !file.split("/").includes("fixtures"))
		.filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
		.sort();
}
