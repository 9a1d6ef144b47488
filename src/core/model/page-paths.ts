import type { ParsedPage } from "../content/parse-page.ts";
import type { Language } from "../content/settings.ts";
import { type Memory, noMemory, rememberRows } from "../memory/memory.ts";
import { isSameList } from "../memory/same-list.ts";
import { slugify } from "../urls/slug.ts";
import { baseName, parentFolder } from "./infer-kind.ts";

/**
 * Gives every page of a language its path: the slugs along its folders, each taken from the folder's own page. An
 * original's slug is made from its file name, a translation's from its title, unless `slug` says otherwise.
 *
 * @param tree The pages of one language, drafts included, so that a section's address doesn't change when it is published.
 * @returns `/en/news/eu-delegates/` by key; the same object as long as no path is another.
 */
export function pagePaths(
	tree: ReadonlyMap<string, ParsedPage>,
	{ language, memory = noMemory }: { readonly language: Pick<Language, "tag">; readonly memory?: Memory },
): ReadonlyMap<string, string> {
	const keys = [...tree.keys()];
	const rows = [...tree.values()].map((page) => [page] as const);
	const slugs = rememberRows(memory, { what: "slugs", about: language }, rows, ([page]) => slugOf(page));
	const from = [...keys, ...slugs];
	const kept = memory("paths", language, [from], (before: KeptPaths | undefined) =>
		before && isSameList(before.from, from) ? before : { from, paths: joinSlugs(keys, slugs, language) },
	);
	return kept.paths;
}

interface KeptPaths {
	/** Keys and slugs. */
	readonly from: readonly string[];
	readonly paths: ReadonlyMap<string, string>;
}

function joinSlugs(
	keys: readonly string[],
	slugs: readonly string[],
	{ tag }: Pick<Language, "tag">,
): ReadonlyMap<string, string> {
	const slugByKey = new Map(keys.map((key, index) => [key, slugs[index] ?? ""]));
	const folders = new Map<string, string>([["", `/${tag}/`]]);
	const folderPath = (folder: string): string => {
		const known = folders.get(folder);
		if (known !== undefined) return known;
		const slug = slugByKey.get(`${folder}/index`) ?? slugify(baseName(folder));
		const path = `${folderPath(parentFolder(folder))}${slug}/`;
		folders.set(folder, path);
		return path;
	};
	return new Map(
		keys.map((key) => {
			const folder = folderPath(parentFolder(key));
			return [key, baseName(key) === "index" ? folder : `${folder}${slugByKey.get(key)}/`];
		}),
	);
}

/** The slug of a page, or, for that of a folder, the folder's. */
function slugOf({ key, frontMatter }: ParsedPage): string {
	const { slug, title } = frontMatter.data;
	if (slug !== undefined) return slug;
	if (frontMatter.kind !== "original") return slugify(title);
	return slugify(baseName(baseName(key) === "index" ? parentFolder(key) : key));
}
