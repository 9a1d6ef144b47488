import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** How much a built site holds. */
export interface SiteSize {
	readonly pages: number;
	/** Links from page to page. */
	readonly links: number;
	/** Files of every kind, and their bytes. */
	readonly files: number;
	readonly bytes: number;
}

/** Counts the pages of a built site, their links, and all files. */
export function sizeOf(folder: string, isExtra: (path: string) => boolean = () => false): SiteSize {
	let pages = 0;
	let links = 0;
	let files = 0;
	let bytes = 0;
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (!entry.isFile()) continue;
		files++;
		bytes += statSync(path).size;
		if (!path.endsWith(".html") || isExtra(path)) continue;
		pages++;
		links += readFileSync(path, "utf8").match(/<a [^>]*href="\//g)?.length ?? 0;
	}
	return { pages, links, files, bytes };
}

/** Links may differ by this share: what a 404 page links to is the generator's own affair. */
const tolerance = 0.005;

/**
 * Makes sure that two generators have made the same site, before their times are compared.
 *
 * @throws When they haven't.
 */
export function assertSameSize(name: string, size: SiteSize, expected: SiteSize): void {
	const same =
		size.pages === expected.pages && Math.abs(size.links - expected.links) <= expected.links * tolerance;
	if (!same)
		throw new Error(
			`${name} made ${size.pages} pages with ${size.links} links, expected ${expected.pages} with ${expected.links}.`,
		);
}
