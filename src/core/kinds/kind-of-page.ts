import { parentFolder } from "../urls/key-parts.ts";
import type { Declarations, Kind } from "./kind.ts";

/** What tells a page's kind. */
export interface PageTraits {
	readonly key: string;
	/** The kind that it names. */
	readonly named: string | undefined;
	readonly dated: boolean;
}

/**
 * The kind of a page: the one that it names; else that of the start page for `index`, a section for `…/index`, the kind that claims its
 * folder most closely, that of its taxonomy's pages, that of pages with a date; else a page.
 */
export function kindOfPage({ key, named, dated }: PageTraits, declarations: Declarations): Kind {
	const { kinds } = declarations;
	const byName = (name: string | undefined): Kind | undefined => kinds.find((kind) => kind.name === name);
	const isSection = key.endsWith("/index");
	const usual = key === "index" ? "start" : isSection ? "section" : "page";
	const [closest] = kinds
		.filter((kind) => (kind.base === "section") === isSection && key !== "index")
		.map((kind) => ({ kind, closeness: closenessOf(kind, { key, dated, declarations }) }))
		.filter(({ closeness }) => closeness > 0)
		// Sorting is stable: of the same closeness, a site's own comes first.
		.sort((a, b) => b.closeness - a.closeness);
	const kind = byName(named) ?? closest?.kind ?? byName(usual);
	if (!kind) throw new RangeError(`No kind for ${key}`);
	return kind;
}

/** How closely a kind's match fits a page: the longer its folder the closer, then whether it asks for a date too; 0 when it doesn't fit. */
function closenessOf(
	{ name, match }: Kind,
	{ key, dated, declarations }: Pick<PageTraits, "key" | "dated"> & { readonly declarations: Declarations },
): number {
	const folder = parentFolder(key);
	const taxonomy = declarations.taxonomies.find((one) => one.folder === folder);
	if (!match) return name === "term" && taxonomy ? folder.length * 3 : 0;
	if (match.dated && !dated) return 0;
	if (match.folder !== undefined && !key.startsWith(`${match.folder}/`)) return 0;
	if (match.taxonomy !== undefined && match.taxonomy !== taxonomy?.name) return 0;
	const within = match.taxonomy === undefined ? (match.folder?.length ?? 0) : folder.length;
	return within * 3 + 1 + (match.dated ? 1 : 0);
}
