/** What `manifest.json` of a search bundle says of its files. Paths are below the bundle's folder. */
export interface BundleManifest {
	/** A name for the index as it is: another one whenever it changes. */
	readonly version: string;
	/** What Pagefind loads before every search, so that it can be asked for at once. */
	readonly first: readonly string[];
	/** The common words, as `writeVocabulary` writes them. */
	readonly common: string;
	/** The other words, by the first of each part. */
	readonly rare: readonly ManifestPart[];
	/** The titles, as JSON, by the beginning of a word from which on each part has them. */
	readonly titles: readonly ManifestPart[];
}

/** Where a part begins, folded, and its path. */
export type ManifestPart = readonly [from: string, path: string];

/** The parts that may have words with a beginning: the one in which it would stand, and those that begin with it. */
export function partsWith(parts: readonly ManifestPart[], beginning: string): string[] {
	const first = parts.findLastIndex(([from]) => from <= beginning);
	return parts
		.filter(([from], place) => place === first || (place > first && from.startsWith(beginning)))
		.map(([, path]) => path);
}
