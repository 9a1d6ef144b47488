import type { Problem } from "../problems/problem.ts";
import type { GeneratorKind } from "./generator-kind.ts";
import type { Loss } from "./loss.ts";

/** The files of another generator's site. Paths are relative to its folder, with `/`. */
export interface ForeignSite {
	readonly kind: GeneratorKind;
	/** Texts: pages and configuration, by path. */
	readonly texts: ReadonlyMap<string, string>;
	/** Paths of all files, texts included. */
	readonly files: ReadonlySet<string>;
	/** The language of originals, where it is said by hand; otherwise the configuration's default. */
	readonly source?: string;
	/** The languages to take along; otherwise all that have pages. */
	readonly languages?: readonly string[];
}

/** A page of the old site, and where it goes. */
export interface PlacedPage {
	readonly file: string;
	/** BCP 47 tag, canonical. */
	readonly language: string;
	/** The key in the new site. */
	readonly key: string;
	/** Paths by which texts of the old site may refer to it, its address first. */
	readonly addresses: readonly string[];
	/** A date that the file's name gives. */
	readonly date?: string;
}

/** How another generator's site is laid out. */
export interface SiteLayout {
	/** BCP 47 tag of the language of originals. */
	readonly source: string;
	/** Tags of all languages, by the folder or code that the old site calls them. */
	readonly languages: ReadonlyMap<string, string>;
	readonly title?: string;
	readonly description?: string;
	/** Where the old site is published. */
	readonly url?: string;
	readonly pages: readonly PlacedPage[];
	/** Folders whose files have addresses from the top of the old site: `static`, `public`. */
	readonly publicFolders: readonly string[];
	/** Folders that stand for names at the beginning of addresses: `@site`, `~`. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Values that texts may refer to. */
	readonly constants: Readonly<Record<string, string>>;
	readonly losses: readonly Loss[];
	/** What keeps the settings from being read. */
	readonly problems: readonly Problem[];
}
