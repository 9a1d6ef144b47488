/** What `manifest.json` of a search bundle says. Paths are below the bundle's folder. */
export interface BundleManifest {
	/** The common words, as `writeVocabulary` writes them. */
	readonly common: string;
	/** The other words, by the first of each part. */
	readonly rare: readonly ManifestPart[];
	/** The titles, as JSON, by the beginning of a word from which on each part has them. */
	readonly titles: readonly ManifestPart[];
	/** Pagefind's WebAssembly: the same name in two bundles for the same content. */
	readonly wasm: string;
	/** What Pagefind knows of the pages. */
	readonly metadata: string;
	/** Where each part of Pagefind's index begins: its first stem, cut short where that tells it from the part before. */
	readonly borders: readonly string[];
	/** The names of those parts one after the other, of equal length; see {@link indexPartOfName}. */
	readonly partNames: string;
}

/** Where a part begins, folded, and its path. */
export type ManifestPart = readonly [from: string, path: string];

/** The places in a sorted list of borders of the parts that may have words with a beginning. */
function placesWith(borders: readonly string[], beginning: string): number[] {
	const first = borders.findLastIndex((from) => from <= beginning);
	const places = borders.flatMap((from, place) =>
		place > first && from.startsWith(beginning) ? [place] : [],
	);
	return first < 0 ? places : [first, ...places];
}

/** The parts that may have words with a beginning: the one in which it would stand, and those that begin with it. */
export function partsWith(parts: readonly ManifestPart[], beginning: string): string[] {
	const borders = parts.map(([from]) => from);
	return placesWith(borders, beginning).flatMap((place) => parts[place]?.[1] ?? []);
}

/** A part of the index, in two files. */
export interface IndexPart {
	/** Its words, with places that don't tell where on a page they are. */
	readonly path: string;
	/** The same with the places that they have, more than twice as large. */
	readonly wholePath: string;
}

/**
 * The parts of the index that have a word.
 *
 * @param stem Of the word, or what all stems sought begin with.
 * @param isWhole Whether no other stem that begins so is sought.
 */
export function indexParts(
	{ borders, partNames }: BundleManifest,
	{ stem, isWhole }: { readonly stem: string; readonly isWhole: boolean },
): IndexPart[] {
	const length = partNames.length / borders.length;
	const places = placesWith(borders, stem).slice(0, isWhole ? 1 : undefined);
	return places.map((place) => indexPartOfName(partNames.slice(place * length, (place + 1) * length)));
}

/** Where a part of the index lies in its bundle. */
export function indexPartOfName(name: string): IndexPart {
	return { path: `index/${name}.pf_index`, wholePath: `index/${name}.pf_places` };
}
