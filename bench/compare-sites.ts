import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** How much a built site holds. */
export interface SiteSize {
	readonly pages: number;
	/** Those among them that are a further page of a list. */
	readonly furtherPages: number;
	/** Links from page to page. */
	readonly links: number;
	/** Bytes of the pages but for further pages of lists. */
	readonly pageBytes: number;
	/** Files of every kind, and their bytes. */
	readonly files: number;
	readonly bytes: number;
}

/** Where generators put the further pages of a list, below a language's folder; Astro's `/sv/404/` is none. */
const furtherPage = /^\/[^/]+\/.+\/\d+\/index\.html$/;

/** Counts the pages of a built site, their links, and all files. */
export function sizeOf(folder: string, isExtra: (path: string) => boolean = () => false): SiteSize {
	let pages = 0;
	let furtherPages = 0;
	let links = 0;
	let pageBytes = 0;
	let files = 0;
	let bytes = 0;
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (!entry.isFile()) continue;
		const { size } = statSync(path);
		files++;
		bytes += size;
		if (!path.endsWith(".html") || isExtra(path)) continue;
		pages++;
		if (furtherPage.test(path.slice(folder.length))) furtherPages++;
		else pageBytes += size;
		links += readFileSync(path, "utf8").match(/<a [^>]*href="\//g)?.length ?? 0;
	}
	return { pages, furtherPages, links, pageBytes, files, bytes };
}

/** Links may differ by this share: what a 404 page links to, and how a list leads to its further pages, is the generator's own affair. */
const linkTolerance = 0.03;

/**
 * Bytes may differ by this share: peers' pages lack what their generators have no way for (docs/content/en/inside/scaling.md), which was measured as
 * 0.3 % of an article for Hugo, 2 % for Eleventy and 5 % for Astro, and have other white space and shorter lists.
 */
const byteTolerance = 0.1;

/**
 * Makes sure that two generators have made the same site, before their times are compared. Into how many pages a list falls may
 * differ: Brygga's further pages keep what they hold when an entry is added, so its first may hold nearly twice as many as one of the others.
 *
 * @throws When they haven't.
 */
export function assertSameSize(name: string, size: SiteSize, expected: SiteSize): void {
	const same =
		size.pages - size.furtherPages === expected.pages - expected.furtherPages &&
		isNear(size.links, expected.links, linkTolerance) &&
		isNear(size.pageBytes, expected.pageBytes, byteTolerance);
	if (!same) throw new Error(`${name} made ${describe(size)}, expected ${describe(expected)}.`);
}

function isNear(value: number, expected: number, tolerance: number): boolean {
	return Math.abs(value - expected) <= expected * tolerance;
}

function describe({ pages, furtherPages, links, pageBytes }: SiteSize): string {
	return `${pages - furtherPages} pages of ${pageBytes} bytes and ${furtherPages} further pages of lists with ${links} links`;
}
