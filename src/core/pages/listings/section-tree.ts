import type { Kind } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import { baseName, parentFolder } from "../../urls/key-parts.ts";

/** A section that shows itself as a tree (`navigation: tree`), with the sections in it. */
export interface SectionTree {
	/** The page of the section itself. */
	readonly root: Page;
	/** What stands below a section's page. */
	readonly below: (page: Page) => readonly Page[];
	/** The pages before and after one, read from the top: each section's page, then what stands below it. */
	readonly neighboursOf: (key: string) => { readonly previous?: Page; readonly next?: Page };
}

/** What trees are made from. */
export interface TreeSources {
	/** Pages by folder, in order. */
	readonly folders: () => ReadonlyMap<string, readonly Page[]>;
	/** A page by its key. */
	readonly pageOf: (key: string) => Page | undefined;
	readonly kindOf: (page: Page) => Kind | undefined;
}

/** The page of the outermost section above a page, or of itself, that shows itself as a tree. */
export function treeRoot(key: string, { pageOf, kindOf }: TreeSources): Page | undefined {
	const folders: string[] = [];
	for (let folder = parentFolder(key); folder !== ""; folder = parentFolder(folder)) folders.unshift(folder);
	return folders
		.flatMap((folder) => pageOf(`${folder}/index`) ?? [])
		.find((page) => kindOf(page)?.navigation === "tree");
}

/** Makes the tree of a section. */
export function sectionTree(root: Page, { folders }: TreeSources): SectionTree {
	const below = ({ key }: Page): readonly Page[] =>
		baseName(key) === "index" ? (folders().get(parentFolder(key)) ?? []) : [];
	const inOrder = (page: Page): Page[] => [page, ...below(page).flatMap(inOrder)];
	const pages = inOrder(root);
	const places = new Map(pages.map(({ key }, index) => [key, index]));
	return {
		root,
		below,
		neighboursOf: (key) => {
			const place = places.get(key) ?? Number.NaN;
			const [previous, next] = [pages[place - 1], pages[place + 1]];
			return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
		},
	};
}
