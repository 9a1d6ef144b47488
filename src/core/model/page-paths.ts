import { memoise } from "../collections/memoise.ts";
import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { Language } from "../content/settings/settings.ts";
import { baseName, parentFolder } from "../urls/key-parts.ts";
import { slugify } from "../urls/slug.ts";

/**
 * Gives every page of a language its path: the slugs along its folders, each taken from the folder's own page. An
 * original's slug is made from its file name, a translation's from its title, unless `slug` says otherwise.
 *
 * @param tree The pages of one language, drafts included, so that a section's address doesn't change when it is published.
 * @returns `/en/news/eu-delegates/` by key.
 */
export function pagePaths(
	tree: ReadonlyMap<string, ParsedPage>,
	{ tag }: Pick<Language, "tag">,
): ReadonlyMap<string, string> {
	const slugs = new Map<string, string>();
	for (const [key, page] of tree) slugs.set(key, slugOf(page));
	const folders = new Map<string, string>([["", `/${tag}/`]]);
	const folderPath = (folder: string): string => {
		const known = folders.get(folder);
		if (known !== undefined) return known;
		const slug = slugs.get(`${folder}/index`) ?? slugify(baseName(folder));
		const path = `${folderPath(parentFolder(folder))}${slug}/`;
		folders.set(folder, path);
		return path;
	};
	const paths = new Map<string, string>();
	for (const [key, slug] of slugs) {
		const folder = folderPath(parentFolder(key));
		paths.set(key, baseName(key) === "index" ? folder : `${folder}${slug}/`);
	}
	return paths;
}

/** The slug of a page, or, for that of a folder, the folder's. */
const slugOf = memoise(({ key, frontMatter }: ParsedPage): string => {
	const { slug, title } = frontMatter.data;
	if (slug !== undefined) return slug;
	if (frontMatter.kind !== "original") return slugify(title);
	return slugify(baseName(baseName(key) === "index" ? parentFolder(key) : key));
});
