import { readdir } from "node:fs/promises";
import type { PageView } from "../../core/pages/page-view.ts";

/** The names of the layouts in a folder. */
export async function layoutNames(folder: string): Promise<string[]> {
	const files = await readdir(folder);
	return files.filter((name) => name.endsWith(".njk")).map((name) => name.slice(0, -".njk".length));
}

/** The layout that shows a view: the first of those that it may have which is there. */
export function layoutOf({ layouts, kind }: PageView, names: readonly string[]): string {
	return layouts.find((layout) => names.includes(layout)) ?? kind;
}
