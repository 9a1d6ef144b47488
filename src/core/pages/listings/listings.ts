import { getOrInsert } from "../../collections/get-or-insert.ts";
import type { Language } from "../../content/settings/settings.ts";
import type { Page } from "../../model/page.ts";
import { bestVersion, type SiteModel } from "../../model/site-model.ts";
import { parentFolder } from "../../urls/key-parts.ts";
import { standsByDate } from "./list-order.ts";
import { type ListPart, listParts } from "./list-parts.ts";
import { indexListings, type Neighbours } from "./listing-index.ts";
import { type SectionTree, sectionTree, type TreeSources, treeRoot } from "./section-tree.ts";

/** The pages that a language's listings draw on, each once: its own, and originals that it lacks. */
export interface Listings {
	/** Pages of a kind and of those that extend it, the latest first. */
	readonly latest: (kind: string) => readonly Page[];
	/** The pages of a taxonomy. */
	readonly terms: (taxonomy: string) => readonly Page[];
	/** The pages that name a term, by its key. */
	readonly naming: (term: string) => readonly Page[];
	/** The pages directly in a folder. */
	readonly inFolder: (folder: string) => readonly Page[];
	/**
	 * What a page lists, over as many addresses as it needs: a section the pages directly in its folder, a term those that name it; other
	 * pages nothing, at one address.
	 */
	readonly partsOf: (page: Pick<Page, "key" | "base">) => readonly ListPart[];
	/** The tree of the section that a page is in, where that shows itself as one. */
	readonly treeOf: (key: string) => SectionTree | undefined;
	/** What the feed of a section or term has, by the key of its page, the latest first: nothing where it has no feed. */
	readonly feedOf: (key: string) => readonly Page[];
	/** The articles before and after one of the language's own, by date within its section. */
	readonly neighboursOf: (key: string) => Neighbours;
}

/** What pages list that list nothing. */
const nothing: readonly ListPart[] = [{ pages: [] }];

/** Sorts a language's pages into listings. */
function createListings(model: SiteModel, language: Language): Listings {
	const { latest, terms, folders, subjects, neighbours, feeds } = indexListings(model, language);
	const kinds = new Map(model.settings.kinds.map((kind) => [kind.name, kind]));
	const sources: TreeSources = {
		folders,
		pageOf: (key) => bestVersion(model, key, language.tag),
		kindOf: ({ kind }) => kinds.get(kind),
	};
	const hasTrees = model.settings.kinds.some(({ navigation }) => navigation === "tree");
	const trees = new Map<string, SectionTree>();
	const parts = new Map<string, readonly ListPart[]>();
	const isNewestFirst = standsByDate(kinds);
	return {
		latest: (kind) => latest().get(kind) ?? [],
		terms: (taxonomy) => terms().get(taxonomy) ?? [],
		naming: (term) => subjects().get(term) ?? [],
		inFolder: (folder) => folders().get(folder) ?? [],
		partsOf: ({ key, base }) => {
			if (base !== "section" && base !== "term") return nothing;
			return getOrInsert(parts, key, () => {
				const list = (base === "term" ? subjects().get(key) : folders().get(parentFolder(key))) ?? [];
				return listParts(list, { size: model.settings.pageSize, growsAtStart: list.every(isNewestFirst) });
			});
		},
		treeOf: (key) => {
			const root = hasTrees ? treeRoot(key, sources) : undefined;
			return root && getOrInsert(trees, root.key, () => sectionTree(root, sources));
		},
		feedOf: (key) => feeds().get(key) ?? [],
		neighboursOf: (key) => neighbours().get(key) ?? {},
	};
}

/** Gives the listings of a site's languages, each sorted when it is first asked for. */
export function listingsByLanguage(model: SiteModel): (language: Language) => Listings {
	const sorted = new Map<string, Listings>();
	return (language) => getOrInsert(sorted, language.tag, () => createListings(model, language));
}
