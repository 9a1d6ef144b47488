/** How long a file may be kept without being asked for again. */
export type CacheClass =
	/** Named after its content: for good. */
	| "immutable"
	/** Changes in place: it may be kept, and is asked for by its entity tag each time. */
	| "revalidated";

/** The `Cache-Control` header of each class (RFC 9111, 5.2.2; RFC 8246). */
export const cacheControl: Readonly<Record<CacheClass, string>> = {
	immutable: "public, max-age=31536000, immutable",
	revalidated: "public, max-age=0, must-revalidate",
};

/** Folders at the top of a site whose files are all named after their content. */
const hashedFolders = ["assets", "media"];

/** The same in the folder of a language's search index. */
const hashedInIndex = ["filter", "fragment", "index", "words"];

/**
 * The folders of a site whose files are immutable, below its address: `assets/`, `en/pagefind/index/` …
 *
 * @param tags The site's languages.
 */
export function immutableFolders(tags: readonly string[]): string[] {
	return [
		...hashedFolders.map((name) => `${name}/`),
		...tags.flatMap((tag) => hashedInIndex.map((name) => `${tag}/pagefind/${name}/`)),
	];
}

const immutablePath = new RegExp(
	`^(?:${hashedFolders.join("|")}|[^/]+/pagefind/(?:${hashedInIndex.join("|")}))/`,
);

/** @param path Of a file, below the site's address. */
export function cacheClass(path: string): CacheClass {
	return immutablePath.test(path) ? "immutable" : "revalidated";
}
