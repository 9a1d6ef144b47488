import type { ParsedPage } from "../content/parse-page.ts";
import { slugify } from "../urls/slug.ts";
import { baseName, parentFolder } from "./infer-kind.ts";

/**
 * Gives every page of a language its path: the slugs along its folders, each taken from the folder's own page. An
 * original's slug is made from its file name, a translation's from its title, unless `slug` says otherwise.
 *
 * @param tree The pages of one language, drafts included, so that a section's address doesn't change when it is published.
 * @returns `/en/news/eu-delegates/` by key.
 */
export function pagePaths(tag: string, tree: ReadonlyMap<string, ParsedPage>): Map<string, string> {
	const folders = new Map<string, string>([["", `/${tag}/`]]);
	const folderPath = (folder: string): string => {
		const known = folders.get(folder);
		if (known !== undefined) return known;
		const index = tree.get(`${folder}/index`);
		const slug = index ? pageSlug(index, baseName(folder)) : slugify(baseName(folder));
		const path = `${folderPath(parentFolder(folder))}${slug}/`;
		folders.set(folder, path);
		return path;
	};
	return new Map(
		[...tree].map(([key, page]) => {
			const name = baseName(key);
			const folder = folderPath(parentFolder(key));
			return [key, name === "index" ? folder : `${folder}${pageSlug(page, name)}/`];
		}),
	);
}

function pageSlug({ frontMatter }: ParsedPage, name: string): string {
	const { slug, title } = frontMatter.data;
	return slug ?? slugify(frontMatter.kind === "original" ? name : title);
}
